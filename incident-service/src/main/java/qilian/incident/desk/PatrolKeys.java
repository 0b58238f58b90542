package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import qilian.guard.keys.MasterKey;
import qilian.incident.patrol.PointCode;

/**
 * The keys of patrols: one for the codes at the points, one for the accounts that members sign in
 * with, one for what phones said. Each is drawn from the secret of its own file, or from the master
 * key where there is none; none of them is ever stored.
 */
@ApplicationScoped
public class PatrolKeys {
  private static final String HMAC = "HmacSHA256";
  private static final int SEAL_BYTES = 16;

  private final Optional<String> file;
  private final Optional<String> masterFile;
  private volatile @Nullable SecretKeySpec root;

  @Inject
  PatrolKeys(
      @ConfigProperty(name = "qilian.patrol.key.file") Optional<String> file,
      @ConfigProperty(name = "qilian.master.key.file") Optional<String> masterFile) {
    this.file = file;
    this.masterFile = masterFile;
  }

  /** The seal of the codes at the points. */
  public PointCode.Seal points() {
    return text ->
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(java.util.Arrays.copyOf(mac("patrol-point", text), SEAL_BYTES));
  }

  /** What stands in the roster for an account. */
  public byte[] login(String subject) {
    return mac("patrol-login", subject);
  }

  /** What tells a repetition from another content without keeping where the phone was. */
  public byte[] said(String text) {
    return mac("patrol-said", text);
  }

  private byte[] mac(String use, String text) {
    return hmac(new SecretKeySpec(hmac(root(), use), HMAC), text);
  }

  private SecretKeySpec root() {
    SecretKeySpec known = root;
    if (known == null) {
      MasterKey key = MasterKey.read(file.filter(f -> !f.isBlank()).or(() -> masterFile));
      known = new SecretKeySpec(key.key().getEncoded(), HMAC);
      root = known;
    }
    return known;
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }
}
