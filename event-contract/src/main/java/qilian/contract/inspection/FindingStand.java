package qilian.contract.inspection;

import java.time.LocalDate;
import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** Where a finding and its rectification stand right after the fact. */
public record FindingStand(
    @About("The finding's code.") @Length(max = 40) String findingCode,
    @About("Phase after the fact.") @CodeOf("rectification-phase") String phase,
    @About("What was found.") @CodeOf("finding-type") String findingType,
    @About("How grave it is.") @CodeOf("severity") String severity,
    @About("How it came to be known.") @CodeOf("inspection-activity") String activity,
    @MayBeAbsent @About("The agency that handles it; absent until one is found.") @Length(max = 60)
        String handler,
    @MayBeAbsent @About("The visit on which it was found.") @Length(max = 40) String visitCode,
    @MayBeAbsent @About("Last day of the rectification.") LocalDate dueOn,
    @About("How often it came back after it was cleared.") @Range(min = 0, max = 1_000)
        Integer recurrences,
    @About("The agencies that reported it.") @Length(min = 0, max = 50) List<Reporter> reportedBy) {

  /** An agency that reported the hazard, with its own number of the matter. */
  public record Reporter(
      @About("The agency.") @Length(max = 60) String agency,
      @MayBeAbsent @About("Its own number of the matter.") @Length(max = 120) String caseref) {}
}
