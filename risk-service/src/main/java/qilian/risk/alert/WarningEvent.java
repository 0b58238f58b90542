package qilian.risk.alert;

import java.time.Instant;

/** What happened to a warning. */
public sealed interface WarningEvent {
  Instant at();

  /** It was issued. */
  record Issued(Instant at, WarningContent content) implements WarningEvent {}

  /** It was brought up to date. */
  record Updated(Instant at, WarningContent content) implements WarningEvent {}

  /** It was taken back. */
  record Cancelled(Instant at, String reason) implements WarningEvent {}

  /** It ended by its own expiry, as everybody who has it knows already. */
  record Lapsed(Instant at) implements WarningEvent {}
}
