package qilian.transport.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.risk.RiskFact;
import qilian.contract.risk.SignalStand;
import qilian.contract.risk.WarningStand;

/** One example of every risk fact: the fraud wave of 福星金融商务区. */
final class RiskExamples {

  private static final LocalDate MONDAY = LocalDate.of(2025, 11, 3);
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2025-11-06T12:00:00+08:00");
  private static final String SIGNAL = "5e0f4a51-52c3-5a3a-8a3f-0d5f3d9b1c11";
  private static final String CENTRE = "baota-governance-centre";
  private static final String FRAUD = "TELECOM_FRAUD";
  private static final SignalStand STAND =
      new SignalStand(
          SIGNAL,
          "RAISED",
          "incident.alarm-received",
          FRAUD,
          "RESIDENTS",
          MONDAY,
          MONDAY.plusDays(7),
          "GAMMA_POISSON",
          1,
          "default",
          List.of(new SignalStand.Parameter("alpha", "0.01")),
          new BigDecimal("7"),
          new BigDecimal("0.98"),
          new BigDecimal("5"),
          new BigDecimal("0.0002"),
          new BigDecimal("96.5"),
          4L,
          List.of(MONDAY.minusWeeks(2), MONDAY.minusWeeks(1)),
          NOON,
          NOON.plusDays(18));
  private static final WarningStand WARNING =
      new WarningStand(
          "0e1b7c1a-6d21-4c1e-9a8e-7f27a2b7f1d2",
          1,
          FRAUD,
          "Public",
          "Immediate",
          "Severe",
          "Likely",
          NOON.plusDays(14),
          SIGNAL,
          List.of("BANK", "TELECOM", "PROPERTY_MANAGEMENT"));

  private RiskExamples() {}

  static List<Record> all() {
    RiskFact.Contribution part =
        new RiskFact.Contribution("SIGNAL_CONFIRMED", FRAUD, 7, new BigDecimal("12.5"));
    return List.of(
        new RiskFact.SignalRaised(STAND),
        new RiskFact.SignalJudged(STAND, RiskFact.Verdict.CONFIRMED, CENTRE, "coordinator"),
        new RiskFact.SignalExpired(STAND, "TIME_PASSED"),
        new RiskFact.PlaceLevelSet(
            RiskFact.Level.ORANGE,
            RiskFact.Level.YELLOW,
            RiskFact.Level.ORANGE,
            new BigDecimal("12.5"),
            List.of(part),
            CENTRE,
            "coordinator",
            LocalDate.of(2025, 12, 1)),
        new RiskFact.PatternLinked(
            "7b9d1f52-8f0b-5f2c-9f4b-6f6b2c6f8a10",
            "CHANNEL",
            "NUMBER_PREFIX",
            "00852",
            FRAUD,
            4,
            2),
        new RiskFact.WarningIssued(WARNING),
        new RiskFact.WarningUpdated(WARNING),
        new RiskFact.WarningCancelled(WARNING));
  }
}
