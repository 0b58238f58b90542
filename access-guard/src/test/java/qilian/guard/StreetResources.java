package qilian.guard;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** What the small service of these tests stands on: a database and a pair of keys for tokens. */
public class StreetResources implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      Path master = Files.createTempFile("master", ".key");
      Files.writeString(master, Base64.getEncoder().encodeToString(new byte[32]));
      return Map.of(
          "quarkus.datasource.jdbc.url",
          TestDatabase.emptyUrl(),
          "quarkus.oidc.public-key",
          Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
          "street.private-key",
          Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
          "qilian.master.key.file",
          master.toString());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has RSA", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {}
}
