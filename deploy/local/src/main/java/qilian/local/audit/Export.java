package qilian.local.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.local.process.Obstacle;

/** A chain as a file: one JSON object a line, which any agency can be given and verify. */
public final class Export {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Export() {}

  /** A link as a line. */
  public static String line(Link link) {
    ObjectNode line = JSON.createObjectNode();
    line.put("seq", link.seq());
    line.put("at", link.at().toString());
    for (int i = 0; i < Link.COLUMNS.size(); i++) {
      line.put(Link.COLUMNS.get(i), link.texts().get(i));
    }
    line.put("prevHash", link.prevHash());
    line.put("hash", link.hash());
    return line.toString();
  }

  /**
   * The link in a line.
   *
   * @throws Obstacle where the line is none, with its number
   */
  public static Link link(String line, long number) {
    try {
      JsonNode node = JSON.readTree(line);
      List<@Nullable String> texts = new ArrayList<>();
      for (String column : Link.COLUMNS) {
        JsonNode text = node.get(column);
        texts.add(text == null || text.isNull() ? null : text.asText());
      }
      return new Link(
          required(node, "seq").asLong(),
          Instant.parse(required(node, "at").asText()),
          texts,
          required(node, "prevHash").asText(),
          required(node, "hash").asText());
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new Obstacle(
          "Line " + number + " is no row of an audit chain.",
          "Export it again with ./qilian verify-audit --export.",
          e);
    }
  }

  private static JsonNode required(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
