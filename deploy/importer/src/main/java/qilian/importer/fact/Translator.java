package qilian.importer.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.importer.mapping.EventPlan;
import qilian.importer.mapping.FactShape;
import qilian.importer.mapping.Field;
import qilian.importer.mapping.Mapping;
import qilian.importer.mapping.Moment;
import qilian.importer.mapping.NewCodes;
import qilian.importer.mapping.PlacePlan;
import qilian.importer.mapping.Reason;
import qilian.importer.mapping.Refused;
import qilian.importer.mapping.Skip;
import qilian.importer.sheet.Row;

/**
 * Makes the events of a line. It runs twice over a file: first to note the places and codes that
 * the events need, then, when those have their codes, to write the events.
 */
public final class Translator {
  private static final int LARGEST = 256 * 1024;

  private final Mapping mapping;
  private final Places places;
  private final Codes codes;
  private final boolean noting;
  private final StringBuilder json = new StringBuilder(1024);
  private final List<Runnable> notes = new ArrayList<>();
  private final Map<String, String> heads = new HashMap<>();

  private Translator(Mapping mapping, Places places, Codes codes, boolean noting) {
    this.mapping = mapping;
    this.places = places;
    this.codes = codes;
    this.noting = noting;
  }

  /** The first run, which only notes. */
  public static Translator noting(Mapping mapping, Places places, Codes codes) {
    return new Translator(mapping, places, codes, true);
  }

  /** The second run. */
  public static Translator writing(Mapping mapping, Places places, Codes codes) {
    return new Translator(mapping, places, codes, false);
  }

  /**
   * Tells the outcome what becomes of this line; false where the rest of the file is passed over.
   */
  public boolean translate(Row row, Outcome outcome) {
    outcome.line();
    if (row.shape() == Row.Shape.EMPTY) {
      outcome.empty(row);
      return true;
    }
    if (row.shape() == Row.Shape.WHOLE || row.shape() == Row.Shape.RAGGED) {
      for (Skip skip : mapping.skips()) {
        if (skip.when().holds(row)) {
          outcome.skipped(row, skip.name());
          return !skip.ends();
        }
      }
    }
    if (row.shape() == Row.Shape.WHOLE) {
      events(row, outcome);
    } else {
      outcome.refused(row, "", reason(row.shape()), detail(row));
    }
    return true;
  }

  private static Reason reason(Row.Shape shape) {
    return switch (shape) {
      case RAGGED -> Reason.RAGGED_LINE;
      case BAD_JSON -> Reason.BAD_JSON;
      case TOO_LONG -> Reason.LINE_TOO_LONG;
      case BAD_QUOTING, WHOLE, EMPTY -> Reason.BAD_QUOTING;
    };
  }

  private static String detail(Row row) {
    return row.shape() == Row.Shape.RAGGED ? row.width() + " / " + row.expectedWidth() : "";
  }

  private void events(Row row, Outcome outcome) {
    boolean any = false;
    for (EventPlan plan : mapping.events()) {
      String type = "";
      try {
        if (plan.when().holds(row)) {
          any = true;
          type = plan.type().text(row);
          event(row, plan, type, outcome);
        }
      } catch (Refused e) {
        outcome.refused(row, type, e.reason(), e.detail());
      }
    }
    if (!any) {
      outcome.without(row);
    }
  }

  private void event(Row row, EventPlan plan, String type, Outcome outcome) {
    notes.clear();
    json.setLength(0);
    FactShape shape = FactShape.of(type);
    if (shape == null) {
      throw new Refused(Reason.UNKNOWN_TYPE, type);
    }
    String agency = agency(row, plan);
    String id = plan.id().text(row);
    if (id.isEmpty()) {
      throw new Refused(Reason.MISSING_ID, "");
    }
    Moment time = plan.time().read(row);
    if (time == null) {
      throw new Refused(Reason.MISSING_TIME, "");
    }
    json.append(head(agency, plan, shape));
    Json.member(json, "id", id + plan.idSuffix());
    Json.member(json, "time", time.rfc3339());
    optional("caseref", plan.caseref(), row);
    optional("corrects", plan.corrects(), row);
    optional("purpose", plan.purpose(), row);
    Moment recorded = plan.recordedAt() == null ? null : plan.recordedAt().read(row);
    if (recorded != null) {
      Json.member(json, "recordedat", recorded.rfc3339());
    }
    json.append(",\"data\":{");
    Json.member(json, "place", place(row, plan.place()));
    if (time.dayOnly()) {
      Json.member(json, "timePrecision", "DAY");
    }
    for (EventPlan.Datum datum : plan.data()) {
      if (shape.fields().containsKey(datum.name())) {
        datum(row, datum, shape);
      }
    }
    json.append("}}");
    if (json.length() > LARGEST) {
      throw new Refused(Reason.EVENT_TOO_LARGE, "");
    }
    notes.forEach(Runnable::run);
    outcome.event(row, agency, type, json);
  }

  private String agency(Row row, EventPlan plan) {
    if (plan.agency() == null) {
      return mapping.agencies().getFirst().code();
    }
    String code = plan.agency().text(row);
    if (mapping.agencies().stream().noneMatch(agency -> agency.code().equals(code))) {
      throw new Refused(Reason.UNKNOWN_AGENCY, code);
    }
    return code;
  }

  private String head(String agency, EventPlan plan, FactShape shape) {
    return heads.computeIfAbsent(
        agency + "\u0001" + plan.source() + "\u0001" + shape.wireType(),
        k -> {
          StringBuilder head = new StringBuilder("{\"specversion\":\"1.0\"");
          Json.member(head, "source", "/agencies/" + agency + "/" + plan.source());
          Json.member(head, "type", shape.wireType());
          Json.member(head, "datacontenttype", "application/json");
          return head.toString();
        });
  }

  private void optional(String name, @Nullable Field field, Row row) {
    String text = field == null ? "" : field.text(row);
    if (!text.isEmpty()) {
      Json.member(json, name, text);
    }
  }

  private String place(Row row, @Nullable PlacePlan plan) {
    if (plan == null) {
      return mapping.root().place().code();
    }
    if (plan.code() != null) {
      String code = plan.code().text(row);
      if (code.isEmpty()) {
        throw new Refused(Reason.UNPLACED, "");
      }
      return code;
    }
    List<Places.Step> path = new ArrayList<>(plan.levels().size());
    for (PlacePlan.Level level : plan.levels()) {
      String name = level.name().text(row);
      String key = level.code() == null ? name : level.code().text(row);
      if (name.isEmpty() || key.isEmpty()) {
        break;
      }
      if (!CodeForm.isName(name) || !CodeForm.isName(key)) {
        throw new Refused(Reason.NAME_NOT_ACCEPTED, name);
      }
      String nameEn = level.nameEn() == null ? "" : level.nameEn().text(row);
      path.add(new Places.Step(key, name, nameEn, level.kind()));
    }
    if (path.isEmpty() && plan.unknownRefused()) {
      throw new Refused(Reason.UNPLACED, "");
    }
    if (noting) {
      notes.add(() -> places.note(plan, path));
      return plan.under();
    }
    return places.code(plan, path);
  }

  private void datum(Row row, EventPlan.Datum datum, FactShape shape) {
    int before = json.length();
    switch (datum.kind()) {
      case TEXT -> {
        String text = text(row, datum.values().getFirst());
        if (!text.isEmpty()) {
          Json.member(json, datum.name(), text);
        }
      }
      case NUMBER -> {
        String number = datum.values().getFirst().text(row);
        if (!number.isEmpty()) {
          if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
            throw new Refused(Reason.NOT_A_NUMBER, datum.name() + " = " + number);
          }
          Json.name(json, datum.name());
          json.append(number);
        }
      }
      case TIME -> {
        Moment time = datum.time() == null ? null : datum.time().read(row);
        if (time != null) {
          Json.member(json, datum.name(), time.rfc3339());
        }
      }
      case CHANNEL -> {
        String kind = text(row, datum.values().getFirst());
        String value = text(row, datum.values().getLast());
        if (!kind.isEmpty() && !value.isEmpty()) {
          Json.name(json, datum.name());
          json.append('{');
          Json.member(json, "kind", kind);
          Json.member(json, "value", value);
          json.append('}');
        }
      }
      case LIST -> list(row, datum);
    }
    if (json.length() == before && shape.needed().contains(datum.name())) {
      throw new Refused(Reason.MISSING_VALUE, datum.name());
    }
  }

  private void list(Row row, EventPlan.Datum datum) {
    List<String> items =
        datum.values().stream().map(f -> text(row, f)).filter(s -> !s.isEmpty()).toList();
    if (!items.isEmpty()) {
      Json.name(json, datum.name());
      json.append('[');
      for (String item : items) {
        json.append(json.charAt(json.length() - 1) == '[' ? "" : ",");
        Json.string(json, item);
      }
      json.append(']');
    }
  }

  private String text(Row row, Field field) {
    NewCodes wish = field.codes();
    if (wish == null) {
      return field.text(row);
    }
    Field.Answer answer = field.answer(row);
    if (answer.text().isEmpty()) {
      return "";
    }
    if (!CodeForm.isName(wish.namespace() + ":" + answer.raw())) {
      throw new Refused(Reason.NAME_NOT_ACCEPTED, answer.raw());
    }
    if (noting) {
      notes.add(() -> codes.note(wish, answer));
      return answer.text();
    }
    return codes.code(wish, answer);
  }
}
