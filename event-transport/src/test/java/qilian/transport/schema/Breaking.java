package qilian.transport.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Breaks a valid document in every way its schema speaks of, one at a time. */
final class Breaking {

  private final Map<String, ObjectNode> variants = new LinkedHashMap<>();
  private final ObjectNode valid;

  private Breaking(ObjectNode valid) {
    this.valid = valid;
  }

  /** What was broken, and the broken document. */
  static Map<String, ObjectNode> variants(JsonNode schema, ObjectNode valid) {
    var breaking = new Breaking(valid);
    schema.get("required").forEach(name -> breaking.leaveOut(name.asText()));
    schema.get("properties").properties().forEach(p -> breaking.spoil(p.getKey(), p.getValue()));
    return breaking.variants;
  }

  private void leaveOut(String name) {
    ObjectNode without = valid.deepCopy();
    without.remove(name);
    variants.put(name + " left out", without);
    ObjectNode isNull = valid.deepCopy();
    isNull.putNull(name);
    variants.put(name + " null", isNull);
  }

  private void spoil(String name, JsonNode property) {
    put(name, "a boolean", copy -> copy.put(name, true));
    put(name, "an empty object in a list", copy -> copy.putArray(name).addObject());
    if (property.has("maxLength")) {
      String longer = "长".repeat(property.get("maxLength").asInt() + 1);
      put(name, "too long", copy -> copy.put(name, longer));
      put(name, "empty", copy -> copy.put(name, ""));
    }
    if (property.has("maximum")) {
      put(name, "too large", copy -> copy.put(name, property.get("maximum").asLong() + 1));
      put(name, "too small", copy -> copy.put(name, property.get("minimum").asLong() - 1));
    }
    if (property.has("maxItems")) {
      put(
          name,
          "too many",
          copy -> {
            var items = copy.putArray(name);
            for (int i = 0; i <= property.get("maxItems").asInt(); i++) {
              items.add("X");
            }
          });
    }
    if (property.has("enum")) {
      put(name, "outside its list", copy -> copy.put(name, "SOMETHING_ELSE"));
    }
    if (property.has("format")) {
      put(name, "not a date", copy -> copy.put(name, "2025-02-30"));
      put(name, "words for a date", copy -> copy.put(name, "昨天"));
    }
  }

  private void put(String name, String how, Consumer<ObjectNode> change) {
    ObjectNode copy = valid.deepCopy();
    change.accept(copy);
    variants.put(name + " " + how, copy);
  }
}
