package qilian.transport.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qilian.contract.About;
import qilian.contract.AgencyFact;
import qilian.contract.CodeOf;
import qilian.contract.FreeText;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** Writes the JSON Schema (2020-12) of a record from its components and their annotations. */
final class SchemaWriter {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /** What the codec holds a text or a list to where the contract says nothing else. */
  private static final int DEFAULT_LENGTH = 200;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final Sentences sentences;

  private SchemaWriter(Sentences sentences) {
    this.sentences = sentences;
  }

  /** The whole document of one record, under the name it travels by. */
  static ObjectNode document(Travelling each, Sentences sentences) {
    var writer = new SchemaWriter(sentences);
    ObjectNode document = NODES.objectNode();
    document.put("$schema", DIALECT);
    document.put("$id", "urn:qilian:schema:" + each.name());
    document.put("title", each.record().getSimpleName());
    document.setAll(writer.object(each.record()));
    if (!writer.definitions.isEmpty()) {
      document.putObject("$defs").setAll(writer.definitions);
    }
    return document;
  }

  private ObjectNode object(Class<?> record) {
    ObjectNode schema = NODES.objectNode();
    schema.put("description", sentences.of(record));
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (RecordComponent component : record.getRecordComponents()) {
      properties.set(component.getName(), property(component));
      if (!component.isAnnotationPresent(MayBeAbsent.class)) {
        required.add(component.getName());
      }
    }
    // Unknown members are ignored, so that a later addition breaks no reader of today.
    schema.put("additionalProperties", true);
    return schema;
  }

  private ObjectNode property(RecordComponent component) {
    ObjectNode schema = NODES.objectNode();
    About about = component.getAnnotation(About.class);
    if (about != null) {
      schema.put("description", about.value());
    } else if (ofEveryAgencyFact(component)) {
      schema.put("description", sentences.of(AgencyFact.class, component.getName()));
    }
    ObjectNode type = value(component.getGenericType(), component);
    if (component.isAnnotationPresent(MayBeAbsent.class)) {
      type = orNull(type);
    }
    return schema.setAll(type);
  }

  private static boolean ofEveryAgencyFact(RecordComponent component) {
    return AgencyFact.class.isAssignableFrom(component.getDeclaringRecord())
        && Arrays.stream(AgencyFact.class.getDeclaredMethods())
            .anyMatch(method -> method.getName().equals(component.getName()));
  }

  private ObjectNode value(Type type, AnnotatedElement marks) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      ObjectNode schema = NODES.objectNode().put("type", "array");
      ObjectNode items = scalar((Class<?>) list.getActualTypeArguments()[0], marks);
      if (list.getActualTypeArguments()[0] == String.class) {
        lengthOfText(items, null);
      }
      schema.set("items", items);
      Length length = marks.getAnnotation(Length.class);
      schema.put("maxItems", length == null ? DEFAULT_LENGTH : length.max());
      return schema;
    }
    ObjectNode schema = scalar((Class<?>) type, marks);
    if (type == String.class) {
      lengthOfText(schema, marks.getAnnotation(Length.class));
    }
    range(schema, marks.getAnnotation(Range.class));
    if (marks.isAnnotationPresent(FreeText.class)) {
      schema.put("x-screened", "refused where it looks like a name, telephone or identity number");
    }
    return schema;
  }

  private ObjectNode scalar(Class<?> type, AnnotatedElement marks) {
    ObjectNode schema = NODES.objectNode();
    if (type.isEnum()) {
      schema.put("type", "string");
      ArrayNode names = schema.putArray("enum");
      Arrays.stream(type.getEnumConstants()).forEach(c -> names.add(((Enum<?>) c).name()));
    } else if (type.isRecord()) {
      define(type);
      schema.put("$ref", "#/$defs/" + type.getSimpleName());
    } else if (type == String.class) {
      schema.put("type", "string");
      CodeOf codes = marks.getAnnotation(CodeOf.class);
      if (codes != null) {
        schema.put("x-code-list", codes.value());
      }
    } else if (type == Integer.class || type == Long.class) {
      schema.put("type", "integer");
    } else if (type == Boolean.class) {
      schema.put("type", "boolean");
    } else if (type == LocalDate.class) {
      schema.put("type", "string").put("format", "date");
    } else if (type == OffsetDateTime.class) {
      schema.put("type", "string").put("format", "date-time");
    } else if (type == BigDecimal.class) {
      // A decimal may be sent as text, because many a client's numbers are binary.
      schema.putArray("type").add("number").add("string");
      schema.put("pattern", "^-?[0-9]+([.][0-9]+)?$");
    } else {
      throw new IllegalStateException(
          type + " is not among the component types of the contract; add its schema here first.");
    }
    return schema;
  }

  private void define(Class<?> record) {
    if (!definitions.containsKey(record.getSimpleName())) {
      definitions.put(record.getSimpleName(), NODES.objectNode());
      definitions.put(record.getSimpleName(), object(record));
    }
  }

  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = NODES.objectNode();
      either.putArray("anyOf").add(schema).add(NODES.objectNode().put("type", "null"));
      return either;
    }
    ArrayNode types = NODES.arrayNode();
    if (schema.get("type").isArray()) {
      types.addAll((ArrayNode) schema.get("type"));
    } else {
      types.add(schema.get("type"));
    }
    schema.set("type", types.add("null"));
    if (schema.get("enum") instanceof ArrayNode names) {
      names.addNull();
    }
    return schema;
  }

  private static void lengthOfText(ObjectNode schema, Length length) {
    schema.put("minLength", length == null ? 1 : length.min());
    schema.put("maxLength", length == null ? DEFAULT_LENGTH : length.max());
  }

  private static void range(ObjectNode schema, Range range) {
    if (range != null) {
      schema.set("minimum", number(range.min()));
      schema.set("maximum", number(range.max()));
    }
  }

  private static JsonNode number(double value) {
    return value == Math.rint(value)
        ? NODES.numberNode((long) value)
        : NODES.numberNode(BigDecimal.valueOf(value));
  }
}
