package qilian.mediation.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.mediation.PlatformResource;
import qilian.mediation.model.CaseEvent;
import qilian.mediation.model.Deadline;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.HistoryEntry;
import qilian.mediation.model.MediationLifecycle;
import qilian.mediation.model.RandomHistories;

/** A replay of all events gives the same case, and the rows that lists read are those of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReplayTest {

  @Inject CaseStore cases;
  @Inject ScopedConnections connections;

  @Test
  void what_was_saved_step_by_step_is_the_case_that_its_history_folds_into() {
    Random dice = new Random(20251103);
    for (int i = 0; i < 25; i++) {
      RandomHistories.History history = RandomHistories.next(dice, UUID.randomUUID(), i + 1);
      saveStepByStep(history);
      compare(history.subject());
    }
  }

  @Test
  void every_kind_of_event_is_read_as_it_was_written() {
    Random dice = new Random(7);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      for (CaseEvent event : RandomHistories.next(dice, UUID.randomUUID(), i + 1).events()) {
        String type = CaseEvents.typeOf(event);
        assertEquals(event, CaseEvents.read(type, CaseEvents.write(event)));
        seen.add(type);
      }
    }
    assertTrue(seen.size() >= 28, "only " + seen);
  }

  @Transactional
  void saveStepByStep(RandomHistories.History history) {
    connections.inScope(Scope.ALL, connection -> true);
    DisputeCase subject = DisputeCase.unregistered();
    for (CaseEvent event : history.events()) {
      cases.save(List.of(new CaseStore.Change(subject, List.of(event), "test", "test")));
      subject = MediationLifecycle.fold(subject, List.of(event));
    }
  }

  @Transactional
  void compare(DisputeCase expected) {
    connections.inScope(Scope.ALL, connection -> true);
    UUID id = expected.origin().id();
    List<CaseEvent> events = cases.history(id).stream().map(HistoryEntry::event).toList();
    assertEquals(expected, MediationLifecycle.fold(DisputeCase.unregistered(), events));
    assertEquals(expected, cases.load(id).orElseThrow());
    CaseRow row = cases.findById(id);
    assertEquals(expected.version(), row.version);
    assertEquals(expected.phase().name(), row.phase);
    assertEquals(expected.handling().lead(), row.lead);
    List<Object> kept = new ArrayList<>();
    cases
        .getEntityManager()
        .createQuery("from DeadlineRow where caseId = ?1 order by lapsesAt, key", DeadlineRow.class)
        .setParameter(1, id)
        .getResultStream()
        .forEach(each -> kept.add(of(each.key, each.lapsesAt, each.step)));
    assertEquals(
        Deadlines.of(expected).stream()
            .map(each -> of(each.key(), each.lapsesAt(), each.step()))
            .toList(),
        kept);
  }

  private static Object of(String key, Instant lapsesAt, Deadline.Step step) {
    return List.of(key, lapsesAt, step);
  }
}
