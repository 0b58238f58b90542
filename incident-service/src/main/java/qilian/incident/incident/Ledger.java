package qilian.incident.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.incident.IncidentFact.Linked;
import qilian.contract.incident.IncidentFact.Reclassified;
import qilian.contract.incident.IncidentFact.Voided;

/**
 * What the facts of one matter add to the counts, day of knowledge by day of knowledge.
 *
 * <p>Each fact that is no correction counts once. Where it counts is decided anew for every day on
 * which something about the matter became known, from the facts known by then: an alarm with the
 * classification, validity and disposition that later facts gave it, any fact as its last
 * correction has it. The entries therefore depend on what was known when, and not on the order in
 * which events happened to arrive; what one arrival changes is the difference of two ledgers.
 */
public final class Ledger {

  private static final String SINGLE = "SINGLE";
  private static final String LINKED = "LINKED";

  private Ledger() {}

  /** One more (+1) or one less (-1) at some coordinates, known from a day on. */
  public record Entry(UUID target, LocalDate recordedOn, int sign, Coordinates at) {}

  /** All entries of a matter. */
  public static List<Entry> of(List<MatterFact> facts) {
    if (facts.size() == 1 && facts.getFirst().corrects() == null) {
      MatterFact only = facts.getFirst();
      return List.of(own(only));
    }
    List<Entry> entries = new ArrayList<>();
    Map<UUID, Coordinates> last = new LinkedHashMap<>();
    TreeSet<LocalDate> days = new TreeSet<>();
    facts.forEach(fact -> days.add(fact.recordedOn()));
    for (LocalDate day : days) {
      List<MatterFact> known =
          facts.stream().filter(fact -> !fact.recordedOn().isAfter(day)).toList();
      List<MatterFact> standing = IncidentLifecycle.standing(known);
      for (MatterFact fact : standing) {
        Coordinates now = coordinates(fact, standing);
        Coordinates before = last.put(fact.eventId(), now);
        if (before == null) {
          entries.add(new Entry(fact.eventId(), day, 1, now));
        } else if (!before.equals(now)) {
          entries.add(new Entry(fact.eventId(), day, -1, before));
          entries.add(new Entry(fact.eventId(), day, 1, now));
        }
      }
    }
    return entries;
  }

  /** The entry of a fact taken by itself. */
  public static Entry own(MatterFact fact) {
    return new Entry(fact.eventId(), fact.recordedOn(), 1, coordinates(fact, List.of(fact)));
  }

  /** What has to be added to the first entries to get the second; opposite entries cancel. */
  public static List<Entry> difference(List<Entry> before, List<Entry> after) {
    Map<Key, Integer> signs = new LinkedHashMap<>();
    before.forEach(entry -> signs.merge(Key.of(entry), -entry.sign(), Integer::sum));
    after.forEach(entry -> signs.merge(Key.of(entry), entry.sign(), Integer::sum));
    List<Entry> difference = new ArrayList<>();
    signs.forEach(
        (key, sum) -> {
          for (int i = 0; i < Math.abs(sum); i++) {
            difference.add(
                new Entry(key.target(), key.recordedOn(), Integer.signum(sum), key.at()));
          }
        });
    return difference;
  }

  /** Entries as effects: what stops counting is paired with what counts instead. */
  public static List<Effect> effects(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing(Entry::recordedOn)
            .thenComparing(Entry::target)
            .thenComparing(Entry::sign));
    List<Effect> effects = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      Entry entry = sorted.get(i);
      Entry next = i + 1 < sorted.size() ? sorted.get(i + 1) : null;
      if (next != null
          && entry.sign() < 0
          && next.sign() > 0
          && next.target().equals(entry.target())
          && next.recordedOn().equals(entry.recordedOn())) {
        effects.add(new Effect(entry.recordedOn(), entry.at(), next.at()));
        i += 2;
      } else {
        boolean less = entry.sign() < 0;
        effects.add(
            new Effect(entry.recordedOn(), less ? entry.at() : null, less ? null : entry.at()));
        i++;
      }
    }
    return effects;
  }

  private static Coordinates coordinates(MatterFact fact, List<MatterFact> standing) {
    if (fact.fact() instanceof AlarmReceived) {
      return ofAlarm(fact, standing);
    }
    MatterFact placed = fact.placeAssumed() ? fact.happenedAt(placeOfAlarm(fact, standing)) : fact;
    return at(placed, fact.category(), fact.subtype(), fact.validity(), null, SINGLE);
  }

  private static MatterFact placeOfAlarm(MatterFact otherwise, List<MatterFact> standing) {
    return standing.stream()
        .filter(fact -> fact.fact() instanceof AlarmReceived)
        .findFirst()
        .orElse(otherwise);
  }

  private static Coordinates ofAlarm(MatterFact alarm, List<MatterFact> standing) {
    String category = alarm.category();
    String subtype = alarm.subtype();
    String validity = alarm.validity();
    String disposition = null;
    String linkage = SINGLE;
    for (MatterFact later : standing) {
      if (later.fact() instanceof FeedbackGiven || later.fact() instanceof Reclassified) {
        boolean same = later.category() != null && later.category().equals(category);
        subtype = later.subtype() == null && same ? subtype : later.subtype();
        category = later.category();
      }
      if (later.fact() instanceof FeedbackGiven feedback) {
        disposition = feedback.disposition();
      } else if (later.fact() instanceof Voided voided) {
        validity = voided.validity();
      } else if (later.fact() instanceof Linked) {
        linkage = LINKED;
      }
    }
    return at(alarm, category, subtype, validity, disposition, linkage);
  }

  private static Coordinates at(
      MatterFact fact,
      @Nullable String category,
      @Nullable String subtype,
      @Nullable String validity,
      @Nullable String disposition,
      String linkage) {
    return new Coordinates(
        fact.factName(),
        fact.occurredOn(),
        fact.hour(),
        fact.placePath(),
        category,
        subtype,
        fact.category(),
        fact.subtype(),
        validity,
        disposition,
        linkage,
        fact.agency(),
        fact.reportChannel(),
        fact.timePrecision());
  }

  private record Key(UUID target, LocalDate recordedOn, Coordinates at) {
    static Key of(Entry entry) {
      return new Key(entry.target(), entry.recordedOn(), entry.at());
    }
  }
}
