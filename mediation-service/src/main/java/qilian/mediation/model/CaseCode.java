package qilian.mediation.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one code of a case (一案一码): street, year, number of the case in that year, and a check digit,
 * written {@code 012-26-000417-5}. Digits only: there is no O beside a 0 and no B beside a P, every
 * telephone can key them in, and {@link #spoken()} reads them as the radio does, where 1 is 幺 and 7
 * is 拐. The check digit is Damm's: it detects every wrong digit and every swap of neighbours.
 *
 * @param street number of the street, the last three digits of its statistical code, 0 to 999
 * @param year 2000 to 2099
 * @param sequence 1 to 999,999, given in order within street and year
 */
public record CaseCode(int street, int year, int sequence) {

  // Damm, "Total anti-symmetrische Quasigruppen" (2004); its diagonal is 0.
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  private static final String SPOKEN = "洞幺两三四五六拐八勾";
  private static final Pattern PREFIX = Pattern.compile("^(?:QL|七联)");
  // Spaces of every kind, and what people type between groups.
  private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\s\\p{Pd}_.·・•ー−]+");
  private static final Pattern DIGITS =
      Pattern.compile("(?<street>[0-9]{3})(?<year>[0-9]{2})(?<sequence>[0-9]{6})[0-9]");

  public CaseCode {
    if (street < 0 || street > 999) {
      throw new IllegalArgumentException("a street has three digits: " + street);
    }
    if (year < 2000 || year > 2099) {
      throw new IllegalArgumentException("a year of this century: " + year);
    }
    if (sequence < 1 || sequence > 999_999) {
      throw new IllegalArgumentException("a case has six digits, from 1: " + sequence);
    }
  }

  /**
   * Reads a code as somebody typed or dictated it: with or without QL, spaces, hyphens, in
   * full-width digits; empty where it is no code or its check digit says that a digit is wrong.
   */
  public static Optional<CaseCode> parse(String text) {
    if (text.length() > 64) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String digits = PREFIX.matcher(BETWEEN.matcher(plain).replaceAll("")).replaceFirst("");
    Matcher matcher = DIGITS.matcher(digits);
    if (!matcher.matches() || check(digits) != 0) {
      return Optional.empty();
    }
    int sequence = Integer.parseInt(matcher.group("sequence"));
    return sequence == 0
        ? Optional.empty()
        : Optional.of(
            new CaseCode(
                Integer.parseInt(matcher.group("street")),
                2000 + Integer.parseInt(matcher.group("year")),
                sequence));
  }

  /** Its twelve digits without hyphens, as it is stored and searched. */
  public String digits() {
    String payload = "%03d%02d%06d".formatted(street, year - 2000, sequence);
    return payload + check(payload);
  }

  /** As it is read aloud in Chinese, group by group: {@code 洞幺两，两六，洞洞洞四幺拐，五}. */
  public String spoken() {
    StringBuilder words = new StringBuilder();
    for (char each : toString().toCharArray()) {
      words.append(each == '-' ? '，' : SPOKEN.charAt(each - '0'));
    }
    return words.toString();
  }

  @Override
  public String toString() {
    String digits = digits();
    return String.join(
        "-",
        digits.substring(0, 3),
        digits.substring(3, 5),
        digits.substring(5, 11),
        digits.substring(11));
  }

  /** Damm's check digit of digits; 0 for digits that end in their own. */
  static int check(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = DAMM[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }
}
