package qilian.incident.patrol;

import org.jspecify.annotations.Nullable;

/** Why a check-in proves nothing. */
public enum CheckinRefusal {
  NOT_ON_THE_SHIFT,
  SHIFT_CANCELLED,
  POINT_NOT_ON_THE_BEAT,
  CHECKIN_OUTSIDE_THE_SHIFT,
  CHECKIN_IN_THE_FUTURE,
  CHECKIN_TOO_LATE,
  /** No place was sent with it, or one whose accuracy says nothing. */
  PLACE_TOO_VAGUE,
  OUTSIDE_THE_FENCE,
  CODE_NOT_GENUINE,
  /** The code was shown at another time than the phone says. */
  CODE_OF_ANOTHER_TIME,
  REASON_NEEDED,
  /** A place was sent that nothing asked for. */
  PLACE_NOT_NEEDED("《个人信息保护法》第六条、第二十八条");

  private final @Nullable String article;

  CheckinRefusal() {
    this(null);
  }

  CheckinRefusal(@Nullable String article) {
    this.article = article;
  }

  /** What it rests on. */
  public @Nullable String article() {
    return article;
  }
}
