package qilian.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents from which the console's types are made are those of the services as they run.
 * {@code -Dopenapi.update=true} writes them anew.
 */
@ExtendWith(OneSystem.class)
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SharedSystem system;

  OpenApiTest(SharedSystem system) {
    this.system = system;
  }

  @ParameterizedTest
  @ValueSource(strings = {"alliance", "incident", "mediation", "risk", "stats"})
  void the_committed_document_is_the_services_own(String service) throws IOException {
    Path committed = system.root().resolve("console/openapi/" + service + ".json");
    URI address =
        URI.create(
            system.operators(service.toUpperCase(java.util.Locale.ROOT))
                + "/q/openapi?format=json");
    byte[] now;
    try (var in = address.toURL().openStream()) {
      now = in.readAllBytes();
    }
    if (Boolean.getBoolean("openapi.update")) {
      JsonNode document = without(JSON.readTree(now));
      Files.write(committed, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
    }
    JsonNode kept = JSON.readTree(Files.readAllBytes(committed));
    assertEquals(without(kept), without(JSON.readTree(now)), "run with -Dopenapi.update=true");
  }

  /** The addresses of one run mean nothing. */
  private static JsonNode without(JsonNode document) {
    ((ObjectNode) document).remove("servers");
    document
        .at("/components/securitySchemes")
        .forEach(scheme -> ((ObjectNode) scheme).remove("openIdConnectUrl"));
    return document;
  }
}
