package qilian.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./qilian} chooses a JDK before any Java of ours can run. */
class JdkChoiceTest {
  @TempDir private Path folder = Path.of("");

  private record Answer(int code, String text) {}

  private Path jdk(String name, String version) throws IOException {
    Path jdk = folder.resolve("the jdks").resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = Files.writeString(jdk.resolve("bin").resolve(program), "#!/bin/sh\nexit 0\n");
      assertTrue(file.toFile().setExecutable(true));
    }
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private Answer choose(Map<String, String> environment) throws Exception {
    Path script = Path.of(System.getProperty("qilian.root")).resolve("qilian");
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "jdk");
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("QILIAN_JDK_FOLDERS", folder.resolve("the jdks").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes()).strip();
    return new Answer(process.waitFor(), text);
  }

  @Test
  void the_newest_of_at_least_21_is_taken() throws Exception {
    jdk("seventeen", "17.0.15");
    jdk("a", "21.0.3");
    Path newest = jdk("b", "25");
    jdk("eight", "1.8.0_402");

    assertEquals(new Answer(0, newest.toString()), choose(Map.of()));
  }

  @Test
  void a_good_JAVA_HOME_is_kept_and_a_bad_one_is_not() throws Exception {
    Path old = jdk("seventeen", "17.0.15");
    Path good = jdk("twenty-one", "21.0.3");
    Path newest = jdk("twenty-five", "25.0.1");

    assertEquals(new Answer(0, good.toString()), choose(Map.of("JAVA_HOME", good.toString())));
    assertEquals(new Answer(0, newest.toString()), choose(Map.of("JAVA_HOME", old.toString())));
    assertEquals(new Answer(0, newest.toString()), choose(Map.of("JAVA_HOME", "/nowhere")));
  }

  @Test
  void without_any_the_sentence_says_how_to_get_one() throws Exception {
    jdk("seventeen", "17.0.15");

    Answer answer = choose(Map.of());

    assertEquals(1, answer.code());
    assertTrue(answer.text().startsWith("Qilian needs a JDK of 21 or newer"), answer.text());
    assertTrue(answer.text().contains("JAVA_HOME"), answer.text());
  }
}
