package qilian.incident.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import qilian.guard.problem.Refused;
import qilian.transport.codec.Json;

/** A body that is one object or an array of them, read as strictly as an event. */
record OneOrMany<T>(boolean single, List<T> items) {

  static <T> OneOrMany<T> read(byte[] body, Class<T> type) {
    ObjectMapper mapper = Json.mapperOfTheWire();
    try {
      JsonNode node = mapper.readTree(body);
      if (node.isObject()) {
        return new OneOrMany<>(true, List.of(mapper.treeToValue(node, type)));
      }
      if (!node.isArray()) {
        throw Refused.of("JSON_NOT_AS_EXPECTED", 400);
      }
      List<T> items = new ArrayList<>(node.size());
      for (int i = 0; i < node.size(); i++) {
        if (!node.get(i).isObject()) {
          throw Refused.of("JSON_NOT_AS_EXPECTED", 400).at("/" + i);
        }
        items.add(item(mapper, node.get(i), type, i));
      }
      return new OneOrMany<>(false, items);
    } catch (JsonProcessingException e) {
      // As the framework would have thrown it: the caller's own text, line and column told.
      throw new WebApplicationException(e, 400);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T item(ObjectMapper mapper, JsonNode node, Class<T> type, int index)
      throws JsonProcessingException {
    try {
      return mapper.treeToValue(node, type);
    } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
      e.prependPath(List.class, index);
      throw e;
    }
  }
}
