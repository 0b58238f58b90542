package qilian.alliance.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/**
 * What the duty list in force says about a task's subject and place.
 *
 * @param list null where no list is in force
 * @param item null where the list is silent
 */
public record Ruling(@Nullable DutyList list, @Nullable DutyItem item) {

  /** No list says anything. */
  public static final Ruling SILENT = new Ruling(null, null);

  /** Whether the list names the kind that leads. */
  public boolean isSilent() {
    return item == null;
  }

  /** Whether agencies of this kind lead. */
  public boolean leads(AgencyKind kind) {
    return item != null && item.lead() == kind;
  }

  /** Whether the list gives agencies of this kind the lead or an assisting part. */
  public boolean concerns(AgencyKind kind) {
    return item != null && item.concerns(kind);
  }

  /** Whether the duty was taken back from agencies of this kind. */
  public boolean bars(AgencyKind kind) {
    return item != null && item.bars(kind);
  }

  /** An item of the list in force. */
  public Optional<DutyItem> named(String code) {
    return list == null ? Optional.empty() : list.item(code);
  }

  /** How a refusal cites what it rests on; empty where the list is silent. */
  public String citation() {
    return list == null || item == null ? "" : citation(item);
  }

  /** How an agency cites that no item is about the subject. */
  public String silence(String subject) {
    return list == null
        ? "没有清单列入 %s".formatted(subject)
        : "《%s》第%d版没有列入 %s".formatted(list.titleZh(), list.version(), subject);
  }

  /** How a refusal cites an item. */
  public String citation(DutyItem cited) {
    return list == null
        ? ""
        : "《%s》第%d版 %s %s（%s）"
            .formatted(
                list.titleZh(),
                list.version(),
                cited.code(),
                cited.titleZh(),
                cited.kind().labelZh());
  }
}
