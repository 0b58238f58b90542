package qilian.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessBookTest {
  @TempDir private Path folder = Path.of("");

  private ProcessBook book() {
    return new ProcessBook(folder.resolve("processes.properties"));
  }

  @Test
  void what_is_entered_is_found_by_the_next_command() {
    Tracked self = Tracked.of("self", ProcessHandle.current(), 4711);

    book().enter(self);

    assertEquals(Optional.of(self), book().running("self"));
    assertEquals(List.of(self), book().entries());
    book().strike("self");
    assertEquals(Optional.empty(), book().find("self"));
  }

  @Test
  void an_id_that_belongs_to_another_process_now_is_not_ours() {
    Instant longAgo = Instant.now().minusSeconds(86_400);
    book().enter(new Tracked("kafka", ProcessHandle.current().pid(), longAgo, 19092));

    assertTrue(book().find("kafka").isPresent());
    assertEquals(Optional.empty(), book().running("kafka"));
  }

  @Test
  void a_process_that_was_killed_is_not_running() {
    Launcher launcher = new Launcher(folder);
    Process sleeper = launcher.start("sleeper", List.of("sleep", "600"), Map.of());
    book().enter(Tracked.of("sleeper", sleeper.toHandle(), 0));
    assertTrue(book().running("sleeper").isPresent());

    assertTrue(Ending.end(sleeper.toHandle(), "TERM", java.time.Duration.ofSeconds(5)));

    assertEquals(Optional.empty(), book().running("sleeper"));
  }

  @Test
  void a_broken_list_is_an_obstacle_with_a_way_out() throws IOException {
    Files.writeString(folder.resolve("processes.properties"), "kafka.pid=\\u00zz");

    Obstacle obstacle = assertThrows(Obstacle.class, () -> book().entries());

    assertTrue(obstacle.wayOut().startsWith("Remove that file"), obstacle.wayOut());
  }

  @Test
  void a_lock_is_held_by_one_at_a_time() {
    Path file = folder.resolve("lock");
    Lock first = Lock.take(file).orElseThrow();

    assertTrue(Lock.take(file).isEmpty());

    first.close();
    Lock.take(file).orElseThrow().close();
  }
}
