package qilian.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Bearer tokens that were verified within the last minute. Checking an RSA signature at every event
 * took a third of the intake; so a token that has passed every check is believed for one minute, or
 * until it expires if that is sooner. Whoever withdraws a key therefore waits a minute.
 */
@ApplicationScoped
public class KnownTokens
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

  /** How long a verified token is believed. */
  public static final Duration BELIEVED = Duration.ofMinutes(1);

  private static final int MOST = 10_000;
  private static final String KNOWN = "qilian.known-token";

  private final InstantSource clock;
  private final Cache<ByteBuffer, Known> known;

  /** An identity and when its token expires. */
  private record Known(SecurityIdentity identity, Instant expiresAt) {}

  @Inject
  KnownTokens(InstantSource clock) {
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(() -> nanos(clock.instant()))
            .expireAfter(Expiry.creating((ByteBuffer token, Known it) -> believed(it)))
            .build();
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public int priority() {
    return SYSTEM_FIRST + 1;
  }

  /** The identity of a token that is known, or nothing: then the OIDC provider is asked. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    Known it = known.getIfPresent(digest(request.getToken()));
    return it == null || !clock.instant().isBefore(it.expiresAt())
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(it.identity());
  }

  /** Remembers whom the OIDC provider has let in. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    TokenCredential token = identity.getCredential(TokenCredential.class);
    if (!identity.isAnonymous()
        && identity.getAttribute(KNOWN) == null
        && token != null
        && identity.getPrincipal() instanceof JsonWebToken claims) {
      known
          .asMap()
          .computeIfAbsent(
              digest(token),
              key ->
                  new Known(marked(identity), Instant.ofEpochSecond(claims.getExpirationTime())));
    }
    return Uni.createFrom().item(identity);
  }

  /** So that an identity which was only believed is never taken for one just verified. */
  private static SecurityIdentity marked(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder(identity).addAttribute(KNOWN, true).build();
  }

  /** How many tokens are believed without being checked again. */
  long size() {
    known.cleanUp();
    return known.estimatedSize();
  }

  private Duration believed(Known it) {
    Duration left = Duration.between(clock.instant(), it.expiresAt());
    return left.compareTo(BELIEVED) < 0 ? left : BELIEVED;
  }

  /** The token itself is not kept. */
  private static ByteBuffer digest(TokenCredential token) {
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256")
              .digest(token.getToken().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
