package qilian.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes start with a cache only where an earlier run left one. */
class AotCachesTest {
  @TempDir private Path root;

  @Test
  void a_build_that_was_never_rehearsed_starts_as_any_java_does() {
    assertEquals(List.of(), AotCaches.of(root).options("stats"));
    assertEquals(List.of(), AotCaches.none().options("stats"));
  }

  @Test
  void what_a_rehearsal_writes_for_a_process_is_what_its_next_start_reads() throws IOException {
    assumeTrue(AotCaches.isSupported(), "this JDK has no such caches: skipped");
    String written = AotCaches.recording(root).options("stats").getFirst();
    Path cache = Path.of(written.substring("-XX:AOTCacheOutput=".length()));
    Files.createDirectories(cache.getParent());
    Files.createFile(cache);

    assertEquals(List.of("-XX:AOTCache=" + cache), AotCaches.of(root).options("stats"));
    assertEquals(List.of(), AotCaches.of(root).options("risk"));
  }
}
