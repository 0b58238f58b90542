package qilian.transport.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import qilian.contract.Topic;

/**
 * The topics of the AsyncAPI document that carry no catalogued facts, each with its one message.
 */
final class HouseTopics {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<HouseTopic> ALL =
      List.of(
          new HouseTopic(
              "outcome",
              Topic.outboundOf("{code}"),
              "What became of an agency's matters",
              "incident-service",
              "The same content as GET /api/v1/outcomes, to the agency's own topic: what came of a"
                  + " matter that it reported. Each agency reads its own topic and no other; kept"
                  + " seven days.",
              List.of(
                  new Member("id", "integer", "Number of the outcome, rising; its place in GET"),
                  new Member("agency", "string", "Code of the agency that it is for"),
                  new Member("eventId", "string", "Id of the fact"),
                  new Member("type", "string", "Type of the fact, as in the catalogue"),
                  new Member("caseref", "string", "The agency's own number; absent without one"),
                  new Member("placePath", "string", "The place, from the root down"),
                  new Member("occurredAt", "string", "When it happened, UTC"),
                  new Member("receivedAt", "string", "When it was taken in, UTC"),
                  new Member("data", "object", "The data of the fact, by its own schema"))),
          new HouseTopic(
              "quarantine",
              Topic.QUARANTINE,
              "What is held, and why",
              "incident-service",
              "Told of each record that was held: reason, fingerprint and where it lies, never"
                  + " what it says. The record itself is read and mended over REST. Kept 30 days.",
              List.of(
                  new Member("id", "string", "Id of the held record"),
                  new Member("agency", "string", "Whose topic it came on; key of the message"),
                  new Member("reason", "string", "Code of the reason"),
                  new Member("bodyHash", "string", "SHA-256 of its bytes, hexadecimal"),
                  new Member("eventId", "string", "Its event id; absent where it has none"),
                  new Member("topic", "string", "Where it lies"),
                  new Member("partition", "integer", "Its partition"),
                  new Member("offset", "integer", "Its offset"),
                  new Member("heldAt", "string", "When it was held, UTC"))),
          new HouseTopic(
              "auditHead",
              Topic.AUDIT_HEADS,
              "The ends of the audit chains",
              "every service",
              "The end of each service's audit chain, once a day and soon after a start. Whoever"
                  + " keeps it can tell later that nothing before it was changed or cut off. Kept"
                  + " without limit.",
              List.of(
                  new Member("service", "string", "Short name of the service; key of the message"),
                  new Member("seq", "integer", "Number of the last link"),
                  new Member("hash", "string", "Its SHA-256, hexadecimal"),
                  new Member("at", "string", "When it was read, UTC"))));

  private HouseTopics() {}

  /** A topic, by the name of its channel, and what its message holds. */
  private record HouseTopic(
      String name,
      String address,
      String title,
      String writer,
      String about,
      List<Member> members) {}

  /** A member of a message and its JSON type. */
  private record Member(String name, String type, String about) {

    boolean isOptional() {
      return about.contains("absent");
    }
  }

  static void channels(ObjectNode channels) {
    for (HouseTopic topic : ALL) {
      ObjectNode channel = channels.putObject(topic.name());
      channel.put("address", topic.address());
      channel.put("title", topic.title());
      channel.put("description", topic.about());
      if (topic.address().contains("{code}")) {
        channel
            .putObject("parameters")
            .putObject("code")
            .put("description", "Code of the agency, as in the directory.")
            .putArray("examples")
            .add("baota-police");
      }
      channel
          .putObject("messages")
          .putObject(topic.name())
          .put("$ref", "#/components/messages/" + topic.name());
    }
  }

  static void operations(ObjectNode operations) {
    for (HouseTopic topic : ALL) {
      String name = topic.name();
      ObjectNode send =
          operations.putObject("send" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
      send.put("action", "send");
      send.putObject("channel").put("$ref", "#/channels/" + name);
      send.put("summary", "Written by " + topic.writer() + ".");
    }
  }

  static void messages(ObjectNode messages) {
    for (HouseTopic topic : ALL) {
      ObjectNode message = messages.putObject(topic.name());
      message.put("name", topic.name());
      message.put("title", topic.title());
      message.put("contentType", "application/json");
      ObjectNode payload = message.putObject("payload").put("type", "object");
      ObjectNode properties = payload.putObject("properties");
      var required = NODES.arrayNode();
      for (Member member : topic.members()) {
        properties
            .putObject(member.name())
            .put("type", member.type())
            .put("description", member.about() + ".");
        if (!member.isOptional()) {
          required.add(member.name());
        }
      }
      payload.set("required", required);
    }
  }
}
