package qilian.alliance.task;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The table as it is written down. */
final class Moves {
  final Map<Phase, Map<Class<? extends TaskCommand>, Set<Phase>>> table =
      new EnumMap<>(Phase.class);

  void from(Set<Phase> phases, Class<? extends TaskCommand> command, Phase... to) {
    phases.forEach(
        phase ->
            table
                .computeIfAbsent(phase, each -> new LinkedHashMap<>())
                .computeIfAbsent(command, each -> EnumSet.noneOf(Phase.class))
                .addAll(Arrays.asList(to)));
  }

  @SafeVarargs
  final void stay(Set<Phase> phases, Class<? extends TaskCommand>... commands) {
    for (Class<? extends TaskCommand> command : commands) {
      phases.forEach(phase -> from(EnumSet.of(phase), command, phase));
    }
  }
}
