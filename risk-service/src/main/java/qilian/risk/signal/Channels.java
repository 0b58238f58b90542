package qilian.risk.signal;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Channels brought to one form, so that two reports of the same are seen to be the same. What could
 * be a private person's number is cut down to its segment, which thousands share; digits of a card
 * or an account are left out, however they are grouped.
 */
public final class Channels {

  /** Numbers that firms and authorities publish: 95xxx, 96xxx, 12xxx, 400 and 800. */
  private static final Pattern PUBLISHED = Pattern.compile("(9[56]|12)[0-9]{3,6}|[48]00[0-9]{7}");

  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

  /** A landline with its area: two digits after the nought for the largest cities, else three. */
  private static final Pattern LANDLINE = Pattern.compile("0(10|2[0-9]|[3-9][0-9]{2})([0-9]{7,8})");

  private static final Pattern OF_CHINA = Pattern.compile("(?:00)?86([0-9]{9,})");

  /** Six digits and more, also where blanks, hyphens or dots part them. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9](?:[ .\\-\\u2010-\\u2015]*[0-9]){5,}");

  /** So many digits of a number stay with its subscriber alone. */
  private static final int OWN = 4;

  private static final int MOBILE_SEGMENT = 7;
  private static final int ABROAD = 5;

  /** Local numbers have seven digits or eight; with their area, their segment has up to eight. */
  private static final int SHORTEST = 7;

  private static final int LONGEST = 8;
  private static final int LOCAL = 6;

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
    String digits = domestic(text.replaceFirst("^[+]", "00").replaceAll("[^0-9]", ""));
    if (digits.length() < 3) {
      return "";
    }
    if (PUBLISHED.matcher(digits).matches()) {
      return digits;
    }
    var landline = LANDLINE.matcher(digits);
    if (landline.matches()) {
      return digits.substring(0, digits.length() - OWN);
    }
    int kept =
        switch (digits.charAt(0)) {
          case '0' -> digits.startsWith("00") ? ABROAD : LONGEST;
          case '1' -> MOBILE_SEGMENT;
          // Without its area: the last four say whose it is.
          default -> digits.length() < SHORTEST ? LONGEST : Math.min(LOCAL, digits.length() - OWN);
        };
    return digits.substring(0, Math.min(kept, digits.length()));
  }

  /** A number as it is dialled within the country. */
  private static String domestic(String digits) {
    var inChina = OF_CHINA.matcher(digits);
    if (!inChina.matches()) {
      return digits;
    }
    String rest = inChina.group(1);
    boolean dialled =
        rest.startsWith("0") || MOBILE.matcher(rest).matches() || PUBLISHED.matcher(rest).matches();
    return dialled ? rest : "0" + rest;
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
