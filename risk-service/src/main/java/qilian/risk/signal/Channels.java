package qilian.risk.signal;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Channels brought to one form, so that two reports of the same are seen to be the same. What could
 * be a private person's number is cut down to its segment, which thousands share; digits of a card
 * or an account are left out.
 */
public final class Channels {

  /** Numbers that firms and authorities publish: 95xxx, 96xxx, 12xxx, 400 and 800. */
  private static final Pattern PUBLISHED = Pattern.compile("(9[56]|12)[0-9]{3,6}|[48]00[0-9]{7}");

  private static final Pattern MOBILE = Pattern.compile("(?:00)?86(1[3-9][0-9]{9})");
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6,}");
  private static final int SEGMENT = 7;
  private static final int ABROAD = 5;

  private Channels() {}

  /** The one form; empty where nothing is left that could be shared. */
  public static Optional<String> normalised(String kind, String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    String form =
        switch (kind) {
          case "PHONE_PREFIX" -> number(plain);
          case "URL" -> host(plain);
          default -> label(plain);
        };
    return form.isBlank() ? Optional.empty() : Optional.of(form);
  }

  private static String number(String text) {
    String digits = text.replaceFirst("^[+]", "00").replaceAll("[^0-9]", "");
    var mobile = MOBILE.matcher(digits);
    if (mobile.matches()) {
      digits = mobile.group(1);
    }
    if (PUBLISHED.matcher(digits).matches()) {
      return digits;
    }
    int kept = digits.startsWith("00") ? ABROAD : SEGMENT;
    return digits.length() < 3 ? "" : digits.substring(0, Math.min(kept, digits.length()));
  }

  private static String host(String text) {
    String host =
        text.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "")
            .replaceFirst("[/?#].*$", "")
            .replaceFirst("^.*@", "")
            .replaceFirst(":[0-9]*$", "")
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^www[.]", "")
            .replaceFirst("[.]$", "");
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String label(String text) {
    return LONG_NUMBER
        .matcher(text)
        .replaceAll(" ")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
