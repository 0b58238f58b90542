package qilian.transport.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Breaks a valid document in every way its schema speaks of, one at a time. */
final class Breaking {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> OF_EACH_TYPE =
      Map.of(
          "boolean", NODES.booleanNode(true),
          "integer", NODES.numberNode(7),
          "string", NODES.textNode("seven"),
          "array", NODES.arrayNode().add(NODES.objectNode()),
          "object", NODES.objectNode());

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
    put(name, "null", NODES.nullNode());
  }

  private void spoil(String name, JsonNode property) {
    Set<String> types = typesOf(property);
    OF_EACH_TYPE.forEach(
        (type, value) -> {
          if (!types.contains(type) && !(type.equals("integer") && types.contains("number"))) {
            put(name, "of type " + type, value);
          }
        });
    if (property.has("maxLength")) {
      String longer = "长".repeat(property.get("maxLength").asInt() + 1);
      put(name, "too long", NODES.textNode(longer));
      put(name, "empty", NODES.textNode(""));
    }
    if (property.has("maximum")) {
      put(name, "too large", NODES.numberNode(property.get("maximum").asLong() + 1));
      put(name, "too small", NODES.numberNode(property.get("minimum").asLong() - 1));
    }
    if (property.has("maxItems") && !property.at("/items/minLength").isMissingNode()) {
      var items = NODES.arrayNode();
      for (int i = 0; i <= property.get("maxItems").asInt(); i++) {
        items.add("X");
      }
      put(name, "too many", items);
      put(name, "with an empty item", NODES.arrayNode().add(""));
    }
    if (property.has("enum")) {
      put(name, "outside its list", NODES.textNode("SOMETHING_ELSE"));
    }
    if (property.has("format")) {
      put(name, "no day of the calendar", NODES.textNode("2025-02-30"));
      put(name, "words for a date", NODES.textNode("昨天"));
      put(name, "seconds as text", NODES.textNode("1762598400"));
    }
  }

  private static Set<String> typesOf(JsonNode property) {
    if (!property.has("type")) {
      return Set.of("object");
    }
    var types = new HashSet<String>();
    types.add(property.get("type").asText());
    property.get("type").forEach(type -> types.add(type.asText()));
    return types;
  }

  private void put(String name, String how, JsonNode value) {
    ObjectNode copy = valid.deepCopy();
    copy.set(name, value);
    variants.put(name + " " + how, copy);
  }
}
