package qilian.incident.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.incident.Eventually.eventually;
import static qilian.incident.Http.event;
import static qilian.incident.Http.idOf;
import static qilian.incident.Http.registered;
import static qilian.incident.Street.POLICE;
import static qilian.incident.Street.TAX;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qilian.contract.Topic;
import qilian.guard.Scope;
import qilian.incident.IncidentPlatform;
import qilian.incident.Street;
import qilian.incident.register.FeedPosition.Slot;
import qilian.transport.codec.EventIds;
import qilian.transport.log.FactLog;

/** A listener hears what its scope sees, all of it, however much else goes by. */
@QuarkusTest
@QuarkusTestResource(IncidentPlatform.class)
class FeedReaderTest {
  private static final int MORE_THAN_ONE_READING = 120;
  private static final String CROWD = "feed-crowd";

  @Inject FeedLog log;

  @BeforeEach
  void street() {
    Street.lay();
  }

  @Test
  void what_others_tell_does_not_push_ones_own_out_of_the_feed() {
    Slot slot = slotOf(POLICE, CROWD);
    String own = numberIn(slot);
    FeedPosition before = log.now();
    registered(
        POLICE,
        IntStream.range(0, MORE_THAN_ONE_READING)
            .mapToObj(i -> hazard(POLICE, "feed-crowd-" + i, CROWD))
            .toList());
    registered(TAX, List.of(hazard(TAX, "feed-own", own)));
    long first = before.last().get(slot);
    untilSequenced(slot, first + MORE_THAN_ONE_READING + 1);

    List<UUID> ofTax = read(TAX, before);
    List<UUID> ofPolice = read(POLICE, before);

    assertEquals(List.of(idOf(TAX, "feed-own")), ofTax);
    assertEquals(
        IntStream.range(0, MORE_THAN_ONE_READING)
            .mapToObj(i -> idOf(POLICE, "feed-crowd-" + i))
            .toList(),
        ofPolice);
  }

  @Test
  void who_comes_back_with_the_last_position_goes_on_behind_it() {
    FeedPosition before = log.now();
    registered(
        TAX,
        List.of(hazard(TAX, "feed-back-1", "feed-back"), hazard(TAX, "feed-back-2", "feed-back")));
    Slot slot = slotOf(TAX, "feed-back");
    long first = before.last().get(slot);
    untilSequenced(slot, first + 2);
    List<FeedReader.Heard> heard = new FeedReader(log, Scope.ofAgency(TAX), before).next();

    String left = heard.getFirst().at().text();
    List<UUID> rest = read(TAX, FeedPosition.read(left).orElseThrow());

    assertEquals(idOf(TAX, "feed-back-1"), heard.getFirst().entry().eventId());
    assertEquals(List.of(idOf(TAX, "feed-back-2")), rest);
  }

  private void untilSequenced(Slot slot, long number) {
    eventually(
        () -> {
          long reached = log.now().last().get(slot);
          assertTrue(reached >= number, slot + " stands at " + reached);
          return reached;
        });
  }

  private List<UUID> read(String agency, FeedPosition from) {
    FeedReader reader = new FeedReader(log, Scope.ofAgency(agency), from);
    List<UUID> heard = new ArrayList<>();
    while (!reader.at().atLeast(log.now()).equals(reader.at())) {
      reader.next().forEach(each -> heard.add(each.entry().eventId()));
    }
    return heard;
  }

  /** A number of the tax office's own whose matter lies in that topic-partition. */
  private static String numberIn(Slot slot) {
    return IntStream.range(0, 1_000)
        .mapToObj(i -> "feed-own-" + i)
        .filter(number -> slotOf(TAX, number).equals(slot))
        .findFirst()
        .orElseThrow();
  }

  private static Slot slotOf(String agency, String caseref) {
    return new Slot(
        Topic.REPORT.ordinal(), FactLog.partitionOf(EventIds.ofMatter(agency, caseref)));
  }

  private static Map<String, Object> hazard(String agency, String id, String caseref) {
    return event(
        agency,
        id,
        "report.hazard-reported",
        "2025-03-03T08:00:00+08:00",
        Map.of("place", "reg-a", "findingType", "LIGHTING", "severity", "TIME_LIMITED"),
        "caseref",
        caseref);
  }
}
