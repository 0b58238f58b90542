package qilian.alliance.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a resolution can be asked to do. */
public sealed interface ResolutionCommand {

  /** Adopts it. */
  record AdoptTerms(Resolution.Terms terms) implements ResolutionCommand {}

  /**
   * Says that it is carried out.
   *
   * @param by the owner, or whoever led the task that it is about when that was found done
   * @param task code of that task; null where the owner says it
   */
  record CarryOut(String by, @Nullable String task, String result) implements ResolutionCommand {}

  /** Takes it back. */
  record RevokeResolution(String reason) implements ResolutionCommand {}

  /** Its day passed; asked by the watch. */
  record LapseResolution(Instant dueAt) implements ResolutionCommand {}
}
