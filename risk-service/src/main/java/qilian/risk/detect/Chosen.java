package qilian.risk.detect;

import java.util.Map;
import java.util.Set;

/** Parameters by name as somebody chose them; what is not chosen is as usual. */
record Chosen(Map<String, String> values) {

  /** Refuses a parameter that the method does not know. */
  Chosen among(Set<String> known) {
    values.keySet().forEach(name -> Require.that(known.contains(name), "no parameter " + name));
    return this;
  }

  int whole(String name, int usual) {
    String value = values.get(name);
    try {
      return value == null ? usual : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is a whole number", e);
    }
  }

  double number(String name, double usual) {
    String value = values.get(name);
    try {
      return value == null ? usual : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is a number", e);
    }
  }
}
