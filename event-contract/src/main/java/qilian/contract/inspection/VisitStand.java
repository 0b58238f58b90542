package qilian.contract.inspection;

import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;

/** Where a visit stands right after the fact. */
public record VisitStand(
    @About("The visit's code.") @Length(max = 40) String visitCode,
    @About("Phase of the visit after the fact.") @CodeOf("visit-phase") String phase,
    @About("What is done there; only an administrative inspection needs power from the law.")
        @CodeOf("inspection-activity")
        String activity,
    @About("Why one goes there.") @CodeOf("inspection-kind") String kind,
    @About("The agency that leads the visit.") @Length(max = 60) String lead,
    @About("All agencies that take part, the lead first.") @Length(min = 1, max = 50)
        List<String> agencies,
    @MayBeAbsent @About("The published item that is inspected.") @Length(max = 60) String item) {}
