package qilian.risk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about findings; what is wrong in them is refused with its pointer. */
final class FindingRequests {

  private FindingRequests() {}

  /** Whether a reported hazard is there. */
  record CheckRequest(
      @Nullable Boolean found,
      @Nullable String severity,
      @Nullable String on,
      @Nullable List<String> officers) {}

  /** It is to be put right. */
  record OrderRequest(
      @Nullable String form,
      @Nullable String item,
      @Nullable String number,
      @Nullable String dueOn,
      @Nullable String on,
      @Nullable List<String> officers,
      @Nullable List<String> reportedTo) {}

  /** The day moves. */
  record ExtensionRequest(@Nullable String until, @Nullable String reason) {}

  /** It is sealed. */
  record SealRequest(
      @Nullable String item,
      @Nullable String number,
      @Nullable String until,
      @Nullable String on,
      @Nullable List<String> officers,
      @Nullable String ground) {}

  /** The seal is lifted. */
  record UnsealRequest(
      @Nullable Boolean cleared, @Nullable String on, @Nullable List<String> officers) {}

  /** The penalty is referred. */
  record PenaltyRequest(
      @Nullable String to, @Nullable String number, @Nullable String ground, @Nullable String on) {}

  /** It is done. */
  record DoneRequest(@Nullable Boolean onTheSpot, @Nullable String on) {}

  /** Somebody looked again. */
  record ReinspectionRequest(
      @Nullable Boolean passed, @Nullable String on, @Nullable List<String> officers) {}

  /** It goes to the competent agency. */
  record HandOverRequest(@Nullable String to, @Nullable String number, @Nullable String reason) {}

  /** The receipt of what was handed over. */
  record HandoverReceiptRequest(@Nullable String number) {}

  /** Somebody looked whether it stayed right. */
  record LookBackRequest(@Nullable Boolean holds, @Nullable String on) {}
}
