package qilian.importer.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the events of a mapping; what stands beside {@code events} holds for each of them. */
final class EventReader {
  private final Section whole;
  private final Columns columns;
  private final Set<String> blanks;
  private final List<Agency> agencies;
  private final Root root;
  private final String namespace;
  private boolean idsFromLines;

  EventReader(
      Section whole,
      Columns columns,
      Set<String> blanks,
      List<Agency> agencies,
      Root root,
      String namespace) {
    this.whole = whole;
    this.columns = columns;
    this.blanks = blanks;
    this.agencies = agencies;
    this.root = root;
    this.namespace = namespace;
  }

  boolean idsFromLines() {
    return idsFromLines;
  }

  List<EventPlan> events() {
    for (String shared : List.of("id", "time", "recordedAt", "place", "caseref", "agencyOf")) {
      whole.find(shared);
    }
    whole.find("source");
    List<EventPlan> events = new ArrayList<>();
    Set<String> suffixes = new HashSet<>();
    for (Section item : whole.need("events").list()) {
      EventPlan event = event(item, events.isEmpty());
      if (!item.has("id") && !suffixes.add(event.idSuffix())) {
        throw item.trouble("two events of one line would have the same id; give this one an id");
      }
      events.add(event);
    }
    if (events.isEmpty()) {
      throw whole.need("events").trouble("a mapping yields at least one event");
    }
    return events;
  }

  private EventPlan event(Section item, boolean first) {
    Field type = Field.read(item.need("type"), columns, blanks, "");
    List<FactShape> shapes = shapes(type, item.need("type"));
    Section when = item.find("when");
    Section time = shared(item, "time");
    if (time == null) {
      throw item.trouble("\"time\" is missing, here or beside \"events\"");
    }
    String source = source(item);
    Section recorded = shared(item, "recordedAt");
    Section place = shared(item, "place");
    EventPlan event =
        new EventPlan(
            type,
            agencyField(item),
            source,
            when == null ? Condition.ALWAYS : Condition.read(when, columns, blanks),
            id(item),
            first || item.has("id") ? "" : "/" + suffix(type),
            new TimeReading(time, columns, blanks, root.zone()),
            recorded == null ? null : new TimeReading(recorded, columns, blanks, root.zone()),
            place == null
                ? null
                : PlacePlan.read(place, columns, blanks, root.place().code(), namespace),
            field(shared(item, "caseref")),
            field(item.find("corrects")),
            field(item.find("purpose")),
            data(item, shapes));
    item.closed();
    return event;
  }

  private @Nullable Section shared(Section item, String key) {
    Section own = item.find(key);
    return own != null ? own : whole.find(key);
  }

  private @Nullable Field field(@Nullable Section section) {
    return section == null ? null : Field.read(section, columns, blanks, namespace);
  }

  private static String suffix(Field type) {
    String constant = type.constant();
    return constant == null ? "event" : constant.substring(constant.indexOf('.') + 1);
  }

  private List<FactShape> shapes(Field type, Section section) {
    List<FactShape> shapes = new ArrayList<>();
    for (String name : type.named()) {
      FactShape shape = FactShape.of(name);
      if (shape == null) {
        throw section.trouble(
            "\"" + name + "\" is not a fact an agency sends; known are " + FactShape.names());
      }
      mayBeSent(name, shape, section);
      shapes.add(shape);
    }
    return shapes;
  }

  /** Some of the mapping's agencies must be of a kind that sends this; unknown kinds may be. */
  private void mayBeSent(String name, FactShape shape, Section section) {
    boolean anyone =
        agencies.stream()
            .map(Agency::kind)
            .anyMatch(
                kind ->
                    kind.isEmpty()
                        || shape.senders().stream().anyMatch(sender -> sender.name().equals(kind)));
    if (!anyone) {
      throw section.trouble("\"" + name + "\" is only sent by " + new TreeSet<>(shape.senders()));
    }
  }

  private String source(Section item) {
    Section source = shared(item, "source");
    String text = source == null ? "import" : source.text();
    if (source != null && !text.matches("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*")) {
      throw source.trouble("letters, digits and - . _ ~ / only; it stands behind the agency");
    }
    return text;
  }

  private Field id(Section item) {
    Section id = shared(item, "id");
    if (id == null) {
      idsFromLines = true;
      return Field.template("{file}:{line}", columns, whole);
    }
    // A text with braces is the short form of a template.
    if (id.isText() && id.text().indexOf('{') >= 0) {
      idsFromLines |= id.text().contains("{line}") || id.text().contains("{$line}");
      return Field.template(id.text(), columns, id);
    }
    Field field = Field.read(id, columns, blanks, "");
    if (field.constant() != null) {
      throw id.trouble("every event would have the same id");
    }
    return field;
  }

  private @Nullable Field agencyField(Section item) {
    Section own = item.find("agency");
    Section section = own != null ? own : whole.find("agencyOf");
    if (section == null) {
      if (agencies.size() > 1) {
        throw item.trouble("with several agencies, \"agency\" must say whose event this is");
      }
      return null;
    }
    Field field = Field.read(section, columns, blanks, "");
    Set<String> known = new LinkedHashSet<>(agencies.stream().map(Agency::code).toList());
    for (String name : field.named()) {
      if (!known.contains(name)) {
        throw section.trouble("\"" + name + "\" is none of the mapping's agencies: " + known);
      }
    }
    return field;
  }

  private List<EventPlan.Datum> data(Section item, List<FactShape> shapes) {
    Map<String, FactShape.Kind> kinds = new LinkedHashMap<>();
    Map<String, String> lists = new LinkedHashMap<>();
    shapes.forEach(shape -> kinds.putAll(shape.fields()));
    shapes.forEach(shape -> lists.putAll(shape.lists()));
    List<EventPlan.Datum> data = new ArrayList<>();
    Section section = item.find("data");
    Map<String, Section> table = section == null ? Map.of() : section.table();
    for (Map.Entry<String, Section> entry : table.entrySet()) {
      FactShape.Kind kind = kinds.get(entry.getKey());
      if (kind == null) {
        throw entry.getValue().trouble("this fact has no such field; it has " + kinds.keySet());
      }
      String list = lists.getOrDefault(entry.getKey(), "");
      data.add(datum(entry.getKey(), kind, entry.getValue(), list));
    }
    for (FactShape shape : shapes) {
      for (String needed : shape.needed()) {
        if (!table.containsKey(needed)) {
          throw item.trouble(shape.wireType() + " needs the field " + needed + " in data");
        }
      }
    }
    return data;
  }

  private EventPlan.Datum datum(String name, FactShape.Kind kind, Section section, String list) {
    return switch (kind) {
      case TEXT, NUMBER ->
          new EventPlan.Datum(
              name, kind, List.of(Field.read(section, columns, blanks, namespace, list)), null);
      case TIME ->
          new EventPlan.Datum(
              name, kind, List.of(), new TimeReading(section, columns, blanks, root.zone()));
      case CHANNEL -> {
        Field channelKind = Field.read(section.need("kind"), columns, blanks, namespace);
        Field value = Field.read(section.need("value"), columns, blanks, namespace);
        section.closed();
        yield new EventPlan.Datum(name, kind, List.of(channelKind, value), null);
      }
      case LIST ->
          new EventPlan.Datum(
              name,
              kind,
              section.oneOrMore().stream()
                  .map(s -> Field.read(s, columns, blanks, namespace, list))
                  .toList(),
              null);
    };
  }
}
