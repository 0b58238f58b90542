package qilian.guard.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Failures that no resource has seen: a body over the limit, a token refused on the way. */
@Singleton
public class RouteFailures {
  private final Answers answers;
  private final long bodyLimit;

  @Inject
  RouteFailures(
      Answers answers,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> bodyLimit) {
    this.answers = answers;
    this.bodyLimit = bodyLimit.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
  }

  void routes(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::checkLength).failureHandler(this::failed);
  }

  /** The framework's own answer to a body that announces itself as too large has no content. */
  private void checkLength(RoutingContext context) {
    HttpServerRequest request = context.request();
    String announced = request.getHeader("Content-Length");
    if (announced != null
        && announced.matches("[0-9]{1,18}")
        && Long.parseLong(announced) > bodyLimit) {
      context.response().putHeader("Connection", "close");
      send(
          context,
          answers.answer(Faults.ofStatus(413), request.getHeader("Accept-Language"), null));
      return;
    }
    context.next();
  }

  private void failed(RoutingContext context) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    if (context.response().headWritten()) {
      context.next();
      return;
    }
    Throwable failure = context.failure();
    String language = context.request().getHeader("Accept-Language");
    if (failure == null) {
      Refused refused = Faults.ofStatus(context.statusCode());
      send(context, answers.answer(refused, language, null));
    } else {
      send(context, answers.answer(failure, language));
    }
  }

  private static void send(RoutingContext context, Answers.Answer answer) {
    var response = context.response().setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    response.end(answer.body());
  }
}
