package qilian.incident.patrol;

import org.jspecify.annotations.Nullable;

/** What a roster must keep to. */
public enum RosterRule {
  /** Nobody walks two shifts at once. */
  DOUBLE_BOOKED(null),
  /** Between two shifts lie at least eleven hours. */
  REST_TOO_SHORT(null),
  /** Nobody walks before joining or after leaving. */
  OUTSIDE_MEMBERSHIP(null),
  /** Members walk for their own force. */
  OTHER_FORCE(null),
  /** At night nobody walks alone. */
  ALONE_AT_NIGHT(null),
  /** A shift has at least its strength. */
  BELOW_STRENGTH(null),
  /** No more than 44 hours in a week. */
  TOO_MANY_HOURS("《劳动法》第三十六条");

  private final @Nullable String article;

  RosterRule(@Nullable String article) {
    this.article = article;
  }

  /** What it rests on; null for the street's own rule. */
  public @Nullable String article() {
    return article;
  }
}
