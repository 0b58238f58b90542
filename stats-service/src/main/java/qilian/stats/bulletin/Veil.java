package qilian.stats.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Disclosure;

/**
 * What of an issue is withheld when it leaves the house. The week and each of its bases are a table
 * of their own: a printed base must not give away a cell that the base's own issue withheld.
 */
final class Veil {
  private final boolean outward;
  private final Map<String, Disclosure.Shown> now;
  private final Set<String> previous;
  private final Set<String> lastYear;

  private Veil(
      boolean outward,
      Map<String, Disclosure.Shown> now,
      Set<String> previous,
      Set<String> lastYear) {
    this.outward = outward;
    this.now = now;
    this.previous = previous;
    this.lastYear = lastYear;
  }

  /** Withholds nothing. */
  static Veil none() {
    return new Veil(false, Map.of(), Set.of(), Set.of());
  }

  /** Withholds small counts, and what they could be worked out from. */
  static Veil over(List<Draft> drafts) {
    Map<String, Disclosure.Shown> now = hide(drafts, Draft::value);
    return new Veil(
        true,
        now,
        hidden(hide(drafts, Draft::previous)),
        hidden(hide(drafts, Draft::lastYearValue)));
  }

  private static Set<String> hidden(Map<String, Disclosure.Shown> shown) {
    Set<String> hidden = new HashSet<>();
    shown.forEach(
        (id, how) -> {
          if (how.form() != Disclosure.Form.COUNT) {
            hidden.add(id);
          }
        });
    return hidden;
  }

  private static Map<String, Disclosure.Shown> hide(
      List<Draft> drafts, Function<Draft, @Nullable Long> value) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<Bulletin.Section, List<String>> parts = new HashMap<>();
    String headline = null;
    for (Draft draft : drafts) {
      Long count = value.apply(draft);
      if (count == null) {
        continue;
      }
      counts.put(draft.id(), count);
      parts.computeIfAbsent(draft.section(), s -> new ArrayList<>()).add(draft.id());
      if (draft.section() == Bulletin.Section.HEADLINE) {
        headline = draft.id();
      }
    }
    List<Disclosure.Sum<String>> sums = new ArrayList<>();
    for (Bulletin.Section section : List.of(Bulletin.Section.CATEGORY, Bulletin.Section.PLACE)) {
      List<String> of = parts.getOrDefault(section, List.of());
      if (headline != null && !of.isEmpty()) {
        sums.add(new Disclosure.Sum<>(headline, of));
      }
    }
    List<String> differences = parts.getOrDefault(Bulletin.Section.DIFFERENCE, List.of());
    String whole = differences.isEmpty() ? null : wholeOf(drafts, differences.getFirst());
    if (whole == null || !counts.containsKey(whole)) {
      return Disclosure.hide(counts, sums);
    }
    Disclosure.Sum<String> sum = new Disclosure.Sum<>(whole, differences);
    boolean crowded = sums.stream().filter(each -> each.total().equals(sum.total())).count() > 1;
    if (!crowded) {
      sums.add(sum);
      return Disclosure.hide(counts, sums);
    }
    return withoutParts(counts, sums, sum);
  }

  /**
   * A third breakdown of one total is more than the rule can protect: it is printed only where
   * neither it nor its total has anything to hide.
   */
  private static Map<String, Disclosure.Shown> withoutParts(
      Map<String, Long> counts, List<Disclosure.Sum<String>> sums, Disclosure.Sum<String> third) {
    Map<String, Long> others = new LinkedHashMap<>(counts);
    third.parts().forEach(others::remove);
    Map<String, Disclosure.Shown> shown = new HashMap<>(Disclosure.hide(others, sums));
    Disclosure.Shown total = shown.get(third.total());
    boolean open =
        total != null
            && total.form() == Disclosure.Form.COUNT
            && third.parts().stream()
                .map(part -> counts.getOrDefault(part, 0L))
                .noneMatch(count -> count > 0 && count < Disclosure.SMALL);
    for (String part : third.parts()) {
      shown.put(
          part,
          open
              ? new Disclosure.Shown(
                  Disclosure.Form.COUNT, OptionalLong.of(counts.getOrDefault(part, 0L)))
              : new Disclosure.Shown(Disclosure.Form.WITHHELD, OptionalLong.empty()));
    }
    return shown;
  }

  /** The figure of the same measure in the overview, of which the differences are parts. */
  private static @Nullable String wholeOf(List<Draft> drafts, String part) {
    String measure =
        drafts.stream()
            .filter(d -> d.id().equals(part))
            .map(d -> d.measure().id())
            .findFirst()
            .orElse("");
    return drafts.stream()
        .filter(
            d ->
                (d.section() == Bulletin.Section.CASES || d.section() == Bulletin.Section.HEADLINE)
                    && d.measure().id().equals(measure))
        .map(Draft::id)
        .findFirst()
        .orElse(null);
  }

  boolean outward() {
    return outward;
  }

  boolean hides(String id) {
    Disclosure.Shown shown = now.get(id);
    return shown != null && shown.form() != Disclosure.Form.COUNT;
  }

  boolean hidesPrevious(String id) {
    return previous.contains(id);
  }

  boolean hidesLastYear(String id) {
    return lastYear.contains(id);
  }

  String text(String id, long value) {
    Disclosure.Shown shown = now.get(id);
    return shown == null ? Long.toString(value) : shown.text();
  }
}
