package qilian.stats.compare.lint;

import java.math.BigDecimal;

/** A piece of the text, with its place in it. */
sealed interface Token {
  int from();

  int to();

  /** A number and what it counts. */
  record Figure(
      int from, int to, BigDecimal value, int sign, Unit unit, String unitText, boolean rough)
      implements Token {
    boolean isWhole() {
      return value.scale() <= 0 && value.precision() <= 11 && !rough;
    }

    long whole() {
      return value.longValueExact();
    }

    /** The value with the sign in front of it, if there is one. */
    BigDecimal signed() {
      return sign < 0 ? value.negate() : value;
    }

    boolean isCount() {
      return unit == Unit.COUNT || unit == Unit.THING || unit == Unit.BARE;
    }
  }

  /** What a number is a number of. */
  enum Unit {
    /** Cases, calls, persons. */
    COUNT,
    /** Places and objects, which seldom carry a percentage of their own. */
    THING,
    BARE,
    PERCENT,
    /** "增长2倍": a percentage, if something grew or fell by it. */
    TIMES,
    POINTS,
    MONEY,
    OTHER
  }

  /** A word the linter knows. */
  record Said(int from, int to, Word word) implements Token {}

  /** A mark that ends something. */
  record Mark(int from, int to, Stop stop) implements Token {}

  /** What a mark ends or opens. */
  enum Stop {
    SENTENCE,
    LINE,
    SEMICOLON,
    COMMA,
    OPEN,
    CLOSE
  }

  /** Dates, or anything else that names a time. */
  record Time(int from, int to) implements Token {}

  /** Words the linter does not know: the subject of a figure. */
  record Subject(int from, int to) implements Token {}
}
