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

  private HttpResponse<String> ask(int service) throws Exception {
    Services services = () -> Map.of("mediation", "http://127.0.0.1:" + service);
    HttpServer console = listening(router -> new Gateway(vertx, services).open(router));
    URI address =
        URI.create(
            "http://127.0.0.1:" + console.actualPort() + "/public/mediation/status?code=012");
    HttpRequest request =
        HttpRequest.newBuilder(address)
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
