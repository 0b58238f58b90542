package qilian.console.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the parties' one open question is handed on as, and what is said when nobody answers. */
class GatewayTest {
  private static final long BOUND_SECONDS = 20;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(BOUND_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void the_question_goes_on_without_a_token_and_with_the_address_of_who_asks() throws Exception {
    HttpServer service =
        listening(
            router ->
                router
                    .get("/api/v1/status")
                    .handler(
                        context ->
                            context.json(
                                new JsonObject()
                                    .put("code", context.request().getParam("code"))
                                    .put("token", context.request().getHeader("Authorization"))
                                    .put("from", context.request().getHeader("X-Forwarded-For")))));
    JsonObject heard = new JsonObject(ask(service.actualPort()).body());

    assertEquals("012", heard.getString("code"));
    assertEquals("127.0.0.1", heard.getString("from"));
    assertFalse(heard.containsKey("token") && heard.getString("token") != null);
  }

  @Test
  void where_nobody_answers_the_service_is_named_and_since_when() throws Exception {
    HttpServer gone = listening(router -> {});
    int port = gone.actualPort();
    gone.close().toCompletionStage().toCompletableFuture().get(BOUND_SECONDS, TimeUnit.SECONDS);
    HttpResponse<String> answer = ask(port);
    JsonObject problem = new JsonObject(answer.body());

    assertEquals(503, answer.statusCode());
    assertEquals(Answers.TYPE, answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(problem.getString("title").startsWith("调解服务暂时不可用"), problem.encode());
    assertFalse(problem.getString("since").isEmpty());
  }

  @Test
  void a_service_that_does_not_answer_is_not_waited_for_without_end() throws Exception {
    HttpServer hung = listening(router -> router.get("/api/v1/status").handler(context -> {}));
    HttpResponse<String> answer = ask(hung.actualPort());
    JsonObject problem = new JsonObject(answer.body());

    assertEquals(504, answer.statusCode());
    assertEquals(Answers.TYPE, answer.headers().firstValue("Content-Type").orElse(""));
    assertEquals("SERVICE_SLOW", problem.getString("code"));
    assertTrue(problem.getString("title").startsWith("调解服务在 1 秒内没有应答"), problem.encode());
  }

  @Test
  void a_service_that_breaks_off_is_away() throws Exception {
    HttpServer broken =
        listening(
            router ->
                router
                    .get("/api/v1/status")
                    .handler(context -> context.request().connection().close()));
    HttpResponse<String> answer = ask(broken.actualPort());

    assertEquals(503, answer.statusCode());
    assertEquals("SERVICE_AWAY", new JsonObject(answer.body()).getString("code"));
  }

  @Test
  void a_stream_goes_on_when_it_is_silent_for_longer_than_an_answer_may_take() throws Exception {
    HttpServer service =
        listening(
            router ->
                router
                    .get("/api/v1/status")
                    .handler(
                        context -> {
                          context.response().setChunked(true).write("data: first\n\n");
                          vertx.setTimer(1_500, late -> context.response().end("data: last\n\n"));
                        }));
    HttpResponse<String> answer = ask(service.actualPort(), "text/event-stream");

    assertTrue(answer.body().endsWith("data: last\n\n"), answer.body());
  }

  private HttpResponse<String> ask(int service) throws Exception {
    return ask(service, "application/json");
  }

  private HttpResponse<String> ask(int service, String accepts) throws Exception {
    Services services = () -> Map.of("mediation", "http://127.0.0.1:" + service);
    Duration patience = Duration.ofSeconds(1);
    HttpServer console = listening(router -> new Gateway(vertx, services, patience).open(router));
    URI address =
        URI.create(
            "http://127.0.0.1:" + console.actualPort() + "/public/mediation/status?code=012");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", accepts)
            .header("Authorization", "Bearer stolen")
            .header("X-Forwarded-For", "203.0.113.9")
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private HttpServer listening(java.util.function.Consumer<Router> routes) throws Exception {
    Router router = Router.router(vertx);
    routes.accept(router);
    return vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .get(BOUND_SECONDS, TimeUnit.SECONDS);
  }
}
