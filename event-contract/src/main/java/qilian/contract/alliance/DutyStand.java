package qilian.contract.alliance;

import java.time.OffsetDateTime;
import qilian.contract.About;
import qilian.contract.FreeText;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;

/** A duty of a post for a time, as it was planned: which post, never which person. */
public record DutyStand(
    @About("The duty's id.") @Length(max = 40) String duty,
    @About("The agency.") @Length(max = 60) String agency,
    @MayBeAbsent @About("Part of the agency; absent for all of it.") @FreeText @Length(max = 200)
        String unit,
    @About("The post, such as 值班长.") @FreeText @Length(max = 200) String post,
    @MayBeAbsent @About("A line of the office; mobile numbers are not taken.") @Length(max = 20)
        String telephone,
    @About("Whether urgent tasks are rung through to it.") Boolean onCall,
    @About("Planned beginning.") OffsetDateTime from,
    @About("Planned end.") OffsetDateTime until) {}
