package qilian.alliance.meeting;

import java.time.Instant;

/** What a resolution can be asked to do. */
public sealed interface ResolutionCommand {

  /** Adopts it. */
  record AdoptTerms(Resolution.Terms terms) implements ResolutionCommand {}

  /** Says that it is carried out; the owner does, or the task it is about. */
  record CarryOut(String by, String result) implements ResolutionCommand {}

  /** Takes it back. */
  record RevokeResolution(String reason) implements ResolutionCommand {}

  /** Its day passed; asked by the watch. */
  record LapseResolution(Instant dueAt) implements ResolutionCommand {}
}
