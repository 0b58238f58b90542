package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.List;

/** A version of a checklist; it is never changed, only followed by the next. */
public record Checklist(
    String code, int version, String titleZh, LocalDate adoptedOn, List<Item> items) {

  public Checklist {
    items = List.copyOf(items);
  }

  /**
   * What is looked at.
   *
   * @param findingType what it is if it is not so
   * @param basis the law and its article, or the alliance's own rule
   */
  public record Item(int number, String findingType, String textZh, String basis) {}
}
