package qilian.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qilian.local.process.Obstacle;

class HomeTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a_folder_with_the_files_of_somebody_else_is_refused_and_left_alone() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");

    Obstacle obstacle = assertThrows(Obstacle.class, () -> Home.open(folder));

    assertTrue(obstacle.wayOut().contains("QILIAN_HOME"), obstacle.wayOut());
    assertTrue(Files.exists(letter));
  }

  @Test
  void only_a_folder_that_we_marked_is_emptied() throws IOException {
    Home home = Home.open(folder.resolve("with a space"));
    Files.createDirectories(home.path().resolve("postgres/data"));
    Files.writeString(home.path().resolve("postgres/data/row"), "1");
    Path outside = Files.writeString(folder.resolve("outside"), "stays");
    Files.createSymbolicLink(home.path().resolve("link"), outside);

    home.wipe();

    assertTrue(home.isOurs());
    assertFalse(Files.exists(home.path().resolve("postgres")));
    assertTrue(Files.exists(outside));
    assertThrows(Obstacle.class, () -> new Home(folder).wipe());
  }

  @Test
  void ports_come_from_their_variables_and_nonsense_is_refused() {
    Settings settings =
        new Settings(folder, Map.of("QILIAN_STATS_PORT", "9000", "QILIAN_KAFKA_PORT", "many"));

    assertEquals(9000, settings.servicePort("stats"));
    assertEquals(10000, settings.managementPort("stats"));
    assertEquals(8081, settings.servicePort("incident"));
    assertEquals(9081, settings.managementPort("incident"));
    assertEquals(folder.resolve(".qilian"), settings.home());
    assertThrows(Obstacle.class, () -> settings.port("QILIAN_KAFKA_PORT"));
  }
}
