package qilian.risk.alert;

import java.time.Instant;

/** What happened to a signal. */
public sealed interface AlertEvent {
  Instant at();

  /** It was raised. */
  record Raised(Instant at, Finding finding, Instant expiresAt) implements AlertEvent {}

  /** It would have been raised in its time: its week was long past when the facts came. */
  record Recalled(Instant at, Finding finding, Instant endedAt, Instant expiredAt)
      implements AlertEvent {}

  /** More or corrected facts changed its evidence; it still alarms. */
  record Revised(Instant at, Finding finding) implements AlertEvent {}

  /** It was judged. */
  record Judged(Instant at, Judgement judgement) implements AlertEvent {}

  /** It ended unjudged. */
  record Expired(Instant at, Ground ground, Finding finding) implements AlertEvent {}
}
