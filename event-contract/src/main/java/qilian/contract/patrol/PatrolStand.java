package qilian.contract.patrol;

import java.time.OffsetDateTime;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Length;

/** The shift that a patrol's fact belongs to, so that a reader need not ask for it. */
public record PatrolStand(
    @About("Random id of the shift.") @Length(max = 40) String shift,
    @About("The force that walks it.") @CodeOf("force") String force,
    @About("The beat, by its agency's own code.") @Length(max = 60) String beat,
    @About("DAY, EVENING, NIGHT or SEASONAL.") @CodeOf("shift-kind") String kind,
    @About("When it was planned to begin.") OffsetDateTime begins,
    @About("When it was planned to end.") OffsetDateTime ends) {}
