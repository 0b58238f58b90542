package qilian.risk.inspection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of moves as it is written on a lifecycle's page. */
final class Moves<P extends Enum<P>, C> {
  private final Class<P> phases;
  final Map<P, Map<Class<? extends C>, Set<P>>> table;

  Moves(Class<P> phases) {
    this.phases = phases;
    this.table = new EnumMap<>(phases);
  }

  void from(Set<P> from, Class<? extends C> command, Set<P> targets) {
    from.forEach(phase -> to(phase, command).addAll(targets));
  }

  void from(P from, Class<? extends C> command, Set<P> targets) {
    to(from, command).addAll(targets);
  }

  void from(P from, Class<? extends C> command, P target) {
    to(from, command).add(target);
  }

  void stay(Set<P> from, List<Class<? extends C>> commands) {
    from.forEach(phase -> commands.forEach(command -> to(phase, command).add(phase)));
  }

  private Set<P> to(P from, Class<? extends C> command) {
    return table
        .computeIfAbsent(from, phase -> new LinkedHashMap<>())
        .computeIfAbsent(command, each -> EnumSet.noneOf(phases));
  }
}
