package qilian.incident.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.mediation.CaseStand;
import qilian.contract.mediation.MediationFact;
import qilian.contract.mediation.MediationFact.EscalationReported;
import qilian.contract.mediation.MediationFact.MediationTerminated;
import qilian.contract.mediation.MediationFact.ReferralAnswered;
import qilian.transport.codec.FactCodec;
import qilian.transport.codec.Json;

/**
 * Who is told of a step of a dispute, and how much. Whoever brought it hears of every step under
 * its own number, and nobody else's number with it; the answer to a report that came later is for
 * whoever reported alone. What may be an offence is for the police who were named (人民调解法第二十五条):
 * they hear which case it is, where and of what kind (个人信息保护法第六条), and whoever brought the dispute
 * hears nothing of the suspicion, neither then nor when mediation ends for it.
 */
final class MediationTelling {

  private static final String ENDED_FOR_THE_POLICE = "TERMINATED_ESCALATED";
  private static final String ENDED_WITHOUT_AGREEMENT = "FAILED";

  private static final ObjectMapper JSON = Json.mapperOfTheWire();

  private MediationTelling() {}

  /**
   * What an agency is told.
   *
   * @param caseref its own number of the matter; null where it has none
   */
  record Told(String agency, @Nullable String caseref, String data) {}

  static List<Told> of(MediationFact fact, String data) {
    if (fact instanceof EscalationReported escalation) {
      return List.of(toThePolice(escalation));
    }
    if (fact instanceof ReferralAnswered answered) {
      CaseStand.Referrer asker = new CaseStand.Referrer(answered.agency(), answered.caseref());
      return List.of(new Told(asker.agency(), asker.caseref(), toReferrer(fact, data, asker)));
    }
    return fact.stand().referredBy().stream()
        .map(each -> new Told(each.agency(), each.caseref(), toReferrer(fact, data, each)))
        .toList();
  }

  private static Told toThePolice(EscalationReported fact) {
    CaseStand stand = fact.stand();
    List<CaseStand.Referrer> own = ofAgency(stand, fact.toldTo());
    CaseStand least =
        new CaseStand(
            stand.caseCode(),
            stand.phase(),
            stand.category(),
            stand.track(),
            stand.source(),
            null,
            stand.scale(),
            stand.lead(),
            List.of(),
            null,
            List.of(),
            own);
    Optional<String> caseref = own.stream().findFirst().map(CaseStand.Referrer::caseref);
    return new Told(
        fact.toldTo(),
        caseref.orElse(null),
        FactCodec.write(new EscalationReported(least, fact.kind(), fact.toldTo())));
  }

  private static String toReferrer(MediationFact fact, String data, CaseStand.Referrer referrer) {
    boolean police =
        fact instanceof MediationTerminated ended && ended.outcome().equals(ENDED_FOR_THE_POLICE);
    if (!police
        && fact.stand().referredBy().stream()
            .allMatch(each -> each.agency().equals(referrer.agency()))) {
      return data;
    }
    try {
      ObjectNode all = (ObjectNode) JSON.readTree(data);
      ArrayNode brought = all.withObject("/stand").withArray("/referredBy");
      for (int i = brought.size() - 1; i >= 0; i--) {
        if (!brought.get(i).path("agency").asText().equals(referrer.agency())) {
          brought.remove(i);
        }
      }
      if (police) {
        all.put("outcome", ENDED_WITHOUT_AGREEMENT);
      }
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a fact of a case is no JSON object", e);
    }
  }

  private static List<CaseStand.Referrer> ofAgency(CaseStand stand, String agency) {
    return stand.referredBy().stream().filter(each -> each.agency().equals(agency)).toList();
  }
}
