package qilian.stats.compare.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.Claims.Change;
import qilian.stats.compare.lint.Claims.Difference;
import qilian.stats.compare.lint.Claims.Flat;
import qilian.stats.compare.lint.Claims.Item;
import qilian.stats.compare.lint.Claims.Reading;
import qilian.stats.compare.lint.Token.Figure;

/** What has been said so far at this depth of brackets; most of it is forgotten at a comma. */
final class Clause {
  private static final int WIDEST_GAP = 20;
  private static final List<String> MORE = List.of(" increase", " rise", " growth");
  private static final List<String> LESS =
      List.of(" decrease", " decline", " drop", " fall", " reduction");

  /** What a percentage said now would be of. */
  @Nullable Item subject;

  @Nullable Item lastMain;

  /** The count right before an opening bracket: "455件（52.4%）". */
  @Nullable Item partBefore;

  /** A percentage still without its count. */
  @Nullable Change orphan;

  @Nullable Difference differenceJustSaid;
  @Nullable Figure fromFigure;
  @Nullable Reading baseWord;
  Reading reading = Reading.UNSAID;
  List<Reading> readings = new ArrayList<>();
  boolean readingJustSaid;
  boolean fromSaid;
  boolean level;
  boolean is;
  boolean share;
  boolean total;
  boolean average;
  boolean excluding;
  boolean respectively;
  boolean others;
  boolean outcome;
  boolean rateSaid;
  boolean newSaid;
  boolean strict;

  /** In a bracket right behind a percentage that still wants its count. */
  boolean adopts;

  /** The direction is that of a difference before the bracket, not of a word. */
  boolean directionOfDifference;

  int direction;
  int directionFrom = -1;
  private boolean subjectClosed;
  private int foreignLetters;

  Clause inBrackets() {
    Clause inside = new Clause();
    inside.subject = subject;
    inside.lastMain = lastMain;
    inside.reading = reading;
    inside.subjectClosed = true;
    inside.orphan = orphan;
    inside.strict = strict;
    return inside;
  }

  /** The bulletin says itself that the base is small. */
  void smallSaid() {
    if (subject != null) {
      subject.smallSaid = true;
    }
  }

  void flat(Flat flat) {
    if (subject != null) {
      subject.add(flat);
    }
  }

  void read(@Nullable Reading said) {
    reading = said == null ? Reading.UNSAID : said;
    readings.add(reading);
    readingJustSaid = true;
  }

  void begin(Item item) {
    subject = item;
    if (!item.rate) {
      lastMain = item;
    }
    subjectClosed = false;
    strict = false;
    foreignLetters = 0;
    others = false;
    readings = new ArrayList<>();
    orphan = item.changes.isEmpty() ? orphan : null;
  }

  /** After a semicolon only "同比：-16%" still goes on about the same count. */
  void anotherSubject() {
    if (strict) {
      subject = null;
    }
  }

  void endClause() {
    forgetLead();
    subjectClosed = true;
    foreignLetters = 0;
    baseWord = null;
    fromFigure = null;
    fromSaid = false;
    share = false;
    total = false;
    average = false;
    excluding = false;
    outcome = false;
    newSaid = false;
    others = false;
    rateSaid = false;
    differenceJustSaid = null;
  }

  void changeSaid() {
    subjectClosed = true;
    foreignLetters = 0;
  }

  /** The word right before a figure is forgotten when anything else comes between. */
  void forgetLead() {
    direction = 0;
    directionFrom = -1;
    directionOfDifference = false;
    level = false;
    is = false;
    readingJustSaid = false;
  }

  /** A noun right after a count is the count's own; after a comma it is another subject. */
  void foreign(int letters) {
    anotherSubject();
    if (subjectClosed) {
      foreignLetters += letters;
      if (foreignLetters >= 2) {
        subject = null;
        orphan = null;
      }
    }
  }

  /** Whether two counts stand in one list with nothing but a comma between them. */
  boolean bareSince(int from, String text, int to) {
    if (to - from > 3 || to <= from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("，,、 和与".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Nothing but blanks and rulings between two bare numbers: cells of a table. */
  static boolean isSameRow(String text, int from, int to) {
    return to > from
        && to - from <= WIDEST_GAP
        && text.substring(from, to).chars().allMatch(c -> " \t|".indexOf(c) >= 0);
  }

  /** English says the direction after the number: "8 more", "6 fewer", "a 10 % decrease". */
  static int directionAfter(String text, int at) {
    if (text.startsWith(" more", at) || begins(text, at, MORE)) {
      return 1;
    }
    boolean fewer = text.startsWith(" fewer", at) || text.startsWith(" less", at);
    return fewer || begins(text, at, LESS) ? -1 : 0;
  }

  private static boolean begins(String text, int at, List<String> words) {
    for (String word : words) {
      int to = at + word.length();
      if (text.startsWith(word, at) && (to == text.length() || !Glyphs.isLatin(text.charAt(to)))) {
        return true;
      }
    }
    return false;
  }

  static @Nullable Reading reading(Word word) {
    return switch (word) {
      case LAST_YEAR -> Reading.YEAR;
      case LAST_PERIOD -> Reading.PERIOD;
      default -> null;
    };
  }
}
