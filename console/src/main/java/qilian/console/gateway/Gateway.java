package qilian.console.gateway;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hands {@code /api/<service>/…} on to the service's {@code /api/v1/…} with the caller's token. */
@ApplicationScoped
class Gateway {
  /** Only a page of ours sends it: another site's page would have to ask this process first. */
  static final String OURS = "X-Requested-With";

  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final List<String> STAYS =
      List.of("Cookie", "Origin", "Referer", "Accept-Encoding", "Forwarded", OURS);
  private static final int POOL = 64;
  private static final int STREAMS = 512;
  private static final int CONNECT_MILLIS = 2_000;

  /** Reports over years are read and back-tests are run: nobody waits longer for one answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private static final String STREAM = "text/event-stream";
  private static final Pattern PACKED =
      Pattern.compile("application/.*json.*|text/(csv|calendar).*");

  private final Vertx vertx;
  private final Services services;
  private final Duration patience;
  private final Absences absences = new Absences(InstantSource.system());

  @Inject
  Gateway(Vertx vertx, Services services) {
    this(vertx, services, PATIENCE);
  }

  Gateway(Vertx vertx, Services services, Duration patience) {
    this.vertx = vertx;
    this.services = services;
    this.patience = patience;
  }

  void open(@Observes Router router) {
    // A stream holds its connection for hours: it must not take one from who asks a question.
    Lines lines = new Lines(client(POOL), client(STREAMS));
    Map<String, Origin> ways = new HashMap<>();
    services
        .services()
        .forEach(
            (name, address) -> {
              URI at = URI.create(address);
              ways.put(name, new Origin(name, at.getHost(), at.getPort() < 0 ? 80 : at.getPort()));
            });
    router.route("/api/:service/*").handler(context -> pass(context, lines, ways));
    Origin parties = ways.get("mediation");
    if (parties != null) {
      router.get("/public/mediation/status").handler(context -> passOpen(context, lines, parties));
    }
  }

  private HttpClient client(int pool) {
    return vertx.createHttpClient(
        new HttpClientOptions().setMaxPoolSize(pool).setConnectTimeout(CONNECT_MILLIS));
  }

  /** The one question that parties ask without an account: no token goes with it. */
  private void passOpen(RoutingContext context, Lines lines, Origin way) {
    if (isForeign(context)) {
      Answers.refuse(context, 403, "NOT_FROM_OUR_PAGE");
    } else {
      context.request().headers().remove("Authorization");
      handOn(context, lines, way);
    }
  }

  /** The service counts by the address of who asks, which only this process knows. */
  private void handOn(RoutingContext context, Lines lines, Origin way) {
    STAYS.forEach(context.request().headers()::remove);
    SocketAddress from = context.request().remoteAddress();
    context
        .request()
        .headers()
        .set("X-Forwarded-For", from == null ? "unknown" : from.hostAddress());
    context.request().pause();
    String wanted = context.request().getHeader("Accept");
    boolean streams = wanted != null && wanted.contains(STREAM);
    HttpClient client = streams ? lines.streams() : lines.questions();
    RequestOptions to = new RequestOptions().setHost(way.host()).setPort(way.port());
    if (!streams) {
      to.setConnectTimeout(patience.toMillis()).setIdleTimeout(patience.toMillis());
    }
    client
        .request(to)
        .onSuccess(
            request ->
                HttpProxy.reverseProxy(client)
                    .origin(proxied -> Future.succeededFuture(request))
                    .addInterceptor(new Passage(way.name()))
                    .handle(context.request()))
        .onFailure(nobody -> away(context, way.name()));
  }

  /** Nobody takes up the call: which service that is, and since when. */
  private void away(RoutingContext context, String service) {
    boolean english = Answers.english(context.request().getHeader("Accept-Language"));
    context.request().resume();
    context
        .response()
        .setStatusCode(503)
        .putHeader("Content-Type", Answers.TYPE)
        .putHeader("Retry-After", "3")
        .end(Answers.away(service, absences.since(service), english));
  }

  private void pass(RoutingContext context, Lines lines, Map<String, Origin> ways) {
    Origin way = ways.get(context.pathParam("service"));
    if (way == null) {
      Answers.refuse(context, 404, "NOT_FOUND");
    } else if (isForeign(context)) {
      Answers.refuse(context, 403, "NOT_FROM_OUR_PAGE");
    } else if (token(context) == null) {
      Answers.refuse(context, 401, "NOT_SIGNED_IN");
    } else {
      String token = token(context);
      context.request().headers().set("Authorization", "Bearer " + token);
      handOn(context, lines, way);
    }
  }

  private static boolean isForeign(RoutingContext context) {
    String site = context.request().getHeader("Sec-Fetch-Site");
    boolean elsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean reads = READS.contains(context.request().method());
    return elsewhere || !reads && context.request().getHeader(OURS) == null;
  }

  private static @Nullable String token(RoutingContext context) {
    if (context.user() instanceof QuarkusHttpUser user) {
      AccessTokenCredential credential =
          user.getSecurityIdentity().getCredential(AccessTokenCredential.class);
      return credential == null ? null : credential.getToken();
    }
    return null;
  }

  /** Connections for questions, and those for what never ends. */
  private record Lines(HttpClient questions, HttpClient streams) {}

  /** Where a service is. */
  private record Origin(String name, String host, int port) {}

  /** What changes on the way. */
  private final class Passage implements ProxyInterceptor {
    private final String service;

    Passage(String service) {
      this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      ProxyRequest request = context.request();
      String asked = request.getURI();
      int named = asked.indexOf("/" + service) + service.length() + 1;
      request.setURI("/api/v1" + asked.substring(named));
      return context
          .sendRequest()
          .map(answer -> here(context, answer))
          .recover(failure -> Future.succeededFuture(unanswered(request, failure)));
    }

    /** It took up the call: it is slow, or it went away before it had answered. */
    private ProxyResponse unanswered(ProxyRequest request, Throwable failure) {
      HttpServerRequest asked = request.proxiedRequest();
      boolean english = Answers.english(asked.getHeader("Accept-Language"));
      boolean slow = failure instanceof TimeoutException;
      String told =
          slow
              ? Answers.slow(service, patience, READS.contains(asked.method()), english)
              : Answers.away(service, absences.since(service), english);
      request.release();
      return request
          .response()
          .setStatusCode(slow ? 504 : 503)
          .putHeader("Content-Type", Answers.TYPE)
          .setBody(Body.body(Buffer.buffer(told)));
    }

    /** Texts go packed to the browser; a stream must not wait in a packer. */
    private ProxyResponse here(ProxyContext context, ProxyResponse answer) {
      absences.here(service);
      String type = answer.headers().get("Content-Type");
      if (type != null && PACKED.matcher(type).matches()) {
        context.request().proxiedRequest().response().headers().remove("Content-Encoding");
      }
      return answer;
    }
  }
}
