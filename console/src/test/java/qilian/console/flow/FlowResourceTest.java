package qilian.console.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The health of the flow is told although some services take a call and never answer it. */
class FlowResourceTest {
  @Test
  void services_that_hang_are_waited_for_together_and_only_once() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer hung = serving(over);
    HttpServer well = serving(null);
    try {
      Map<String, String> services =
          Map.of("one", at(hung), "two", at(hung), "three", at(hung), "well", at(well));
      Instant before = Instant.now();
      FlowResource.Flow flow = new FlowResource(() -> services).flow();
      Duration took = Duration.between(before, Instant.now());

      assertTrue(took.compareTo(Duration.ofSeconds(6)) < 0, took.toString());
      for (FlowResource.Service each : flow.services()) {
        boolean answers = each.name().equals("well");
        assertEquals(
            answers ? FlowResource.State.READY : FlowResource.State.AWAY,
            each.state(),
            each.name());
        assertEquals(answers ? 1 : 0, each.gauges().size(), each.name());
      }
    } finally {
      over.countDown();
      hung.stop(0);
      well.stop(0);
    }
  }

  private static String at(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static HttpServer serving(CountDownLatch hangsUntil) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "qilian_outbox_waiting 2.0\n".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          try (OutputStream body = exchange.getResponseBody()) {
            if (hangsUntil != null) {
              // The head has come; the body never does.
              hangsUntil.await();
            }
            body.write(page);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    return server;
  }
}
