package qilian.contract.stats;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.About;
import qilian.contract.Fact;
import qilian.contract.Length;

/** What statistics did or found; it counts nowhere. */
public sealed interface StatsFact extends Fact {

  /** A second person published a frozen issue (周报发布). */
  record BulletinPublished(
      @About("Id of the frozen issue.") @Length(max = 36) String publication,
      @Length(max = 60) String series,
      @About("The week it reports on, as GGGG-Www.") @Length(max = 8) String week,
      Audience audience,
      @Length(max = 200) String place,
      @About("First day of the week.") LocalDate from,
      @About("First day that no longer belongs to it.") LocalDate until,
      @About("What became known later is not in it.") OffsetDateTime knownUntil,
      @About("SHA-256 of its JSON form, in hexadecimal.") @Length(max = 64) String contentHash)
      implements StatsFact {}

  /** Differences of a published issue were acknowledged (周报更正). */
  record BulletinRestated(
      @About("Id of the frozen issue.") @Length(max = 36) String publication,
      @Length(max = 60) String series,
      @About("The week it reports on, as GGGG-Www.") @Length(max = 8) String week,
      Audience audience,
      @Length(max = 200) String place,
      @Length(max = 5_000) List<RestatedFigure> figures)
      implements StatsFact {}

  /** An agency that used to report reported nothing in a whole week (来源中断). */
  record SourceSilent(
      @Length(max = 60) String agency,
      @About("The place whose bulletin misses it.") @Length(max = 200) String place,
      @About("The measure it used to report on.") @Length(max = 60) String measure,
      @About("The last day it reported on.") LocalDate lastHeardOn,
      @About("First day of the silent week.") LocalDate from,
      @About("First day after it.") LocalDate until)
      implements StatsFact {}

  /** One figure that is no longer what it was. */
  record RestatedFigure(
      @Length(max = 300) String figure,
      Integer oldValue,
      Integer newValue,
      @About("LATE, CORRECTED or LATE_AND_CORRECTED.") @Length(max = 30) String cause) {}

  /** Whom an issue is for. */
  enum Audience {
    INWARD,
    OUTWARD
  }
}
