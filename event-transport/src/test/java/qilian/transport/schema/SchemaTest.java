package qilian.transport.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import qilian.contract.Fact;
import qilian.transport.codec.Unreadable;

/**
 * A schema is worth its refusals. For every type the goldens are valid, and each way to break the
 * full golden that the schema speaks of (one at a time) is not.
 */
class SchemaTest {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private static final Sentences SENTENCES = new Sentences(House.root());

  static List<Travelling> travelling() {
    return Travelling.all();
  }

  static List<Travelling> facts() {
    return Travelling.all().stream()
        .filter(each -> Fact.class.isAssignableFrom(each.record()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("travelling")
  void every_schema_is_a_schema_of_2020_12(Travelling each) {
    JsonSchema dialect = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), STRICT);
    assertEquals(Set.of(), dialect.validate(SchemaWriter.document(each, SENTENCES)));
  }

  @ParameterizedTest
  @MethodSource("travelling")
  void goldens_are_valid_as_they_are_and_with_a_member_nobody_knows(Travelling each) {
    JsonSchema schema = schema(each);
    each.goldens()
        .forEach(
            golden -> {
              ObjectNode json = (ObjectNode) Wire.write(golden.example());
              assertEquals(Set.of(), schema.validate(json), golden.file());
              json.put("addedByALaterVersion", true);
              assertEquals(Set.of(), schema.validate(json), golden.file());
            });
  }

  @ParameterizedTest
  @MethodSource("travelling")
  void every_broken_variant_is_refused(Travelling each) {
    JsonSchema schema = schema(each);
    var accepted = new ArrayList<String>();
    var variants = Breaking.variants(SchemaWriter.document(each, SENTENCES), full(each));
    for (Map.Entry<String, ObjectNode> variant : variants.entrySet()) {
      if (schema.validate(variant.getValue()).isEmpty()) {
        accepted.add(variant.getKey());
      }
    }
    assertFalse(variants.isEmpty());
    assertEquals(List.of(), accepted, each.name());
  }

  @ParameterizedTest
  @MethodSource("facts")
  void what_the_schema_refuses_the_codec_refuses_too(Travelling each) {
    var accepted = new ArrayList<String>();
    var variants = Breaking.variants(SchemaWriter.document(each, SENTENCES), full(each));
    for (Map.Entry<String, ObjectNode> variant : variants.entrySet()) {
      try {
        Wire.readFact(variant.getValue(), Wire.typeOf(each.record()));
        accepted.add(variant.getKey());
      } catch (Unreadable expected) {
        continue;
      }
    }
    assertEquals(List.of(), accepted, each.name());
  }

  @Test
  void a_missing_category_a_long_summary_and_a_number_for_a_text_are_each_named() {
    Travelling alarm = named("qilian.incident.alarm-received.v1");
    ObjectNode json = full(alarm);
    json.remove("category");
    json.put("summary", "长".repeat(201));
    json.put("reportChannel", 110);

    Set<ValidationMessage> messages = schema(alarm).validate(json);

    assertEquals(
        Set.of("required", "maxLength", "type"),
        Set.copyOf(messages.stream().map(ValidationMessage::getType).toList()));
  }

  @Test
  void an_amount_may_be_a_number_or_a_decimal_text_and_nothing_else() {
    Travelling dispute = named("qilian.report.dispute-reported.v1");
    ObjectNode json = full(dispute);

    assertEquals(Set.of(), schema(dispute).validate(json.put("amount", "128000.50")));
    assertEquals(Set.of(), schema(dispute).validate(json.put("amount", 128000)));
    assertFalse(schema(dispute).validate(json.put("amount", "12万")).isEmpty());
  }

  private static Travelling named(String name) {
    return Travelling.all().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static ObjectNode full(Travelling each) {
    return (ObjectNode) Wire.write(Examples.full(each.record()));
  }

  private static JsonSchema schema(Travelling each) {
    JsonNode document = SchemaWriter.document(each, SENTENCES);
    return FACTORY.getSchema(document, STRICT);
  }
}
