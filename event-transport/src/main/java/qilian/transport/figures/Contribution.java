package qilian.transport.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one fact adds to a figure, or takes from it.
 *
 * @param position which of the fact's effects
 * @param adds in the quantity asked for: one, fen, people or minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contribution(
    int sign,
    long adds,
    UUID eventId,
    int position,
    UUID matterId,
    String fact,
    LocalDate occurredOn,
    @Nullable Integer hour,
    LocalDate recordedOn,
    String agency,
    String placePath,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String disposition,
    @Nullable String channel,
    String timePrecision) {

  /** Where a page of contributions stopped. */
  public record Place(LocalDate occurredOn, LocalDate recordedOn, UUID eventId, int position) {

    /**
     * Reads what {@link #cursor} wrote.
     *
     * @throws QuestionFault where it was not written by it
     */
    public static Place read(String cursor) {
      try {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] keys = text.split(" ");
        return new Place(
            LocalDate.parse(keys[0]),
            LocalDate.parse(keys[1]),
            UUID.fromString(keys[2]),
            Integer.parseInt(keys[3]));
      } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
        throw new QuestionFault("CURSOR_NOT_ACCEPTED", "cursor", "");
      }
    }

    /** As an answer carries it to whoever asks for the next page. */
    public String cursor() {
      String text = occurredOn + " " + recordedOn + " " + eventId + " " + position;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Its place in the order of pages. */
  public Place place() {
    return new Place(occurredOn, recordedOn, eventId, position);
  }
}
