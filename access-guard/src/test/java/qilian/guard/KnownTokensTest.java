package qilian.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTokensTest {
  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private Instant now = NOON;
  private final KnownTokens tokens = new KnownTokens(() -> now);

  @Test
  void a_token_nobody_has_verified_is_not_known() {
    SecurityIdentity found = find("stranger");

    assertNull(found);
  }

  @Test
  void a_verified_token_is_believed_for_a_minute_and_then_checked_again() {
    SecurityIdentity li = verified("li", NOON.plusSeconds(3_600));

    now = NOON.plus(KnownTokens.BELIEVED).minus(A_SECOND);
    assertSame(li.getPrincipal(), find("li").getPrincipal());
    now = NOON.plus(KnownTokens.BELIEVED).plus(A_SECOND);
    assertNull(find("li"));
  }

  @Test
  void being_used_does_not_prolong_the_belief() {
    verified("li", NOON.plusSeconds(3_600));
    for (int second = 0; second < 59; second++) {
      now = NOON.plusSeconds(second);
      tokens.augment(find("li"), null).await().indefinitely();
    }
    SecurityIdentity believed = find("li");
    now = NOON.plusSeconds(61);

    tokens.augment(believed, null).await().indefinitely();

    assertNull(find("li"));
  }

  @Test
  void no_token_is_believed_beyond_its_own_expiry() {
    verified("li", NOON.plusSeconds(20));

    now = NOON.plusSeconds(20);

    assertNull(find("li"));
  }

  @Test
  void one_changed_sign_makes_another_token() {
    verified("li.signature", NOON.plusSeconds(3_600));

    assertNull(find("li.signaturf"));
  }

  @Test
  void it_is_asked_before_any_other_provider() {
    assertEquals(TokenAuthenticationRequest.class, tokens.getRequestType());
    assertEquals(1_001, tokens.priority());
  }

  private SecurityIdentity verified(String token, Instant expiresAt) {
    SecurityIdentity identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new Claims(token, expiresAt.getEpochSecond()))
            .addCredential(new TokenCredential(token, "bearer"))
            .build();
    return tokens.augment(identity, null).await().indefinitely();
  }

  private @Nullable SecurityIdentity find(String token) {
    return tokens
        .authenticate(new TokenAuthenticationRequest(new TokenCredential(token, "bearer")), null)
        .await()
        .indefinitely();
  }

  private record Claims(String name, long expires) implements JsonWebToken {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of("exp");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String claim) {
      return claim.equals("exp") ? (T) Long.valueOf(expires) : null;
    }
  }
}
