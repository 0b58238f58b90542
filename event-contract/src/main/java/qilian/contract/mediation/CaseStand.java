package qilian.contract.mediation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** Where a case stands right after the fact: whatever a reader needs without asking anybody. */
public record CaseStand(
    @About("The case's one code (一案一码), with its check digit.") @Length(max = 40) String caseCode,
    @About("Phase of the case after the fact.") @CodeOf("mediation-phase") String phase,
    @About("What the dispute is about.") @CodeOf("dispute-category") String category,
    @About("The kind of mediation, which sets the clocks.") @CodeOf("mediation-track") String track,
    @About("SELF_INITIATED, APPLIED or ENTRUSTED.") @CodeOf("dispute-source") String source,
    @MayBeAbsent @About("Who entrusted it, such as POLICE.") @CodeOf("referral") String referral,
    @About("How many it concerns.") @CodeOf("scale") String scale,
    @About("The one agency that leads.") @Length(max = 60) String lead,
    @About("Agencies that accepted to assist.") @Length(min = 0, max = 50) List<String> assists,
    @MayBeAbsent
        @About("Amount agreed, or in question before that, yuan.")
        @Range(min = 0, max = 1e12)
        BigDecimal amount,
    @About("What is owed, by whom and by when.") @Length(min = 0, max = 60) List<Due> due,
    @About("The agencies that reported or entrusted it.") @Length(min = 0, max = 50)
        List<Referrer> referredBy) {

  /** Something owed by a day, and why. */
  public record Due(
      @About("Which deadline.") @CodeOf("mediation-deadline") String kind,
      @About("Last local day in time.") LocalDate on,
      @About("Moment from which it has lapsed.") OffsetDateTime at,
      @About("The agency that owes it, or \"parties\".") @Length(max = 60) String owedBy,
      @About("The rule behind it, in Chinese.") @Length(max = 120) String basis) {}

  /** An agency that brought the dispute, with its own number of the matter. */
  public record Referrer(
      @About("The agency.") @Length(max = 60) String agency,
      @MayBeAbsent @About("Its own number of the matter.") @Length(max = 120) String caseref) {}
}
