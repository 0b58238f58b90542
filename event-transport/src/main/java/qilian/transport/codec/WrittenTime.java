package qilian.transport.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Reads a time in the data of an event as RFC 3339 writes it; seconds since 1970 are no time. */
final class WrittenTime extends StdDeserializer<OffsetDateTime> {

  WrittenTime() {
    super(OffsetDateTime.class);
  }

  @Override
  public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
    }
    String text = parser.getText();
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() >= EventTimes.FIRST_YEAR && time.getYear() <= EventTimes.LAST_YEAR) {
        return time;
      }
    } catch (DateTimeException e) {
      return (OffsetDateTime)
          context.handleWeirdStringValue(OffsetDateTime.class, text, "not a time with its offset");
    }
    return (OffsetDateTime)
        context.handleWeirdStringValue(OffsetDateTime.class, text, "not within 1900 to 2200");
  }
}
