package qilian.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** An incident-service of one class: directory and intake as the importer sees them, in memory. */
final class FrontDoorStub implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<String, JsonNode> agencies = new ConcurrentHashMap<>();
  final Map<String, JsonNode> places = new ConcurrentHashMap<>();
  final Map<String, JsonNode> codes = new ConcurrentHashMap<>();
  final Map<String, JsonNode> events = new ConcurrentHashMap<>();
  final List<String> conflicts = new ArrayList<>();
  final List<String> tokensAsked = new ArrayList<>();
  final AtomicInteger requests = new AtomicInteger();
  final AtomicInteger refusalsLeft = new AtomicInteger();
  final AtomicInteger brokenLeft = new AtomicInteger();
  final AtomicInteger undecidedLeft = new AtomicInteger();
  final AtomicInteger unauthorizedLeft = new AtomicInteger();
  volatile Predicate<JsonNode> refuses = event -> false;
  volatile boolean unreadable;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(8);

  FrontDoorStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(workers);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
    String method = exchange.getRequestMethod();
    if (path.equals("/qilian/token")) {
      token(exchange, new String(body, StandardCharsets.UTF_8));
      return;
    }
    if (exchange.getRequestHeaders().getFirst("Authorization") == null
        || unauthorizedLeft.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      reply(exchange, 401, problem("UNAUTHENTICATED", "/"));
      return;
    }
    path = path.substring("/api/v1".length());
    if (path.equals("/events")) {
      intake(exchange, body);
    } else if (path.endsWith("/coverage")) {
      String code = path.substring("/places/".length(), path.length() - "/coverage".length());
      ((ObjectNode) places.get(code)).set("coverage", JSON.readTree(body));
      reply(exchange, 200, places.get(code));
    } else if (method.equals("GET")) {
      JsonNode found =
          path.startsWith("/places/")
              ? places.get(path.substring("/places/".length()))
              : agencies.get(path.substring("/agencies/".length()));
      reply(exchange, found == null ? 404 : 200, found == null ? problem("NOT_FOUND", "/") : found);
    } else {
      register(exchange, path, JSON.readTree(body));
    }
  }

  private void token(HttpExchange exchange, String form) throws IOException {
    synchronized (tokensAsked) {
      tokensAsked.add(
          URLDecoder.decode(form, StandardCharsets.UTF_8).replaceAll(".*client_id=", ""));
    }
    reply(exchange, 200, JSON.createObjectNode().put("access_token", "t").put("expires_in", 3600));
  }

  private synchronized void register(HttpExchange exchange, String path, JsonNode body)
      throws IOException {
    int created = 0;
    Map<String, JsonNode> book =
        path.equals("/agencies") ? agencies : path.equals("/places") ? places : codes;
    for (JsonNode item : body.isArray() ? body : JSON.createArrayNode().add(body)) {
      String code = item.path("code").asText();
      if (book == places
          && item.has("parent")
          && !places.containsKey(item.get("parent").asText())) {
        reply(exchange, 422, problem("UNKNOWN_PARENT", "/parent"));
        return;
      }
      created += book.put(code, item) == null ? 1 : 0;
    }
    reply(exchange, created > 0 ? 201 : 200, JSON.createObjectNode().put("created", created));
  }

  private void intake(HttpExchange exchange, byte[] body) throws IOException {
    requests.incrementAndGet();
    if (brokenLeft.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      take(body);
      exchange.close();
      return;
    }
    if (refusalsLeft.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      exchange.getResponseHeaders().add("Retry-After", "0");
      reply(exchange, 503, problem("UNAVAILABLE", "/"));
      return;
    }
    if (undecidedLeft.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      ObjectNode undecided = JSON.createObjectNode().put("accepted", 0).put("rejected", 0);
      reply(exchange, 200, undecided.put("indeterminate", 1));
      return;
    }
    if (unreadable && new String(body, StandardCharsets.UTF_8).contains("poison")) {
      reply(exchange, 400, problem("UNREADABLE_BODY", "/"));
      return;
    }
    reply(exchange, 200, take(body));
  }

  private ObjectNode take(byte[] body) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = JSON.createArrayNode();
    int index = 0;
    int accepted = 0;
    for (String line : new String(body, StandardCharsets.UTF_8).split("\n")) {
      JsonNode event = JSON.readTree(line);
      if (refuses.test(event)) {
        results
            .addObject()
            .put("index", index)
            .put("status", "REJECTED")
            .set("problem", problem("UNKNOWN_CODE", "/data/category"));
      } else {
        accepted++;
        JsonNode before =
            events.putIfAbsent(
                event.get("source").asText() + "\n" + event.get("id").asText(), event);
        if (before != null && !before.equals(event)) {
          synchronized (conflicts) {
            conflicts.add(event.get("id").asText());
          }
        }
      }
      index++;
    }
    answer.put("accepted", accepted).put("rejected", index - accepted).set("results", results);
    return answer;
  }

  private static ObjectNode problem(String code, String pointer) {
    return JSON.createObjectNode()
        .put("code", code)
        .put("title", "标题")
        .put("detail", "说明 " + code)
        .put("pointer", pointer);
  }

  private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The events by the last part of their key. */
  Map<String, JsonNode> byId() {
    Map<String, JsonNode> byId = new TreeMap<>();
    events.forEach((key, event) -> byId.put(event.get("id").asText(), event));
    return byId;
  }
}
