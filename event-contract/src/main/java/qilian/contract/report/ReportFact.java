package qilian.contract.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.AgencyFact;
import qilian.contract.CodeOf;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;
import qilian.contract.TimePrecision;

/** What a member of the alliance noticed, received or changed, in its own field. */
public sealed interface ReportFact extends AgencyFact {

  /** A quarrel came to a member's notice (矛盾纠纷). */
  record DisputeReported(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("What it is about.") @CodeOf("dispute-category") String disputeCategory,
      @About("How many it concerns.") @CodeOf("scale") String scale,
      @MayBeAbsent @About("Amount in question, yuan.") @Range(min = 0, max = 1e12)
          BigDecimal amount,
      @MayBeAbsent @About("Who sent the parties.") @CodeOf("referral") String referredFrom,
      @MayBeAbsent @About("The sender's number of the alarm behind it.") @Length(max = 120)
          String incidentCaseref)
      implements ReportFact {}

  /** A hazard was seen (隐患). */
  record HazardReported(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("What is wrong.") @CodeOf("finding-type") String findingType,
      @About("How soon it must be put right.") @CodeOf("severity") String severity)
      implements ReportFact {}

  /** A sign of fraud, predatory lending or another risk was seen (风险线索). */
  record SignalReported(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("What kind of risk.") @CodeOf("risk-type") String riskType,
      @MayBeAbsent @About("The channel it came through.") Channel channel,
      @MayBeAbsent @About("Practices seen.") @CodeOf("practice") @Length(min = 0, max = 20)
          List<String> practices)
      implements ReportFact {}

  /** A complaint was received (投诉). */
  record ComplaintReceived(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("What it is about.") @CodeOf("complaint-category") String complaintCategory,
      @MayBeAbsent @About("The practice complained of.") @CodeOf("practice") String practice,
      @MayBeAbsent @About("The channel it concerns.") Channel channel)
      implements ReportFact {}

  /** A business was registered, became abnormal, was revoked (经营状态). */
  record BusinessStatusChanged(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("The new status.") @CodeOf("business-status") String status,
      @About("The business item, by its code or trade.") @Length(max = 80) String item)
      implements ReportFact {}

  /** A licence of premises was granted, suspended, expired (场所许可). */
  record PremisesLicenceChanged(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Which licence.") @CodeOf("licence") String licence,
      @About("The new status.") @CodeOf("licence-status") String status)
      implements ReportFact {}

  /** A public event was announced (活动): a market, a match, a festival. Counts from its start. */
  record PublicEventAnnounced(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("When it begins.") OffsetDateTime from,
      @About("When it ends.") OffsetDateTime until,
      @About("How many are expected.") @Range(min = 0, max = 10_000_000) Integer expectedAttendance)
      implements ReportFact {}

  /** A partner checked its own premises (单位自查). */
  record SelfCheckReported(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("The check-list used.") @CodeOf("checklist") String checklist,
      @About("How many findings.") @Range(min = 0, max = 10_000) Integer findings)
      implements ReportFact {}

  /** A class of channel: a number prefix, a host, an app. Never a private person's number. */
  record Channel(
      @About("Which class of channel.") @CodeOf("channel-kind") String kind,
      @About("The prefix, host or name.") @Length(max = 120) String value) {}
}
