package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import qilian.mediation.model.CaseCode;

/**
 * Keyed hashes made with a secret of this house: of code and telephone tail, under which a party
 * finds its case, and of names and numbers, under which a mediator finds a party again. None can be
 * read out of a table or tried out against a copy of it.
 */
@ApplicationScoped
class StatusKeys {

  private static final int TAIL = 4;
  private static final String ALGORITHM = "HmacSHA256";

  private final Optional<String> masterKeyFile;

  @Inject
  StatusKeys(@ConfigProperty(name = "qilian.master.key.file") Optional<String> masterKeyFile) {
    this.masterKeyFile = masterKeyFile;
  }

  /** The key of a case and a telephone, or its tail; empty for what is no code or no tail. */
  Optional<byte[]> keyOf(String code, String phone) {
    String digits = phone.replaceAll("[^0-9]", "");
    return digits.length() < TAIL
        ? Optional.empty()
        : CaseCode.parse(code)
            .map(each -> hmac(each.digits() + "|" + digits.substring(digits.length() - TAIL)));
  }

  /** Under which the name or the telephone of a party is looked up among the caller's cases. */
  byte[] searchKey(String kind, String text) {
    String plain =
        kind.equals("phone") ? text.replaceAll("[^0-9]", "") : text.strip().replaceAll("\\s+", "");
    return hmac("search|" + kind + "|" + plain);
  }

  private byte[] hmac(String text) {
    try {
      byte[] secret =
          Files.readAllBytes(
              Path.of(
                  masterKeyFile.orElseThrow(
                      () -> new IllegalStateException("There is no master key file"))));
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(("party-status|" + text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The master key file cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
