package qilian.transport.canonical;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;

/**
 * Effects as the JSON array of the {@code ce_effects} header. Written and read token by token:
 * every fact of the house passes here twice, and binding the records took a fifth of a fold.
 */
public final class Effects {

  /** Without the checks of the front door: only the house itself writes this header. */
  private static final JsonFactory FACTORY = new JsonFactory();

  private static final int USUAL_LENGTH = 512;
  private static final int LENGTH_OF_A_DAY = 10;

  private Effects() {}

  /** The JSON array; what is absent is left out. */
  public static String write(List<Effect> effects) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartArray();
      for (Effect effect : effects) {
        write(json, effect);
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("effects cannot be written to memory", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Effect effect) throws IOException {
    json.writeStartObject();
    json.writeStringField("recordedOn", effect.recordedOn().toString());
    if (effect.before() != null) {
      json.writeFieldName("before");
      write(json, effect.before());
    }
    if (effect.after() != null) {
      json.writeFieldName("after");
      write(json, effect.after());
    }
    Quantities quantities = effect.quantities();
    if (quantities != null) {
      json.writeObjectFieldStart("quantities");
      if (quantities.amountFen() != null) {
        json.writeNumberField("amountFen", quantities.amountFen());
      }
      if (quantities.headcount() != null) {
        json.writeNumberField("headcount", quantities.headcount());
      }
      if (quantities.minutes() != null) {
        json.writeNumberField("minutes", quantities.minutes());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Coordinates at) throws IOException {
    json.writeStartObject();
    json.writeStringField("fact", at.fact());
    json.writeStringField("occurredOn", at.occurredOn().toString());
    if (at.hour() != null) {
      json.writeNumberField("hour", at.hour());
    }
    json.writeStringField("placePath", at.placePath());
    optional(json, "category", at.category());
    optional(json, "subtype", at.subtype());
    optional(json, "initialCategory", at.initialCategory());
    optional(json, "initialSubtype", at.initialSubtype());
    optional(json, "validity", at.validity());
    optional(json, "disposition", at.disposition());
    optional(json, "linkage", at.linkage());
    json.writeStringField("agency", at.agency());
    optional(json, "reportChannel", at.reportChannel());
    json.writeStringField("timePrecision", at.timePrecision().name());
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** The effects; a malformed header is a broken promise of the writer, hence an exception. */
  public static List<Effect> read(byte[] bytes) {
    try (JsonParser json = FACTORY.createParser(bytes)) {
      expect(json.nextToken(), JsonToken.START_ARRAY);
      List<Effect> effects = new ArrayList<>(2);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        effects.add(effect(json));
      }
      expect(json.currentToken(), JsonToken.END_ARRAY);
      return effects;
    } catch (IOException e) {
      throw new IllegalArgumentException("not an array of effects", e);
    }
  }

  private static Effect effect(JsonParser json) throws IOException {
    LocalDate recordedOn = null;
    Coordinates before = null;
    Coordinates after = null;
    Quantities quantities = null;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      switch (name) {
        case "recordedOn" -> recordedOn = day(json.getText());
        case "before" -> before = coordinates(json);
        case "after" -> after = coordinates(json);
        case "quantities" -> quantities = quantities(json);
        default -> json.skipChildren();
      }
    }
    return new Effect(promised(recordedOn, "recordedOn"), before, after, quantities);
  }

  private static @Nullable Quantities quantities(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    Long amountFen = null;
    Integer headcount = null;
    Integer minutes = null;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      boolean absent = json.nextToken() == JsonToken.VALUE_NULL;
      switch (name) {
        case "amountFen" -> amountFen = absent ? null : Long.valueOf(json.getLongValue());
        case "headcount" -> headcount = absent ? null : Integer.valueOf(json.getIntValue());
        case "minutes" -> minutes = absent ? null : Integer.valueOf(json.getIntValue());
        default -> json.skipChildren();
      }
    }
    return new Quantities(amountFen, headcount, minutes);
  }

  private static @Nullable Coordinates coordinates(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    expect(json.currentToken(), JsonToken.START_OBJECT);
    String fact = null;
    LocalDate occurredOn = null;
    Integer hour = null;
    String placePath = null;
    String category = null;
    String subtype = null;
    String initialCategory = null;
    String initialSubtype = null;
    String validity = null;
    String disposition = null;
    String linkage = null;
    String agency = null;
    String reportChannel = null;
    TimePrecision timePrecision = null;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      if (json.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "fact" -> fact = json.getText();
        case "occurredOn" -> occurredOn = day(json.getText());
        case "hour" -> hour = json.getIntValue();
        case "placePath" -> placePath = json.getText();
        case "category" -> category = json.getText();
        case "subtype" -> subtype = json.getText();
        case "initialCategory" -> initialCategory = json.getText();
        case "initialSubtype" -> initialSubtype = json.getText();
        case "validity" -> validity = json.getText();
        case "disposition" -> disposition = json.getText();
        case "linkage" -> linkage = json.getText();
        case "agency" -> agency = json.getText();
        case "reportChannel" -> reportChannel = json.getText();
        case "timePrecision" -> timePrecision = TimePrecision.valueOf(json.getText());
        default -> json.skipChildren();
      }
    }
    return new Coordinates(
        promised(fact, "fact"),
        promised(occurredOn, "occurredOn"),
        hour,
        promised(placePath, "placePath"),
        category,
        subtype,
        initialCategory,
        initialSubtype,
        validity,
        disposition,
        linkage,
        promised(agency, "agency"),
        reportChannel,
        promised(timePrecision, "timePrecision"));
  }

  /** The days of our centuries without the general parser's detours. */
  private static LocalDate day(String text) {
    return text.length() == LENGTH_OF_A_DAY
        ? LocalDate.of(
            Integer.parseInt(text, 0, 4, 10),
            Integer.parseInt(text, 5, 7, 10),
            Integer.parseInt(text, 8, 10, 10))
        : LocalDate.parse(text);
  }

  private static <T> T promised(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("an effect lacks " + name);
    }
    return value;
  }

  private static void expect(@Nullable JsonToken found, JsonToken expected) {
    if (found != expected) {
      throw new IllegalArgumentException("not an array of effects: " + found);
    }
  }
}
