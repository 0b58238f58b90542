package qilian.stats.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import qilian.contract.stats.StatsFact;
import qilian.guard.Scope;
import qilian.stats.compare.Window;
import qilian.stats.series.Directory;
import qilian.stats.series.PlaceScope;

/**
 * Looks, for every bulletin, at the last week that is over: who used to report and did not once.
 * Looking again announces nothing new until the agency has been heard and falls silent again.
 */
public final class SilenceWatch {
  private final SeriesBook book;
  private final BulletinDesk bulletins;
  private final Directory directory;
  private final Announcements announcements;

  /** A watch over all bulletins. */
  public SilenceWatch(
      SeriesBook book, BulletinDesk bulletins, Directory directory, Announcements announcements) {
    this.book = book;
    this.bulletins = bulletins;
    this.directory = directory;
    this.announcements = announcements;
  }

  /** Looks once; answers how many silences are new. */
  public int look(Instant now) {
    int found = 0;
    for (BulletinSeries series : book.inForce()) {
      Directory.Place place = directory.place(series.place()).orElse(null);
      Window week = lastWeek(series, now);
      if (place != null && !series.endedBy(week.from())) {
        found += look(series, place, week, now);
      }
    }
    return found;
  }

  private int look(BulletinSeries series, Directory.Place place, Window week, Instant now) {
    LocalDate today = now.atZone(series.zone()).toLocalDate();
    Bulletin issue =
        bulletins.issue(
            series,
            week.label(),
            BulletinDesk.Audience.INWARD,
            null,
            PlaceScope.of(Scope.ALL),
            today);
    int found = 0;
    for (Bulletin.Silent silent : issue.silent()) {
      boolean news =
          announcements.announce(
              new Announcements.Announcement(
                  new StatsFact.SourceSilent(
                      silent.agency(),
                      place.code(),
                      series.headline(),
                      silent.last(),
                      week.from(),
                      week.until()),
                  "agency/" + silent.agency(),
                  "silence/" + silent.agency() + "/" + place.code() + "/" + silent.last(),
                  place.code(),
                  place.path(),
                  series.zone(),
                  now));
      found += news ? 1 : 0;
    }
    return found;
  }

  private static Window lastWeek(BulletinSeries series, Instant now) {
    LocalDate day = series.calendar().dayOf(now);
    return series.calendar().week(day.minusDays(7));
  }
}
