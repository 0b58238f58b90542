package qilian.transport.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.transport.canonical.CanonicalHeaders;

/** Writes the AsyncAPI 3.0 document of all topics: who writes them, with which messages. */
final class AsyncApiWriter {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

  private final Sentences sentences;

  AsyncApiWriter(Sentences sentences) {
    this.sentences = sentences;
  }

  ObjectNode document() {
    ObjectNode document = NODES.objectNode();
    document.put("asyncapi", "3.0.0");
    document.put("id", "urn:qilian:events");
    document
        .putObject("info")
        .put("title", "Qilian: the facts that travel")
        .put("version", "1.0.0")
        .put(
            "description",
            "CloudEvents 1.0 in binary mode: attributes are headers, the value is the data as JSON."
                + " Evolution is additive; a change of meaning is a new type. Readers ignore"
                + " members they do not know and skip types they do not know.");
    document.put("defaultContentType", "application/json");
    document
        .putObject("servers")
        .putObject("local")
        .put("host", "localhost:19092")
        .put("protocol", "kafka")
        .put("description", "The broker that ./qilian up starts.");
    document.set("channels", channels());
    document.set("operations", operations());
    document.set("components", components());
    return document;
  }

  private ObjectNode channels() {
    ObjectNode channels = NODES.objectNode();
    ObjectNode agency = channels.putObject("agency");
    agency.put("address", Topic.inboundOf("{code}"));
    agency.put("title", "What one agency sends");
    agency.put(
        "description",
        "Each agency writes its own topic and no other. The gate checks, registers and stamps;"
            + " what cannot be read or breaks a rule goes to quarantine with its reason.");
    agency
        .putObject("parameters")
        .putObject("code")
        .put("description", "Code of the agency, as in the directory.")
        .putArray("examples")
        .add("baota-police");
    ObjectNode sent = agency.putObject("messages");
    Catalogue.types().stream()
        .filter(AsyncApiWriter::comesFromAgencies)
        .forEach(type -> sent.set(type.wireType(), ref(sentMessage(type))));
    for (Topic topic : Topic.values()) {
      channels.set(nameOf(topic), canonical(topic));
    }
    HouseTopics.channels(channels);
    return channels;
  }

  private static ObjectNode canonical(Topic topic) {
    ObjectNode channel = NODES.objectNode();
    channel.put("address", topic.wireName());
    channel.put("title", "Canonical topic of " + nameOf(topic) + " facts");
    channel.put(
        "description",
        "Written by %s only, keyed by the aggregate's id, kept without limit."
            .formatted(topic.writer()));
    ObjectNode messages = channel.putObject("messages");
    Catalogue.types().stream()
        .filter(type -> type.topic() == topic)
        .forEach(type -> messages.set(type.wireType(), ref(message(type))));
    channel
        .putObject("bindings")
        .putObject("kafka")
        .put("partitions", Topic.PARTITIONS)
        .put("bindingVersion", "0.5.0")
        .putObject("topicConfiguration")
        .put("retention.ms", -1);
    return channel;
  }

  private static ObjectNode operations() {
    ObjectNode operations = NODES.objectNode();
    ObjectNode receive = operations.putObject("receiveFromAgency");
    receive.put("action", "receive");
    receive.set("channel", ref("#/channels/agency"));
    receive.put("summary", "incident-service reads what agencies send by their own clients.");
    for (Topic topic : Topic.values()) {
      String name = nameOf(topic);
      ObjectNode send =
          operations.putObject(
              "send" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
      send.put("action", "send");
      send.set("channel", ref("#/channels/" + name));
      send.put("summary", topic.writer() + " publishes " + name + " facts.");
    }
    HouseTopics.operations(operations);
    return operations;
  }

  private ObjectNode components() {
    ObjectNode components = NODES.objectNode();
    ObjectNode messages = components.putObject("messages");
    for (FactType type : Catalogue.types()) {
      messages.set(type.wireType(), message(type, "canonical"));
      if (comesFromAgencies(type)) {
        messages.set(type.wireType() + ".sent", message(type, "sent"));
      }
    }
    HouseTopics.messages(messages);
    ObjectNode traits = components.putObject("messageTraits");
    ObjectNode sent = traits.putObject("sent");
    sent.set("headers", headers(Header.sent()));
    key(sent, "Anything; facts of one matter arrive in order where it is the caseref.");
    ObjectNode canonical = traits.putObject("canonical");
    canonical.set("headers", headers(Header.canonical()));
    key(canonical, "Id of the aggregate.");
    return components;
  }

  private ObjectNode message(FactType type, String trait) {
    ObjectNode message = NODES.objectNode();
    message.put("name", type.wireType());
    message.put("title", type.record().getSimpleName());
    message.put("summary", sentences.of(type.record()));
    message.put("contentType", "application/json");
    message.set("payload", schema(ContractDocuments.schemaOf(type.wireType())));
    message.putArray("traits").add(ref("#/components/messageTraits/" + trait));
    return message;
  }

  private static ObjectNode headers(List<Header> headers) {
    ObjectNode schema = NODES.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Header header : headers) {
      ObjectNode property = properties.putObject(header.name());
      property.put("type", "string").put("description", header.about());
      if (!header.format().isEmpty()) {
        property.put("format", header.format());
      }
      if (!header.pattern().isEmpty()) {
        property.put("pattern", header.pattern());
      }
      if (header.name().equals(CanonicalHeaders.EFFECTS)) {
        property.put("contentMediaType", "application/json");
        ObjectNode effects = property.putObject("x-content-schema");
        effects.put("type", "array");
        effects.set("items", ref(ContractDocuments.schemaOf("effect")));
      }
      if (header.required()) {
        required.add(header.name());
      }
    }
    return schema;
  }

  private static void key(ObjectNode trait, String about) {
    ObjectNode kafka = trait.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", about);
    kafka.put("bindingVersion", "0.5.0");
  }

  private static ObjectNode schema(String file) {
    ObjectNode payload = NODES.objectNode().put("schemaFormat", SCHEMA_FORMAT);
    payload.set("schema", ref(file));
    return payload;
  }

  private static boolean comesFromAgencies(FactType type) {
    return !type.senders().isEmpty();
  }

  private static String message(FactType type) {
    return "#/components/messages/" + type.wireType();
  }

  private static String sentMessage(FactType type) {
    return message(type) + ".sent";
  }

  private static String nameOf(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode ref(String target) {
    return NODES.objectNode().put("$ref", target);
  }
}
