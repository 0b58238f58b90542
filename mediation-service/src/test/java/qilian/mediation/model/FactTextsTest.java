package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import qilian.contract.CodeOf;
import qilian.contract.mediation.MediationFact;

/** What a fact of a case can carry besides codes of a list: references, and codes of agencies. */
class FactTextsTest {

  /**
   * Every string of a mediation fact that is no code of a list, and why nobody's name gets into it.
   * A new one stops here until somebody has decided that.
   */
  private static final Set<String> DECIDED =
      Set.of(
          // Made by this service.
          "CaseStand.caseCode",
          "DisputeMerged.into",
          "PartyJoined.partyRef",
          // Refused where it is no reference of the case (UNKNOWN_PARTY).
          "ConsentRecorded.partyRef",
          "ConsentRecorded.invitedRef",
          // Codes of agencies: the caller's own, or refused where the directory has none.
          "AgencyAnswered.agency",
          "AgencyAsked.agency",
          "CaseStand.assists",
          "CaseStand.lead",
          "DeadlineLapsed.owedBy",
          "DeadlineRaised.owedBy",
          "DeadlineSupervised.owedBy",
          "DeadlineUrged.owedBy",
          "DisputeNotAccepted.handedTo",
          "Due.owedBy",
          "EscalationReported.toldTo",
          "LeadChanged.from",
          "LeadChanged.to",
          "ReferralAnswered.agency",
          "Referrer.agency",
          // An article, from the table of the clocks.
          "Due.basis",
          // The agency's own number of the matter, as the gate let it in.
          "ReferralAnswered.caseref",
          "Referrer.caseref");

  @Test
  void no_fact_of_a_case_has_room_for_a_text() {
    Set<String> texts = new TreeSet<>();
    Set<Class<?>> seen = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(MediationFact.class.getPermittedSubclasses()));
    while (!open.isEmpty()) {
      Class<?> record = open.pop();
      if (seen.add(record)) {
        for (RecordComponent each : record.getRecordComponents()) {
          Class<?> type = element(each);
          if (type.isRecord()) {
            open.push(type);
          } else if (type == String.class && !each.isAnnotationPresent(CodeOf.class)) {
            texts.add(record.getSimpleName() + "." + each.getName());
          }
        }
      }
    }
    assertEquals(new TreeSet<>(DECIDED), texts);
  }

  private static Class<?> element(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType many
        ? (Class<?>) many.getActualTypeArguments()[0]
        : component.getType();
  }
}
