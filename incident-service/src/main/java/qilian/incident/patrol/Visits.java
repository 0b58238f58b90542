package qilian.incident.patrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accepted check-ins of one shift, whatever the order in which they came. */
public record Visits(List<Visit> all) {

  private static final Comparator<Visit> ORDER =
      Comparator.comparing(Visit::at).thenComparing(Visit::id);

  /** No check-in. */
  public static final Visits NONE = new Visits(List.of());

  public Visits {
    all = all.stream().sorted(ORDER).toList();
  }

  /** One accepted check-in. */
  public record Visit(UUID id, UUID member, String point, CheckinMethod method, Instant at) {}

  /** Codes of the points that were passed. */
  public Set<String> points() {
    return all.stream().map(Visit::point).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who was seen. */
  public Set<UUID> members() {
    return all.stream().map(Visit::member).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first of all; null where there is none. */
  public @Nullable Instant first() {
    return all.isEmpty() ? null : all.getFirst().at();
  }

  /** The last of all; null where there is none. */
  public @Nullable Instant last() {
    return all.isEmpty() ? null : all.getLast().at();
  }

  /** The first at a point alone. */
  public Visits firstAt(String point) {
    return new Visits(all.stream().filter(visit -> visit.point().equals(point)).limit(1).toList());
  }

  /** The same and one more. */
  public Visits with(Checkin checkin, UUID member) {
    List<Visit> more = new ArrayList<>(all);
    more.add(new Visit(checkin.id(), member, checkin.point(), checkin.method(), checkin.at()));
    return new Visits(more);
  }
}
