package qilian.stats.bulletin;

import java.time.Instant;
import java.time.ZoneId;
import qilian.contract.stats.StatsFact;

/** What the other services hear of, written in the transaction of the deed itself. */
public interface Announcements {

  /**
   * Announces a fact.
   *
   * @return false where it was announced before
   */
  boolean announce(Announcement announcement);

  /**
   * A fact on its way.
   *
   * @param subject what it is about, such as {@code publication/…}; keeps the facts on it in order
   * @param id its own name among our facts; the same again is the same fact
   */
  record Announcement(
      StatsFact fact,
      String subject,
      String id,
      String place,
      String placePath,
      ZoneId zone,
      Instant at) {}
}
