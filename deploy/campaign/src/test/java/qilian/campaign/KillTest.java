package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.campaign.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import qilian.campaign.Pipeline.Told;

/**
 * SIGKILL in the middle of an import: for each process that an event passes, for those beside its
 * way, and for the import itself.
 */
@ExtendWith(OneSystem.class)
@Order(9)
class KillTest {
  private static final Duration WAIT = Duration.ofSeconds(120);
  private static final String IMPORT = "import";
  private static final List<List<String>> VICTIMS =
      List.of(
          List.of("incident"),
          List.of("stats"),
          List.of("kafka"),
          List.of("postgres"),
          List.of(IMPORT, "oidc", "mediation", "risk", "alliance"));
  private static final int EACH = 4_000;
  private static final String AGENCY = "kill-police";
  private static final long SEED = 20251103;

  private final SharedSystem system;
  private final Pipeline pipeline;
  private final Random random = new Random(SEED);

  KillTest(SharedSystem system) {
    this.system = system;
    this.pipeline = new Pipeline(system);
  }

  @Test
  void an_import_that_each_process_was_killed_under_is_counted_exactly_once() throws IOException {
    Path mapping = system.root().resolve("deploy/campaign/src/test/resources/imports/kill.yaml");
    Path folder = system.workshop("kill");
    for (int i = 0; i < VICTIMS.size(); i++) {
      importUnderFire(VICTIMS.get(i), mapping, write(folder, i), (long) i * EACH);
    }
    long all = (long) EACH * VICTIMS.size();
    Instant begin = Instant.now();
    pipeline.gateHasRead(AGENCY, WAIT);
    assertEquals(all, pipeline.facts(AGENCY));
    Caller analyst = system.as("analyst@" + AGENCY);
    eventually(
        WAIT,
        () -> {
          assertEquals(all, Figures.total(analyst, "kill"));
          return all;
        });
    SharedSystem.say(all + " events registered and counted once", begin);
    everyNumberOnce(all);
  }

  private void importUnderFire(List<String> victims, Path mapping, Path file, long before) {
    Instant begin = Instant.now();
    Path rejected = file.resolveSibling("rejected.csv");
    Program importing = system.importing(mapping, rejected, List.of(file));
    long moment = before + 1 + random.nextInt(EACH * 3 / 5);
    eventually(
        WAIT,
        () -> {
          assertTrue(pipeline.sent(AGENCY) >= moment, "the import has not come so far");
          return moment;
        });
    boolean during = importing.runs();
    for (String victim : victims) {
      if (victim.equals(IMPORT)) {
        importing.kill();
      } else {
        system.kill(victim);
      }
    }
    system.up();
    Program.Ended ended = importing.await(WAIT);
    String again = "";
    if (ended.exit() != 0) {
      again = ", repeated";
      system.importing(mapping, rejected, List.of(file)).await(WAIT).orFail("the repeated import");
    }
    SharedSystem.say(
        "killed "
            + String.join(", ", victims)
            + (during ? " during" : " just after")
            + " the import at event "
            + moment
            + again,
        begin);
  }

  /** Each partition of the canonical topic: 1..n, each number once or repeated identically. */
  private void everyNumberOnce(long all) {
    Instant begin = Instant.now();
    Map<Integer, Map<Long, Told>> partitions = new HashMap<>();
    int repeated = 0;
    List<Told> topic = pipeline.read("incident.events.v1");
    for (Told told : topic) {
      Told known =
          partitions
              .computeIfAbsent(told.partition(), key -> new HashMap<>())
              .putIfAbsent(told.qseq(), told);
      if (known != null) {
        repeated++;
        assertEquals(known.eventId(), told.eventId(), "a number was given twice");
        assertTrue(Arrays.equals(known.value(), told.value()), "a repetition differs");
      }
    }
    List<Told> distinct = new ArrayList<>();
    partitions.forEach(
        (partition, numbers) -> {
          long highest = numbers.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
          assertEquals(numbers.size(), highest, "a gap in partition " + partition);
          distinct.addAll(numbers.values());
        });
    List<String> ours =
        distinct.stream()
            .filter(told -> told.source().startsWith("/agencies/" + AGENCY + "/"))
            .map(Told::eventId)
            .toList();
    assertEquals(all, ours.size());
    assertEquals(all, ours.stream().collect(Collectors.toSet()).size());
    SharedSystem.say(
        topic.size()
            + " records in "
            + partitions.size()
            + " partitions without a gap, "
            + repeated
            + " repeated",
        begin);
  }

  private Path write(Path folder, int number) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,time,community,category"));
    for (int i = 0; i < EACH; i++) {
      lines.add(
          String.join(
              ",",
              "k" + number + "-" + i,
              "202"
                  + (1 + i % 3)
                  + "-0"
                  + (1 + i % 9)
                  + "-"
                  + (10 + i % 18)
                  + "T1"
                  + i % 10
                  + ":00",
              "community" + i % 7,
              "category" + i % 5));
    }
    return Files.write(folder.resolve("kill-" + number + ".csv"), lines);
  }
}
