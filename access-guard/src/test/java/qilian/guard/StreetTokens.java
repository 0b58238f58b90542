package qilian.guard;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Tokens as the identity provider of the alliance would give them. */
public final class StreetTokens {
  private StreetTokens() {}

  public static String of(String role, @Nullable String agency, @Nullable String place) {
    return of("qilian", 300, role, agency, place);
  }

  public static String of(
      String audience, long seconds, String role, @Nullable String agency, @Nullable String place) {
    long now = System.currentTimeMillis() / 1000;
    var claims =
        Jwt.issuer("http://localhost:18080/qilian")
            .subject(role)
            .audience(audience)
            .issuedAt(Math.min(now, now + seconds) - 10)
            .expiresAt(now + seconds)
            .groups(Set.of(role));
    if (agency != null) {
      claims.claim("agency", agency);
    }
    if (place != null) {
      claims.claim("place", place);
    }
    return claims.sign(key());
  }

  private static PrivateKey key() {
    String text = ConfigProvider.getConfig().getValue("street.private-key", String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of the test is no key", e);
    }
  }
}
