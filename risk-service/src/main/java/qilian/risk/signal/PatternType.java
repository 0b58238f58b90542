package qilian.risk.signal;

import java.util.Optional;

/**
 * The type of which a pattern's reports are counted: what they tell of, and what they share.
 *
 * @param type code of what is told of, such as {@code TELECOM_FRAUD}
 * @param shared the kind of the channel, or {@code PRACTICE} for premises
 * @param value the channel in its one form, or the code of the premises
 */
public record PatternType(String type, String shared, String value) {

  private static final int PARTS = 3;

  /** The pattern type that a code is; empty where it is a type of another kind. */
  public static Optional<PatternType> of(String code) {
    String[] parts = code.split("/", PARTS);
    return parts.length < PARTS
        ? Optional.empty()
        : Optional.of(new PatternType(parts[0], parts[1], parts[2]));
  }

  /** The code. */
  public String code() {
    return type + "/" + shared + "/" + value;
  }

  /**
   * What people call it.
   *
   * @param typeZh what the type is called
   * @param premisesZh what the premises are called, where it is of premises
   */
  public String labelZh(String typeZh, String premisesZh) {
    return typeZh + "（" + sharedZh() + (shared.equals("PRACTICE") ? premisesZh : value) + "）";
  }

  private String sharedZh() {
    return switch (shared) {
      case "URL" -> "涉案网址";
      case "PHONE_PREFIX" -> "来电号段";
      case "APP" -> "涉案应用";
      case "PAYMENT_CHANNEL" -> "收款渠道";
      case "PRACTICE" -> "涉及场所";
      default -> "同一渠道";
    };
  }
}
