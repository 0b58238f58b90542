package qilian.risk.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a warning. */
public sealed interface WarningCommand {

  /**
   * Issue it.
   *
   * @param signalPhase where the signal stands that it rests on; null where it names none
   */
  record Issue(WarningContent content, @Nullable Phase signalPhase) implements WarningCommand {}

  /** Bring it up to date; what is null stays. */
  record Update(
      @Nullable Instant expires,
      @Nullable String headline,
      @Nullable String description,
      @Nullable String instruction,
      WarningContent.@Nullable Severity severity)
      implements WarningCommand {}

  /** Take it back. */
  record Cancel(String reason) implements WarningCommand {}

  /** The watch found its expiry due. */
  record LapseExpiry() implements WarningCommand {}
}
