package qilian.mediation.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One period of a law: what starts it, how long it is, what moves it, and the article.
 *
 * @param code its name in tables and answers, stable
 * @param track the track it belongs to; null for the clocks of judicial confirmation, which follow
 *     an agreement of any track
 * @param duty what must be done before it runs out, in Chinese
 * @param dutyEn the same in English
 * @param validFrom first day on which a trigger starts it, the day its law took effect
 * @param validTo last such day; null while the law stands
 */
public record StatutoryClock(
    String code,
    @Nullable Track track,
    Trigger trigger,
    Length length,
    ExtensionRule extension,
    PauseRule pause,
    String duty,
    String dutyEn,
    LegalBasis basis,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether a trigger of that day starts it. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
