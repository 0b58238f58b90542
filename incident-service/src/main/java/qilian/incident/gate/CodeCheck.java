package qilian.incident.gate;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.CodeOf;
import qilian.incident.directory.DirectoryView;
import qilian.transport.codec.Component;

/**
 * Looks up every coded component of a fact. A code that its list does not have becomes OTHER and is
 * kept aside as it was; it is never dropped and never refused.
 */
final class CodeCheck {

  static final String OTHER = "OTHER";
  private static final Map<Class<?>, CodeCheck> CHECKS = new ConcurrentHashMap<>();

  private final List<Coded> components;
  private final Constructor<?> constructor;

  /** A fact whose codes are all known or OTHER, and the raw codes by component. */
  record Checked(AgencyFact fact, Map<String, String> rawCodes) {}

  /** A component and the list of its codes; no list where it is not coded. */
  private record Coded(Component component, @Nullable String list) {}

  private CodeCheck(Class<?> record) {
    List<Component> all = Component.of(record);
    this.components =
        all.stream()
            .map(
                c -> {
                  CodeOf code = c.annotation(CodeOf.class);
                  return new Coded(c, code == null ? null : code.value());
                })
            .toList();
    try {
      this.constructor =
          record.getDeclaredConstructor(all.stream().map(Component::type).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  static Checked check(AgencyFact fact, DirectoryView directory) {
    CodeCheck check = CHECKS.computeIfAbsent(fact.getClass(), CodeCheck::new);
    Map<String, String> raw = new LinkedHashMap<>();
    Object[] values = new Object[check.components.size()];
    for (int i = 0; i < values.length; i++) {
      Coded coded = check.components.get(i);
      Object value = coded.component().valueOf(fact);
      values[i] =
          coded.list() == null || value == null
              ? value
              : known(coded.component().name(), coded.list(), value, directory, raw);
    }
    return raw.isEmpty() ? new Checked(fact, raw) : new Checked(check.rebuilt(values), raw);
  }

  private AgencyFact rebuilt(Object[] values) {
    try {
      return (AgencyFact) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the contract cannot be made", e);
    }
  }

  private static Object known(
      String name, String list, Object value, DirectoryView directory, Map<String, String> raw) {
    if (value instanceof List<?> many) {
      List<Object> codes = new ArrayList<>();
      for (int i = 0; i < many.size(); i++) {
        codes.add(known(name + "/" + i, list, many.get(i), directory, raw));
      }
      return List.copyOf(codes);
    }
    String code = (String) value;
    if (directory.knows(list, code)) {
      return code;
    }
    raw.put(name, code);
    return OTHER;
  }
}
