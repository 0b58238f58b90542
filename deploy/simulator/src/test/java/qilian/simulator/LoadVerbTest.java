package qilian.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import qilian.simulator.traffic.Sample;

/** The loader at a door that is now and then too busy. */
class LoadVerbTest {
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final Set<String> refusedBodies = ConcurrentHashMap.newKeySet();
  private final Set<String> acceptedBodies = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> strangers = new ConcurrentLinkedQueue<>();
  private final List<String> registered = new ArrayList<>();
  private final AtomicInteger batches = new AtomicInteger();
  private HttpServer server = null;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/qilian/token", this::token);
    server.createContext("/api/v1/events", this::events);
    server.createContext("/api/v1/codes", this::codes);
    server.createContext("/api/v1", this::register);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void every_event_arrives_under_its_own_agency_though_the_door_is_busy() {
    // When
    int answer = load();

    // Then
    assertEquals(0, answer);
    assertEquals(Set.copyOf(Lines.of(new Sample(5, 0))), seen.keySet());
    assertEquals(Set.of(1), Set.copyOf(seen.values()));
    assertEquals(List.of(), List.copyOf(strangers));
    assertTrue(!refusedBodies.isEmpty() && acceptedBodies.containsAll(refusedBodies));
  }

  @Test
  void the_directory_is_registered_first_and_no_label_twice() {
    // When
    load("--events", "50000");

    // Then
    assertTrue(registered.getFirst().startsWith("POST /api/v1/places"));
    String codes =
        registered.stream().filter(r -> r.startsWith("POST /api/v1/codes")).findFirst().get();
    assertTrue(codes.contains("sim:GAS_SMELL"));
    assertFalse(codes.contains("sim:WATER_LEAK"), "the directory had it already");
  }

  @Test
  void a_closed_door_is_said_so() {
    // Given
    server.stop(0);

    // When
    int answer = load();

    // Then
    assertEquals(2, answer);
  }

  private int load(String... more) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    List<String> arguments = new ArrayList<>(List.of("--url", url, "--issuer", url + "/qilian"));
    arguments.addAll(List.of("--seed", "5", "--batch", "500"));
    arguments.addAll(List.of(more));
    return new CommandLine(LoadVerb.class).execute(arguments.toArray(String[]::new));
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = body(exchange);
    String account = form.replaceAll(".*client_id=([^&]*).*", "$1");
    String token = URLDecoder.decode(account, StandardCharsets.UTF_8);
    answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
  }

  private void events(HttpExchange exchange) throws IOException {
    String body = body(exchange);
    if (batches.incrementAndGet() % 7 == 3) {
      refusedBodies.add(body);
      exchange.getResponseHeaders().add("Retry-After", "0");
      answer(exchange, batches.get() % 2 == 0 ? 429 : 503, "{\"title\":\"busy\"}");
      return;
    }
    acceptedBodies.add(body);
    String agency = bearer(exchange).replace("agency-system@", "");
    List<String> lines = body.lines().toList();
    for (String line : lines) {
      seen.merge(line, 1, Integer::sum);
      if (!line.contains("\"source\":\"/agencies/" + agency + "/")) {
        strangers.add(agency + ": " + line);
      }
    }
    answer(exchange, 200, "{\"accepted\":" + lines.size() + ",\"rejected\":0,\"results\":[]}");
  }

  private void codes(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      register(exchange);
      return;
    }
    body(exchange);
    answer(exchange, 200, "{\"items\":[{\"code\":\"sim:WATER_LEAK\"}]}");
  }

  private void register(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = body(exchange);
    synchronized (registered) {
      registered.add(request + " " + body);
    }
    answer(exchange, bearer(exchange).equals("administrator") ? 201 : 403, "{}");
  }

  private static String bearer(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
