package qilian.risk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.risk.desk.FindingDesk.Found;
import qilian.risk.desk.VisitDesk.Wish;
import qilian.risk.inspection.Activity;
import qilian.risk.inspection.Severity;
import qilian.risk.inspection.VisitKind;

/** Bodies of requests about visits; what is wrong in them is refused with its pointer. */
final class VisitRequests {

  private VisitRequests() {}

  /** Somebody wants to go to premises, or has been there. */
  record VisitRequest(
      @Nullable String activity,
      @Nullable String kind,
      @Nullable String place,
      @Nullable String item,
      @Nullable String on,
      @Nullable String checklist,
      @Nullable String ground) {

    Wish wish(Activity usual) {
      Activity asked = Asked.oneOf(Activity.class, activity);
      VisitKind why = Asked.oneOf(VisitKind.class, kind);
      return new Wish(
          asked == null ? usual : asked,
          why == null ? VisitKind.ROUTINE : why,
          Given.text(place, "/place"),
          Given.orNull(item, "/item"),
          Given.day(on, "/on"),
          Given.orNull(checklist, "/checklist"),
          Given.orEmpty(ground, "/ground"));
    }
  }

  /** The written approval, and why it stays separate where it could be merged. */
  record ApprovalRequest(
      @Nullable String number, @Nullable String separateBecause, @Nullable List<String> told) {}

  /** Code or id of the visit that goes on. */
  record MergeRequest(@Nullable String into) {}

  /** The notice to the premises. */
  record NoticeRequest(@Nullable String number) {}

  /** It took place. */
  record AttendanceRequest(
      @Nullable String on, @Nullable List<String> officers, @Nullable Boolean certificatesShown) {}

  /** The record made on the spot. */
  record MinutesRequest(@Nullable String number) {}

  /** It is given up. */
  record VisitCancellationRequest(@Nullable String reason) {}

  /** Something was found. */
  record FindingRequest(
      @Nullable String findingType,
      @Nullable String severity,
      @Nullable String spot,
      @Nullable Integer item) {

    Found found() {
      Severity grade = Asked.oneOf(Severity.class, severity);
      return new Found(
          findingType == null ? null : Given.code(findingType, "/findingType"),
          grade == null ? Severity.TIME_LIMITED : grade,
          Given.orNull(spot, "/spot"),
          item);
    }
  }
}
