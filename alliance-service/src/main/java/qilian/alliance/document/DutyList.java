package qilian.alliance.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;

/**
 * A version of a duty list; it is never changed, only followed by another.
 *
 * @param placePath where it holds, with all below; null for everywhere
 * @param validFrom first day on which it holds
 */
public record DutyList(
    String code,
    int version,
    String titleZh,
    @Nullable String placePath,
    LocalDate validFrom,
    List<DutyItem> items) {

  public DutyList {
    items = List.copyOf(items);
  }

  /** The version in force at a place on a day: of the finest place, and there the newest. */
  public static Optional<DutyList> inForce(List<DutyList> all, String path, LocalDate day) {
    return all.stream()
        .filter(list -> list.holdsAt(path) && !list.validFrom.isAfter(day))
        .max(
            Comparator.comparingInt(
                    (DutyList list) -> list.placePath == null ? 0 : list.placePath.length())
                .thenComparing(DutyList::validFrom)
                .thenComparing(DutyList::version));
  }

  /** What it says about a subject; one about such a place goes before one about everywhere. */
  public Ruling about(String subject, Set<PlaceKind> kindsOnPath) {
    Set<PlaceKind> kinds =
        kindsOnPath.isEmpty() ? EnumSet.noneOf(PlaceKind.class) : EnumSet.copyOf(kindsOnPath);
    DutyItem found =
        items.stream()
            .filter(item -> item.subject().equals(subject))
            .filter(item -> item.at() == null || kinds.contains(item.at()))
            .min(
                Comparator.comparing((DutyItem item) -> item.at() == null)
                    .thenComparing(DutyItem::code))
            .orElse(null);
    return new Ruling(this, found);
  }

  /** The item of that code. */
  public Optional<DutyItem> item(String itemCode) {
    return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
  }

  private boolean holdsAt(String path) {
    return placePath == null || (path + ">").startsWith(placePath + ">");
  }
}
