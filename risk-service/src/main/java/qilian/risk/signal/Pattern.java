package qilian.risk.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports that share a channel, or tell of practices at the same premises.
 *
 * @param kind CHANNEL or PRACTICE
 * @param value the channel in its one form, or the code of the premises
 * @param practices all that were ticked, in the order of the reports' codes
 * @param from day of the first report
 * @param until day of the last
 */
public record Pattern(
    UUID id,
    String kind,
    @Nullable String channelKind,
    String value,
    String type,
    int reports,
    int places,
    int agencies,
    List<String> practices,
    LocalDate from,
    LocalDate until) {

  /** One report of a pattern. */
  public record Report(
      UUID eventId, String agency, String place, LocalDate day, List<String> practices) {}
}
