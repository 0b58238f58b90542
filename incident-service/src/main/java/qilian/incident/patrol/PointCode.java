package qilian.incident.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The code shown at a point: which point, which five minutes, and the seal of both. It proves that
 * somebody stood before it in these minutes, also where the phone had no network.
 */
public final class PointCode {

  /** How long one code is shown. */
  public static final Duration SHOWN = Duration.ofMinutes(5);

  private static final String MARK = "QP1";

  private PointCode() {}

  /** Seals a text so that only the holder of the key can. */
  @FunctionalInterface
  public interface Seal {
    /** The seal in letters and digits. */
    String of(String text);
  }

  /** The code of a point at a moment. */
  public static String at(String agency, String point, Instant moment, Seal seal) {
    long window = windowOf(moment);
    return String.join(".", MARK, Long.toString(window), seal.of(text(agency, point, window)));
  }

  /** First moment at which this code is no longer shown. */
  public static Instant shownUntil(Instant moment) {
    return Instant.ofEpochSecond((windowOf(moment) + 1) * SHOWN.toSeconds());
  }

  /** What is wrong with a code that was read at this time; empty where nothing is. */
  public static Optional<CheckinRefusal> flaw(
      String code, String agency, String point, Instant readAt, Seal seal) {
    String[] parts = code.split("[.]", -1);
    if (parts.length != 3 || !parts[0].equals(MARK) || !parts[1].matches("\\d{1,12}")) {
      return Optional.of(CheckinRefusal.CODE_NOT_GENUINE);
    }
    long window = Long.parseLong(parts[1]);
    if (!same(parts[2], seal.of(text(agency, point, window)))) {
      return Optional.of(CheckinRefusal.CODE_NOT_GENUINE);
    }
    // One window of grace on either side: the phone's clock is not the door's.
    return Math.abs(windowOf(readAt) - window) > 1
        ? Optional.of(CheckinRefusal.CODE_OF_ANOTHER_TIME)
        : Optional.empty();
  }

  private static long windowOf(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SHOWN.toSeconds());
  }

  private static String text(String agency, String point, long window) {
    return agency + "\n" + point + "\n" + window;
  }

  /** In a time that does not tell where they differ. */
  private static boolean same(String one, String other) {
    int different = one.length() ^ other.length();
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      different |= one.charAt(i) ^ other.charAt(i);
    }
    return different == 0;
  }
}
