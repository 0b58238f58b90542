package qilian.contract.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Fact;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** A step of joint risk control (风险联控). */
public sealed interface RiskFact extends Fact {

  /** A published method found more than its past let expect (信号). Counts in its week. */
  record SignalRaised(SignalStand stand) implements RiskFact {}

  /** Somebody with a name in the audit judged a signal (研判). */
  record SignalJudged(
      SignalStand stand,
      Verdict verdict,
      @About("The agency that judged.") @Length(max = 60) String assessedBy,
      @About("In which role.") @Length(max = 120) String assessorRole)
      implements RiskFact {}

  /** A signal ended unjudged: its time passed, or corrected data no longer bear it out. */
  record SignalExpired(
      SignalStand stand, @About("TIME_PASSED or DATA_CORRECTED.") @Length(max = 20) String ground)
      implements RiskFact {}

  /** An assessor set the risk level of a place (风险等级); the machine only suggests. */
  record PlaceLevelSet(
      Level level,
      @MayBeAbsent @About("What it was before.") Level before,
      @About("What the contributions suggested.") Level suggested,
      @About("Sum of the contributions.") @Range(min = 0, max = 1e6) BigDecimal score,
      @Length(min = 0, max = 200) List<Contribution> contributions,
      @About("The agency that decided.") @Length(max = 60) String assessedBy,
      @About("In which role.") @Length(max = 120) String assessorRole,
      @About("Day on which it is looked at again.") LocalDate reviewOn)
      implements RiskFact {}

  /** Reports that share a channel or a practice at premises were linked (串并). */
  record PatternLinked(
      @About("Id of the pattern.") @Length(max = 36) String pattern,
      @About("CHANNEL or PRACTICE.") @Length(max = 20) String kind,
      @MayBeAbsent @About("The class of channel.") @CodeOf("channel-kind") String channelKind,
      @About("The prefix, host, app, bank or practice shared.") @Length(max = 120) String value,
      @About("What kind of risk.") @CodeOf("risk-type") String type,
      @About("How many reports it links.") @Range(min = 1, max = 1e9) Integer reports,
      @About("At how many places.") @Range(min = 1, max = 1e9) Integer places)
      implements RiskFact {}

  /** A warning was issued (预警发布). */
  record WarningIssued(WarningStand stand) implements RiskFact {}

  /** A warning was brought up to date (预警更新). */
  record WarningUpdated(WarningStand stand) implements RiskFact {}

  /** A warning was taken back (预警解除). */
  record WarningCancelled(WarningStand stand) implements RiskFact {}

  /** Part of a place's score, by its source. */
  record Contribution(
      @About("Where it comes from, such as SIGNAL_CONFIRMED.") @Length(max = 40) String source,
      @About("What it is about, such as TELECOM_FRAUD.") @Length(max = 120) String type,
      @About("Events behind it.") @Range(min = 0, max = 1e9) Integer count,
      @About("What it adds to the score.") @Range(min = 0, max = 1e6) BigDecimal points) {}

  /** What a person made of a signal. */
  enum Verdict {
    /** It is what it looks like. */
    CONFIRMED,
    /** The rise is real and has a harmless reason. */
    EXPLAINED,
    /** There is nothing to it. */
    UNFOUNDED
  }

  /** 红、橙、黄、蓝. */
  enum Level {
    RED,
    ORANGE,
    YELLOW,
    BLUE
  }
}
