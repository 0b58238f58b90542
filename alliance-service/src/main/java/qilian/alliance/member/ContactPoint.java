package qilian.alliance.member;

import org.jspecify.annotations.Nullable;

/**
 * Where a member is reached: a function, never a private person.
 *
 * @param function such as 值班室
 * @param where window, room or address; null where the telephone is enough
 * @param telephone a line of the office; mobile numbers belong to people and are not taken
 */
public record ContactPoint(String function, @Nullable String where, @Nullable String telephone) {

  private static final String OFFICE_LINE = "(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,5})?";
  private static final String SHORT_NUMBER = "[0-9]{3,6}";

  /** Whether the number is one of an office. */
  public boolean belongsToAnOffice() {
    return telephone == null || telephone.matches(OFFICE_LINE) || telephone.matches(SHORT_NUMBER);
  }
}
