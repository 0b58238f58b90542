package qilian.risk.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The committed diagrams of lifecycles, held against their tables. */
final class Diagrams {

  private Diagrams() {}

  static <P extends Enum<P>> void same(
      String file,
      String title,
      String source,
      Map<P, Set<P>> moves,
      Function<P, String> labelZh,
      Set<P> ends)
      throws IOException {
    StringBuilder page = new StringBuilder("# " + title + "\n\nGenerated from `" + source);
    page.append("`.\n\n```mermaid\nstateDiagram-v2\n");
    P first = moves.keySet().iterator().next();
    moves
        .keySet()
        .forEach(
            phase -> page.append("  %s: %s %s\n".formatted(phase, phase, labelZh.apply(phase))));
    page.append("  [*] --> ").append(first).append('\n');
    moves.forEach(
        (from, targets) -> targets.forEach(to -> page.append("  " + from + " --> " + to + "\n")));
    ends.forEach(end -> page.append("  " + end + " --> [*]\n"));
    page.append("```\n");
    Path path = Path.of(System.getProperty("qilian.root", "..")).resolve("docs/lifecycles/" + file);
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.writeString(path, page);
    }
    assertEquals(
        page.toString(),
        Files.exists(path) ? Files.readString(path) : "",
        "rewrite it with -Dqilian.rewrite=true");
  }
}
