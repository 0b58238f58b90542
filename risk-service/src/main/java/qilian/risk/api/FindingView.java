package qilian.risk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.inspection.FindingStand.Reporter;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.Deadline;
import qilian.risk.inspection.Deadlines;
import qilian.risk.inspection.Evidence;
import qilian.risk.inspection.FindingOrigin;
import qilian.risk.inspection.Order;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.RectificationCommand.Form;
import qilian.risk.inspection.RectificationLifecycle;
import qilian.risk.inspection.RectificationPhase;
import qilian.risk.inspection.Severity;

/**
 * A finding and its rectification as a caller reads them.
 *
 * @param handler the agency that handles it; absent while none is found
 * @param goesTo to whom it was handed, until the receipt
 * @param sealedUntil last day of the seal, while it is sealed
 * @param referredTo bodies to which the penalty was referred
 * @param due what is owed next, the soonest first
 * @param open commands that its phase allows; their guards may still refuse
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
    UUID id,
    String code,
    long version,
    RectificationPhase phase,
    String phaseZh,
    String findingType,
    Severity severity,
    String severityZh,
    Activity activity,
    @Nullable String handler,
    @Nullable String goesTo,
    String place,
    String placePath,
    @Nullable String spot,
    @Nullable String checklistItem,
    @Nullable String visit,
    LocalDate foundOn,
    @Nullable OrderView order,
    @Nullable LocalDate sealedUntil,
    Set<String> referredTo,
    @Nullable LocalDate clearedOn,
    Set<Deadline.Kind> lookedBack,
    int recurrences,
    List<DueView> due,
    List<PhotoView> photos,
    List<Reporter> reportedBy,
    List<String> open) {

  /** What makes the premises put it right. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OrderView(
      String agency,
      Form form,
      @Nullable String item,
      String number,
      LocalDate on,
      LocalDate dueOn,
      boolean extended) {}

  /** A day by which something is owed; of a look-back, the first day. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DueView(
      Deadline.Kind kind,
      String kindZh,
      LocalDate on,
      Instant at,
      boolean passed,
      boolean provisional,
      @Nullable String legalBasis) {}

  /** A picture, by the hash of what is kept. */
  public record PhotoView(Evidence.Stage stage, String sha256, String address) {}

  static FindingView of(Rectification subject) {
    FindingOrigin origin = subject.origin();
    Order order = subject.order();
    String photos = "/api/v1/findings/" + origin.id() + "/photos/";
    return new FindingView(
        origin.id(),
        origin.code(),
        subject.version(),
        subject.phase(),
        subject.phase().labelZh(),
        subject.findingType(),
        subject.severity(),
        subject.severity().labelZh(),
        origin.activity(),
        subject.handler(),
        subject.goesTo(),
        origin.place(),
        origin.placePath(),
        origin.spot(),
        origin.checklistItem(),
        origin.visit(),
        origin.foundOn(),
        order == null
            ? null
            : new OrderView(
                order.agency(),
                order.form(),
                order.item(),
                order.number(),
                order.on(),
                order.dueOn(),
                order.extended()),
        subject.phase() == RectificationPhase.SEALED ? subject.sealedUntil() : null,
        subject.referredTo(),
        subject.clearedOn(),
        subject.lookedBack(),
        subject.recurrences(),
        Deadlines.all(subject).stream()
            .map(
                due ->
                    new DueView(
                        due.kind(),
                        due.kind().labelZh(),
                        due.on(),
                        due.at(),
                        subject.lapsed().contains(due.key()),
                        due.provisional(),
                        due.basis()))
            .toList(),
        subject.evidence().stream()
            .map(each -> new PhotoView(each.stage(), each.sha256(), photos + each.sha256()))
            .toList(),
        origin.reportedBy(),
        RectificationLifecycle.MOVES.getOrDefault(subject.phase(), Map.of()).keySet().stream()
            .map(Class::getSimpleName)
            .sorted()
            .toList());
  }
}
