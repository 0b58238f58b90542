package qilian.risk.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A lifecycle's table as words, and as the diagram that is committed. */
final class Table {

  private Table() {}

  /** Every move as {@code FROM Command TO}. */
  static <P extends Enum<P>, C> Set<String> moves(
      Map<P, Map<Class<? extends C>, Set<P>>> table, boolean changesOnly) {
    Set<String> all = new TreeSet<>();
    table.forEach(
        (from, commands) ->
            commands.forEach(
                (command, targets) ->
                    targets.stream()
                        .filter(to -> !changesOnly || to != from)
                        .forEach(to -> all.add(move(from, command, to)))));
    return all;
  }

  static String move(Enum<?> from, Class<?> command, Enum<?> to) {
    return from + " " + command.getSimpleName() + " " + to;
  }

  /** All kinds of a sealed command. */
  static Set<String> kinds(Class<?> type) {
    Set<String> all = new TreeSet<>();
    for (Class<?> each : type.getPermittedSubclasses()) {
      if (each.isSealed()) {
        all.addAll(kinds(each));
      } else {
        all.add(each.getSimpleName());
      }
    }
    return all;
  }

  /** Compares the committed page with the table; {@code -Dqilian.rewrite=true} writes it. */
  static <P extends Enum<P>, C> void assertDrawn(
      String title,
      String source,
      String file,
      Class<P> phases,
      Function<P, String> label,
      Map<P, Map<Class<? extends C>, Set<P>>> table)
      throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    StringBuilder stays = new StringBuilder();
    table.forEach(
        (from, commands) -> {
          Set<String> still = new TreeSet<>();
          commands.forEach(
              (command, targets) ->
                  targets.forEach(
                      to -> {
                        if (to == from) {
                          still.add(command.getSimpleName());
                        } else {
                          arrows
                              .computeIfAbsent(from + " --> " + to, key -> new TreeSet<>())
                              .add(command.getSimpleName());
                        }
                      }));
          stays.append("| %s | %s |\n".formatted(from, String.join(", ", still)));
        });
    P[] all = phases.getEnumConstants();
    String page =
        "# "
            + title
            + "\n\nGenerated from `"
            + source
            + ".MOVES`.\n\n```mermaid\nstateDiagram-v2\n"
            + Arrays.stream(all)
                .map(phase -> "  " + phase + ": " + phase + " " + label.apply(phase))
                .collect(Collectors.joining("\n"))
            + "\n  [*] --> "
            + all[0]
            + "\n"
            + arrows.entrySet().stream()
                .map(each -> "  " + each.getKey() + ": " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("\n"))
            + "\n```\n\n| phase | commands that leave the phase as it is |\n|---|---|\n"
            + stays;
    Path at = Path.of(System.getProperty("qilian.root", "..")).resolve("docs/lifecycles/" + file);
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.writeString(at, page);
    }
    assertEquals(
        page, Files.exists(at) ? Files.readString(at) : "", "rewrite with -Dqilian.rewrite=true");
  }
}
