package qilian.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qilian.contract.Catalogue;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.PlaceKind;
import qilian.contract.TimePrecision;
import qilian.contract.Topic;
import qilian.contract.directory.DirectoryFact;
import qilian.contract.risk.RiskFact;
import qilian.contract.risk.SignalStand;
import qilian.contract.risk.WarningStand;

/** What risk-service tells, counted. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RiskMeasuresTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LocalDate DAY = LocalDate.of(2024, 5, 7);
  private static final String STREET = "risk-street";
  private static final String WEEK = "2024-W19";
  private static final String FRAUD = "TELECOM_FRAUD";

  private static final List<RiskFact> TOLD =
      List.of(
          new RiskFact.SignalRaised(stand("RAISED")),
          new RiskFact.SignalRaised(stand("RAISED")),
          new RiskFact.SignalRaised(stand("RAISED")),
          judged(RiskFact.Verdict.CONFIRMED),
          judged(RiskFact.Verdict.UNFOUNDED),
          new RiskFact.SignalExpired(stand("EXPIRED"), "TIME_PASSED"),
          new RiskFact.WarningIssued(
              new WarningStand(
                  "w",
                  1,
                  FRAUD,
                  "Public",
                  "Immediate",
                  "Severe",
                  "Likely",
                  at(),
                  null,
                  List.of())));

  @BeforeAll
  static void publish() {
    Fixture.writer()
        .register(
            "place-registered",
            new DirectoryFact.PlaceRegistered(
                STREET,
                null,
                STREET,
                PlaceKind.STREET,
                "风险街道",
                null,
                "Asia/Shanghai",
                null,
                List.of()));
    for (int i = 0; i < TOLD.size(); i++) {
      tell(i, TOLD.get(i));
    }
    Fixture.writer().flush();
  }

  @Test
  void each_figure_equals_the_facts_behind_it() {
    // Each matter has its own partition: one figure says nothing of when the others come.
    Eventually.holds(
        SOON,
        () ->
            count("WARNINGS_ISSUED") == 1
                && count("SIGNALS_RAISED") >= 3
                && count("SIGNALS_JUDGED") >= 2
                && count("SIGNALS_EXPIRED") >= 1);

    assertEquals(3, count("SIGNALS_RAISED"));
    assertEquals(2, count("SIGNALS_JUDGED"));
    assertEquals(1, count("SIGNALS_CONFIRMED"));
    assertEquals(1, count("SIGNALS_EXPIRED"));
  }

  private static int count(String measure) {
    return Fixture.total(STREET, measure, WEEK, WEEK);
  }

  private static RiskFact judged(RiskFact.Verdict verdict) {
    return new RiskFact.SignalJudged(stand(verdict.name()), verdict, "centre", "coordinator");
  }

  private static void tell(int number, RiskFact fact) {
    String name = Catalogue.of(fact).factName();
    String verdict = fact instanceof RiskFact.SignalJudged it ? it.verdict().name() : null;
    byte[] id = ("risk-" + number).getBytes(StandardCharsets.UTF_8);
    Fixture.writer()
        .tell(
            Topic.RISK,
            new Writer.Told(
                UUID.nameUUIDFromBytes(id),
                "centre",
                null,
                STREET,
                at().toInstant(),
                fact,
                List.of(new Effect(DAY, null, coordinates(name, verdict)))));
  }

  private static Coordinates coordinates(String fact, @Nullable String disposition) {
    return new Coordinates(
        fact,
        DAY,
        9,
        STREET,
        FRAUD,
        "GAMMA_POISSON",
        FRAUD,
        "GAMMA_POISSON",
        null,
        disposition,
        null,
        "centre",
        null,
        TimePrecision.MINUTE);
  }

  private static SignalStand stand(String phase) {
    return new SignalStand(
        "s",
        phase,
        "incident.alarm-received",
        FRAUD,
        "RESIDENTS",
        DAY.minusDays(1),
        DAY.plusDays(6),
        "GAMMA_POISSON",
        1,
        "default",
        List.of(),
        BigDecimal.TEN,
        BigDecimal.ONE,
        null,
        null,
        null,
        null,
        List.of(),
        at(),
        at());
  }

  private static OffsetDateTime at() {
    return DAY.atTime(9, 0).atOffset(ZoneOffset.ofHours(8));
  }
}
