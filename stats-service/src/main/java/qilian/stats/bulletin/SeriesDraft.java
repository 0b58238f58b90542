package qilian.stats.bulletin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as somebody proposes it.
 *
 * @param zone an IANA name; the place's own where absent
 * @param weekStart a day such as MONDAY, which is taken where absent
 * @param cutOff a time of day at a full quarter of an hour; 00:00, as it stands, where absent
 * @param comparison the reading of "last year": ALIGNED where absent, ISO_WEEK or CALENDAR
 * @param lines the division of the headline; the last takes what is left
 */
public record SeriesDraft(
    @Nullable String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String issuerZh,
    @Nullable String issuerEn,
    @Nullable String place,
    @Nullable String zone,
    @Nullable String weekStart,
    @Nullable String cutOff,
    @Nullable String comparison,
    @Nullable String headline,
    @Nullable List<String> cases,
    @Nullable String differences,
    @Nullable List<Line> lines) {

  /** A line of the division. */
  public record Line(@Nullable String zh, @Nullable String en, @Nullable Set<String> categories) {}
}
