package qilian.stats.compare.lint;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a Chinese text says instead of percent: 成, a tenth, and 倍, times. */
enum Multiple {
  TENTHS('成', 1),
  TIMES('倍', 2);

  private static final String GOES_ON = "左以上多的";

  private final char sign;
  private final int powerOfTen;

  Multiple(char sign, int powerOfTen) {
    this.sign = sign;
    this.powerOfTen = powerOfTen;
  }

  /** The unit that stands here, unless it begins another word such as 成立; null if none does. */
  static @Nullable Multiple unit(String text, int at) {
    for (Multiple multiple : values()) {
      boolean here = at < text.length() && text.charAt(at) == multiple.sign;
      boolean ends =
          at + 1 >= text.length()
              || !Character.isLetter(text.charAt(at + 1))
              || GOES_ON.indexOf(text.charAt(at + 1)) >= 0;
      if (here && ends) {
        return multiple;
      }
    }
    return null;
  }

  /** "三成" is 30 percent, said to the ten; "增长2倍" is 200 percent, said to the hundred. */
  BigDecimal percent(BigDecimal said) {
    return said.scaleByPowerOfTen(powerOfTen);
  }
}
