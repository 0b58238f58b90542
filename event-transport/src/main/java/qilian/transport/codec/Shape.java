package qilian.transport.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** Holds a record against the constraints that its components carry in the contract. */
final class Shape {

  private static final int DEFAULT_LENGTH = 200;
  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private final List<Constrained> components;

  private Shape(Class<?> record) {
    this.components = Component.of(record).stream().map(Constrained::of).toList();
  }

  static Shape of(Class<?> record) {
    return SHAPES.computeIfAbsent(record, Shape::new);
  }

  void check(Object record, String pointer) throws Unreadable {
    for (Constrained component : components) {
      Object value = component.valueOf(record);
      String at = pointer + "/" + component.name();
      if (value != null) {
        checkValue(component, value, at);
      } else if (!component.mayBeAbsent()) {
        throw new Unreadable(Fault.MISSING_FIELD, at);
      }
    }
  }

  private static void checkValue(Constrained component, Object value, String at) throws Unreadable {
    if (value instanceof String text) {
      checkText(component, text, at);
    } else if (value instanceof Number number) {
      checkNumber(component, number, at);
    } else if (value instanceof List<?> list) {
      if (list.size() > component.maxLength()) {
        throw new Unreadable(Fault.TOO_LONG, at, max(component.maxLength()));
      }
      for (int i = 0; i < list.size(); i++) {
        Object item = list.get(i);
        if (item == null) {
          throw new Unreadable(Fault.MISSING_FIELD, at + "/" + i);
        }
        if (item instanceof String text) {
          checkText(Constrained.PLAIN, text, at + "/" + i);
        } else if (item instanceof Record) {
          of(item.getClass()).check(item, at + "/" + i);
        }
      }
    } else if (value instanceof Record) {
      of(value.getClass()).check(value, at);
    }
  }

  private static void checkText(Constrained component, String text, String at) throws Unreadable {
    if (text.isBlank() && component.minLength() > 0) {
      throw new Unreadable(Fault.MISSING_FIELD, at);
    }
    if (text.length() > component.maxLength()) {
      throw new Unreadable(Fault.TOO_LONG, at, max(component.maxLength()));
    }
    int forbidden = TextRules.firstForbidden(text);
    if (forbidden >= 0) {
      throw new Unreadable(
          Fault.FORBIDDEN_CHARACTER, at, Map.of("position", Integer.toString(forbidden)));
    }
  }

  private static void checkNumber(Constrained component, Number number, String at)
      throws Unreadable {
    Range range = component.range();
    if (range == null) {
      return;
    }
    BigDecimal value =
        number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    boolean tooFine = value.scale() > Range.MOST_DECIMALS || value.precision() - value.scale() > 30;
    if (tooFine
        || value.compareTo(BigDecimal.valueOf(range.min())) < 0
        || value.compareTo(BigDecimal.valueOf(range.max())) > 0) {
      throw new Unreadable(
          Fault.OUT_OF_RANGE,
          at,
          Map.of(
              "min", BigDecimal.valueOf(range.min()).toPlainString(),
              "max", BigDecimal.valueOf(range.max()).toPlainString()));
    }
  }

  private static Map<String, String> max(int length) {
    return Map.of("max", Integer.toString(length));
  }

  /** A component and what the contract asks of it. */
  private record Constrained(
      String name,
      @Nullable Component component,
      boolean mayBeAbsent,
      int minLength,
      int maxLength,
      @Nullable Range range) {

    static final Constrained PLAIN = new Constrained("", null, false, 1, DEFAULT_LENGTH, null);

    static Constrained of(Component component) {
      Length length = component.annotation(Length.class);
      return new Constrained(
          component.name(),
          component,
          component.annotation(MayBeAbsent.class) != null,
          length == null ? 1 : length.min(),
          length == null ? DEFAULT_LENGTH : length.max(),
          component.annotation(Range.class));
    }

    @Nullable Object valueOf(Object record) {
      return java.util.Objects.requireNonNull(component).valueOf(record);
    }
  }
}
