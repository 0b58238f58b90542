package qilian.local.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.minidev.json.JSONObject;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What every request to the identity server passes first: only our issuers, only known accounts,
 * only the two ways to a token that we offer, and only back to this machine.
 */
final class FrontDoor implements Route {
  private static final Set<String> GRANTS =
      Set.of("client_credentials", "authorization_code", "refresh_token");
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1");
  private static final String SECRET = "local";

  private final List<String> issuers;
  private final Route server;

  FrontDoor(List<String> issuers, Route server) {
    this.issuers = issuers;
    this.server = server;
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return true;
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    List<String> path = request.getUrl().pathSegments();
    if (path.size() < 2 || !issuers.contains(path.get(0)) || path.get(1).startsWith("debugger")) {
      return json(404, "not_found", "There is nothing at this address.");
    }
    return switch (path.get(1)) {
      case "token" -> token(request);
      case "authorize" -> authorize(request);
      default -> server.invoke(request);
    };
  }

  private OAuth2HttpResponse token(OAuth2HttpRequest request) {
    if (!request.getMethod().equals("POST")) {
      return server.invoke(request);
    }
    String grant = request.getFormParameters().get("grant_type");
    if (grant == null || !GRANTS.contains(grant)) {
      return json(400, "unsupported_grant_type", "Offered: " + String.join(", ", GRANTS));
    }
    if (grant.equals("client_credentials") && !SECRET.equals(secret(request))) {
      return json(401, "invalid_client", "The secret of the local accounts is: " + SECRET);
    }
    return server.invoke(request);
  }

  private static @Nullable String secret(OAuth2HttpRequest request) {
    String header = request.getHeaders().get("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return request.getFormParameters().get("client_secret");
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
      String pair = new String(bytes, StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
    if (!leadsBackHere(request.getUrl().queryParameter("redirect_uri"))) {
      return json(400, "invalid_request", "redirect_uri must lead to localhost.");
    }
    if (request.getMethod().equals("GET")) {
      return html(200, LoginPage.of(null));
    }
    String name = Optional.ofNullable(request.getFormParameters().get("username")).orElse("");
    Optional<Account> account = Account.of(name.strip());
    if (account.isEmpty()) {
      return html(401, LoginPage.of(name));
    }
    return server.invoke(asLogin(request, account.get()));
  }

  /** The form decides which account; its claims come from here, never from the browser. */
  private static OAuth2HttpRequest asLogin(OAuth2HttpRequest request, Account account) {
    String body =
        "username="
            + encode(account.subject())
            + "&claims="
            + encode(JSONObject.toJSONString(account.claims()));
    return request.copy(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), body);
  }

  private static boolean leadsBackHere(@Nullable String redirect) {
    try {
      return redirect != null && HOSTS.contains(URI.create(redirect).getHost());
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static OAuth2HttpResponse html(int status, String body) {
    return new OAuth2HttpResponse(
        Headers.of("Content-Type", "text/html;charset=UTF-8"), status, body, null);
  }

  private static OAuth2HttpResponse json(int status, String error, String description) {
    JSONObject body = new JSONObject();
    body.put("error", error);
    body.put("error_description", description);
    return new OAuth2HttpResponse(
        Headers.of("Content-Type", "application/json;charset=UTF-8"),
        status,
        body.toJSONString(),
        null);
  }
}
