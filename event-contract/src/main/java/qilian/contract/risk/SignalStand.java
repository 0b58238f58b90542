package qilian.contract.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** A signal with everything that a reader needs to judge it and a program to compute it again. */
public record SignalStand(
    @About("Id of the signal.") @Length(max = 36) String signal,
    @About("RAISED, CONFIRMED, EXPLAINED, UNFOUNDED or EXPIRED.") @Length(max = 20) String phase,
    @About("The fact that was counted, such as incident.alarm-received.") @Length(max = 80)
        String counted,
    @About("The type of what was counted, such as TELECOM_FRAUD.") @Length(max = 120) String type,
    @About("Whose eyes: RESIDENTS, PATROLS, CASES or MEMBERS.") @Length(max = 20) String stratum,
    @About("First day of what was looked at.") LocalDate from,
    @About("The day after its last.") LocalDate until,
    @About("The published method.") @Length(max = 60) String method,
    @About("Version of how it is computed.") @Range(min = 0, max = 1_000) Integer version,
    @About("The rule that chose the method.") @Length(max = 60) String rule,
    @About("The method's parameters.") @Length(min = 0, max = 40) List<Parameter> parameters,
    @About("How many there were.") @Range(min = 0, max = 1e9) BigDecimal observed,
    @About("How many the method expected.") @Range(min = 0, max = 1e9) BigDecimal expected,
    @MayBeAbsent @About("From how many on the method alarms.") @Range(min = 0, max = 1e12)
        BigDecimal limit,
    @MayBeAbsent @About("Chance of so many if nothing had changed.") @Range(min = 0, max = 1)
        BigDecimal p,
    @MayBeAbsent @About("Weeks between two such alarms by chance.") @Range(min = 0, max = 1e12)
        BigDecimal recurrenceWeeks,
    @MayBeAbsent @About("The largest count that would have stayed silent.") Long highestSilent,
    @About("First days of the weeks it was compared with.") @Length(min = 0, max = 400)
        List<LocalDate> baselineWeeks,
    @About("Facts registered later are not in it.") OffsetDateTime dataCutoff,
    @About("Open until then.") OffsetDateTime expires) {

  /** A parameter of the method. */
  public record Parameter(
      @About("Which.") @Length(max = 60) String key,
      @About("As written.") @Length(min = 0, max = 120) String value) {}
}
