package qilian.console.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens of who is signed in, in this process only; the cookie is a random number. Who was
 * signed in when the process ends signs in again.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KeptTokens implements TokenStateManager {
  private static final Duration KEPT = Duration.ofHours(12);
  private static final int MOST = 20_000;
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock = InstantSource.system();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(AuthorizationCodeTokens tokens, Instant until) {}

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> request) {
    Instant now = clock.instant();
    if (kept.size() >= MOST) {
      kept.values().removeIf(each -> each.until().isBefore(now));
    }
    if (kept.size() >= MOST) {
      return Uni.createFrom().failure(new AuthenticationFailedException("too many sessions"));
    }
    byte[] number = new byte[BYTES];
    random.nextBytes(number);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(number);
    kept.put(name, new Kept(tokens, now.plus(KEPT)));
    return Uni.createFrom().item(name);
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<AuthorizationCodeTokens> request) {
    Kept found = kept.get(state);
    if (found == null || found.until().isBefore(clock.instant())) {
      kept.remove(state);
      return Uni.createFrom().failure(new AuthenticationFailedException("not signed in"));
    }
    return Uni.createFrom().item(found.tokens());
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String state,
      OidcRequestContext<Void> request) {
    kept.remove(state);
    return Uni.createFrom().voidItem();
  }
}
