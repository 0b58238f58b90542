package qilian.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that no service may accept, most of them signed with the key of this very system. */
final class ForgedTokens {
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final Map<String, Object> claims = new LinkedHashMap<>();
  private final String keyId;
  private final PrivateKey key;

  ForgedTokens(SharedSystem system, String agency) {
    long now = System.currentTimeMillis() / 1000;
    claims.put("iss", system.issuer());
    claims.put("sub", "agency-system@" + agency);
    claims.put("aud", List.of("qilian"));
    claims.put("groups", List.of("agency-system"));
    claims.put("agency", agency);
    claims.put("iat", now - 10);
    claims.put("nbf", now - 10);
    claims.put("exp", now + 600);
    Path file = system.home().resolve("identity").resolve("qilian.jwk");
    try {
      JsonNode jwk = new ObjectMapper().readTree(file.toFile());
      keyId = jwk.path("kid").textValue();
      key =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d")));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError("no key in " + file, e);
    }
  }

  /** Nothing wrong with it: proves that the others fail for the reason they should. */
  String sound() {
    return signed(claims, key, "RS256");
  }

  /** Each forged token by what is wrong with it. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("garbage", "garbage");
    all.put("three parts of nothing", "a.b.c");
    all.put("unsigned", signed(claims, null, "none"));
    all.put("of another audience", with("aud", List.of("elsewhere")));
    all.put("expired", with("exp", System.currentTimeMillis() / 1000 - 60));
    all.put("of another issuer", with("iss", "http://localhost:1/elsewhere"));
    all.put("signed by somebody else", signed(claims, stranger(), "RS256"));
    String sound = sound();
    all.put("without its signature", sound.substring(0, sound.lastIndexOf('.') + 1));
    return all;
  }

  /** A good token with one claim changed; removed where the value is null. */
  String with(String claim, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    changed.put(claim, value);
    changed.values().removeIf(each -> each == null);
    return signed(changed, key, "RS256");
  }

  private String signed(Map<String, Object> body, PrivateKey signer, String algorithm) {
    Map<String, String> header = Map.of("alg", algorithm, "typ", "JWT", "kid", keyId);
    String text =
        URL.encodeToString(Caller.bytes(header)) + "." + URL.encodeToString(Caller.bytes(body));
    if (signer == null) {
      return text + ".";
    }
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signer);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static PrivateKey stranger() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).textValue()));
  }
}
