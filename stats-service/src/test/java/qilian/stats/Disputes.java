package qilian.stats;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;
import qilian.contract.Topic;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;

/** Mediation facts as their owner tells them, with the effects it gives them. */
final class Disputes {
  static final String HUANGSHI = "huangshi";
  private static final String LEAD = "huangshi-mediation";

  private final Writer to;
  private final Random dice;
  private int made;

  Disputes(Writer to, Random dice) {
    this.to = to;
    this.dice = dice;
  }

  void accepted(LocalDate day, String category, String source) {
    CaseStand stand = stand("ACCEPTED", category, source, null);
    tell(
        day,
        new MediationFact.DisputeAccepted(stand),
        one(stand, "mediation.dispute-accepted", day, null, null, null));
  }

  void agreed(LocalDate day, String outcome, long fen) {
    CaseStand stand = stand("AGREED_WRITTEN", "NEIGHBOUR", "APPLIED", BigDecimal.valueOf(fen, 2));
    boolean partial = outcome.equals("AGREED_PARTIAL");
    tell(
        day,
        new MediationFact.AgreementReached(
            stand, partial ? "AGREED_WRITTEN" : outcome, partial, day, List.of(), 0),
        one(stand, "mediation.agreement-reached", day, null, outcome, new Quantities(fen, null)));
  }

  void failed(LocalDate day) {
    CaseStand stand = stand("FAILED", "NEIGHBOUR", "APPLIED", null);
    tell(
        day,
        new MediationFact.MediationTerminated(stand, "FAILED", true),
        one(stand, "mediation.mediation-terminated", day, null, "FAILED", null));
  }

  void prevented(LocalDate day, String kind, int cases, int headcount) {
    CaseStand stand = stand("IN_SESSION", "NEIGHBOUR", "APPLIED", null);
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      effects.addAll(
          one(
              stand,
              "mediation.escalation-prevented",
              day,
              kind,
              null,
              i == 0 ? new Quantities(null, headcount) : null));
    }
    tell(day, new MediationFact.EscalationPrevented(stand, kind, cases, headcount), effects);
  }

  private void tell(LocalDate day, MediationFact fact, List<Effect> effects) {
    byte[] name = ("dispute-" + dice.nextLong() + "-" + made++).getBytes(StandardCharsets.UTF_8);
    to.tell(
        Topic.MEDIATION,
        new Writer.Told(
            UUID.nameUUIDFromBytes(name),
            LEAD,
            null,
            HUANGSHI,
            day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)),
            fact,
            effects));
  }

  private static List<Effect> one(
      CaseStand stand,
      String fact,
      LocalDate day,
      @Nullable String subtype,
      @Nullable String disposition,
      @Nullable Quantities weight) {
    Coordinates at =
        new Coordinates(
            fact,
            day,
            null,
            HUANGSHI,
            stand.category(),
            subtype,
            stand.category(),
            subtype,
            null,
            disposition,
            null,
            LEAD,
            stand.source(),
            TimePrecision.DAY);
    return List.of(new Effect(day, null, at, weight));
  }

  private static CaseStand stand(
      String phase, String category, String source, @Nullable BigDecimal amount) {
    return new CaseStand(
        "012-16-000001-0",
        phase,
        category,
        "PEOPLES",
        source,
        null,
        "INDIVIDUAL",
        LEAD,
        List.of(),
        amount,
        List.of(),
        List.of());
  }
}
