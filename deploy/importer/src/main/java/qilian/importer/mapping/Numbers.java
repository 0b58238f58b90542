package qilian.importer.mapping;

import java.math.BigDecimal;

/**
 * How a partner writes numbers.
 *
 * @param thousands the sign between thousands, or empty
 * @param decimal the decimal sign
 */
record Numbers(String thousands, String decimal) {
  static Numbers read(Section section) {
    if (section.isText()) {
      if (!section.text().equals("true")) {
        throw section.trouble("say true, or {thousands: \",\", decimal: \".\"}");
      }
      return new Numbers(",", ".");
    }
    Numbers numbers = new Numbers(section.text("thousands", ","), section.text("decimal", "."));
    section.closed();
    if (numbers.decimal().isEmpty() || numbers.decimal().equals(numbers.thousands())) {
      throw section.trouble("the decimal sign and the sign between thousands must differ");
    }
    return numbers;
  }

  /** The number as JSON writes it. */
  String plain(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String bare = text.replace(" ", "").replace("\u00A0", "");
    if (!thousands.isEmpty()) {
      bare = bare.replace(thousands, "");
    }
    bare = bare.replace(decimal, ".");
    try {
      if (bare.length() < 40 && bare.matches("[+-]?[0-9]*\\.?[0-9]*")) {
        return new BigDecimal(bare).toPlainString();
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Refused(Reason.NOT_A_NUMBER, text);
  }
}
