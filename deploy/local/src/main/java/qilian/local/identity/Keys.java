package qilian.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.token.KeyProvider;

/** The signing keys of this folder: made once, kept, so that tokens survive a restart. */
final class Keys extends KeyProvider {
  private final Path folder;
  private final Map<String, JWK> known = new ConcurrentHashMap<>();

  Keys(Path folder) {
    super(List.of());
    this.folder = folder;
  }

  @Override
  public JWK signingKey(String issuer) {
    return known.computeIfAbsent(issuer, this::readOrMake);
  }

  private JWK readOrMake(String issuer) {
    Path file = folder.resolve(issuer.replaceAll("[^a-z-]", "_") + ".jwk");
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      Files.createDirectories(folder);
      RSAKey key =
          new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(file, onlyOwner);
      Files.writeString(file, key.toJSONString());
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("The signing key " + file + " cannot be read or made", e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("The signing key " + file + " is damaged", e);
    }
  }
}
