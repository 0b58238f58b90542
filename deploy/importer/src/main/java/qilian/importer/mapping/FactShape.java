package qilian.importer.mapping;

import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Catalogue;
import qilian.contract.CodeOf;
import qilian.contract.FactType;
import qilian.contract.MayBeAbsent;

/**
 * What the contract asks of a fact that agencies send, so that a mapping's mistake shows before the
 * first line is read.
 *
 * @param wireType the type as it travels
 * @param fields the data fields beside place and precision, and how each is written
 * @param needed those that may not be missing
 * @param lists the code list that a field takes its value from
 * @param senders the kinds of agencies that may send it
 */
public record FactShape(
    String wireType,
    Map<String, Kind> fields,
    Set<String> needed,
    Map<String, String> lists,
    Set<AgencyKind> senders) {

  /** How a data field is written in JSON. */
  public enum Kind {
    TEXT,
    NUMBER,
    TIME,
    CHANNEL,
    LIST
  }

  private static final Map<String, FactShape> ALL = new TreeMap<>();

  static {
    for (FactType type : Catalogue.types()) {
      if (!type.senders().isEmpty()) {
        ALL.put(type.factName(), of(type));
      }
    }
  }

  private static FactShape of(FactType type) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    Set<String> needed = new LinkedHashSet<>();
    Map<String, String> lists = new LinkedHashMap<>();
    for (RecordComponent part : type.record().getRecordComponents()) {
      if (!Set.of("place", "timePrecision").contains(part.getName())) {
        kinds.put(part.getName(), kind(part.getType()));
        if (!part.isAnnotationPresent(MayBeAbsent.class)) {
          needed.add(part.getName());
        }
        CodeOf list = part.getAnnotation(CodeOf.class);
        if (list != null) {
          lists.put(part.getName(), list.value());
        }
      }
    }
    return new FactShape(type.wireType(), kinds, needed, lists, type.senders());
  }

  private static Kind kind(Class<?> type) {
    if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
      return Kind.NUMBER;
    }
    if (type == OffsetDateTime.class) {
      return Kind.TIME;
    }
    if (type == List.class) {
      return Kind.LIST;
    }
    return type.isRecord() ? Kind.CHANNEL : Kind.TEXT;
  }

  /** The fact of that name, such as {@code incident.alarm-received}, or null. */
  public static @Nullable FactShape of(String name) {
    return ALL.get(name);
  }

  static String names() {
    return String.join(", ", ALL.keySet());
  }
}
