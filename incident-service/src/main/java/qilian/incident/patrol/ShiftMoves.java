package qilian.incident.patrol;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A table of moves while it is being written. */
final class ShiftMoves {
  final Map<Phase, Map<Class<? extends ShiftCommand>, Set<Phase>>> table =
      new EnumMap<>(Phase.class);

  void from(Phase phase, Class<? extends ShiftCommand> command, Phase... targets) {
    table
        .computeIfAbsent(phase, ignored -> new LinkedHashMap<>())
        .computeIfAbsent(command, ignored -> EnumSet.noneOf(Phase.class))
        .addAll(Arrays.asList(targets));
  }

  void stay(Set<Phase> phases, Class<? extends ShiftCommand> command) {
    phases.forEach(phase -> from(phase, command, phase));
  }
}
