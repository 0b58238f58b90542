package qilian.contract.alliance;

import qilian.contract.About;
import qilian.contract.FreeText;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;

/** Where an agency is reached: a function of its office, never a person. */
public record OfficeContact(
    @About("What the office does there, such as 值班室.") @FreeText @Length(max = 200) String function,
    @MayBeAbsent @About("Window, room or address.") @FreeText @Length(max = 200) String where,
    @MayBeAbsent @About("A line of the office; mobile numbers are not taken.") @Length(max = 20)
        String telephone) {}
