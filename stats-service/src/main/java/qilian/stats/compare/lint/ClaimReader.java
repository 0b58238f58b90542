package qilian.stats.compare.lint;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.Claims.Change;
import qilian.stats.compare.lint.Claims.Difference;
import qilian.stats.compare.lint.Claims.Flat;
import qilian.stats.compare.lint.Claims.Item;
import qilian.stats.compare.lint.Claims.Reading;
import qilian.stats.compare.lint.Token.Figure;
import qilian.stats.compare.lint.Token.Mark;
import qilian.stats.compare.lint.Token.Said;
import qilian.stats.compare.lint.Token.Stop;
import qilian.stats.compare.lint.Token.Subject;
import qilian.stats.compare.lint.Token.Time;
import qilian.stats.compare.lint.Token.Unit;

/**
 * Decides which number belongs to which percentage. A percentage is of the nearest count before it,
 * unless another subject, another date or a semicolon stands between: then it has no count, which
 * is the safe reading.
 */
final class ClaimReader {
  private static final int DEEPEST = 30;
  private static final int FOREIGN_LETTERS = 2;
  private static final int WIDEST_ROW = 10;

  private final String text;
  private final Claims claims = new Claims();
  private final PartsReader parts = new PartsReader(claims);
  private final Deque<Clause> open = new ArrayDeque<>();
  private final Map<Reading, Figure> waitingBases = new EnumMap<>(Reading.class);
  private final List<Change> respective = new ArrayList<>();
  private Clause now = new Clause();
  private @Nullable Token before;

  private ClaimReader(String text) {
    this.text = text;
  }

  static Claims read(String plainText, List<Token> tokens) {
    ClaimReader reader = new ClaimReader(plainText);
    for (Token token : tokens) {
      switch (token) {
        case Mark mark -> reader.mark(mark);
        case Said said -> reader.said(said);
        case Subject subject -> reader.subject(subject);
        case Time time -> reader.time();
        case Figure figure -> reader.figure(figure);
      }
      reader.before = token;
    }
    reader.mark(new Mark(plainText.length(), plainText.length(), Stop.SENTENCE));
    return reader.claims;
  }

  /** Another period is another subject. */
  private void time() {
    now.subject = null;
    now.forgetLead();
  }

  private void mark(Mark mark) {
    switch (mark.stop()) {
      case COMMA -> now.endClause();
      case SEMICOLON -> {
        endRespective();
        now.endClause();
        now.strict = true;
        now.orphan = null;
        parts.semicolon();
      }
      case OPEN -> open(mark);
      case CLOSE -> close();
      case SENTENCE, LINE -> {
        endRespective();
        while (!open.isEmpty()) {
          close();
        }
        waitingBases.clear();
        now = new Clause();
        parts.endSentence(mark.stop() == Stop.SENTENCE || isLine(before));
      }
    }
  }

  private static boolean isLine(@Nullable Token token) {
    return token instanceof Mark mark && mark.stop() == Stop.LINE;
  }

  private void open(Mark mark) {
    if (open.size() == DEEPEST) {
      return;
    }
    endRespective();
    Clause inside = now.inBrackets();
    if (before instanceof Said said) {
      inside.direction = said.word().direction();
      inside.directionFrom = said.from();
      inside.baseWord = Clause.reading(said.word());
    } else if (before instanceof Figure && now.differenceJustSaid != null) {
      inside.direction = now.differenceJustSaid.direction();
      inside.directionOfDifference = true;
      inside.directionFrom = mark.to();
    }
    inside.partBefore =
        before instanceof Figure f && now.subject != null && now.subject.figure == f
            ? now.subject
            : null;
    // "下降10%（11起）": the count in the bracket is what the percentage was said of.
    inside.adopts = now.orphan != null && before instanceof Figure f && f == now.orphan.figure();
    open.push(now);
    now = inside;
    parts.open();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    endRespective();
    parts.close();
    now = open.pop();
  }

  private void said(Said said) {
    now.adopts &= said.word() == Word.IS || said.word() == Word.TOTAL;
    switch (said.word()) {
      case YEAR_ON_YEAR, PERIOD_ON_PERIOD, UP, DOWN, FLAT -> now.readingJustSaid = false;
      case IS, ABOUT, FILLER, RESPECTIVELY -> now.anotherSubject();
      default -> {
        now.readingJustSaid = false;
        now.anotherSubject();
      }
    }
    switch (said.word()) {
      case YEAR_ON_YEAR -> now.read(Reading.YEAR);
      case PERIOD_ON_PERIOD -> now.read(Reading.PERIOD);
      case LAST_YEAR, LAST_PERIOD -> {
        now.read(Clause.reading(said.word()));
        now.baseWord = Clause.reading(said.word());
      }
      case COMPARED, THIS -> now.baseWord = null;
      case FILLER -> {
        if (text.charAt(said.from()) == '比') {
          now.baseWord = null;
        }
      }
      case UP, DOWN, UP_TO, DOWN_TO -> {
        now.direction = said.word().direction();
        now.directionFrom = said.from();
        now.level = said.word() == Word.UP_TO || said.word() == Word.DOWN_TO;
        now.baseWord = null;
      }
      case FLAT -> now.flat(new Flat(now.reading, said.from(), said.to()));
      case FROM -> now.fromSaid = true;
      case TO -> now.level = true;
      case IS -> now.is = true;
      case OF_WHICH -> {
        now.subject = null;
        parts.ofWhich(now.lastMain);
      }
      case SHARE -> now.share = true;
      case TOTAL -> now.total = true;
      case AVERAGE -> now.average = true;
      case EXCLUDING -> now.excluding = true;
      case NEW -> now.newSaid = true;
      case RESPECTIVELY -> now.respectively = true;
      case SMALL_SAID -> now.smallSaid();
      case OTHERS, OUTCOME -> {
        now.others = said.word() == Word.OTHERS;
        now.outcome |= said.word() == Word.OUTCOME;
        now.foreign(FOREIGN_LETTERS);
      }
      case ABOUT, UP_BEFORE_DIGIT, DOWN_BEFORE_DIGIT -> {}
    }
  }

  private void subject(Subject subject) {
    // "（基数13起）" says something else.
    now.adopts = false;
    now.foreign(subject.to() - subject.from());
    now.forgetLead();
    now.rateSaid = "率度比重额值".indexOf(text.charAt(subject.to() - 1)) >= 0;
  }

  private void figure(Figure figure) {
    switch (figure.unit()) {
      case COUNT, THING, BARE -> count(figure);
      case PERCENT -> percent(figure);
      case TIMES -> times(figure);
      case POINTS -> points(figure);
      // A sum of money is no whole number of cases: its percentage is not judged.
      case MONEY -> now.begin(new Item(figure, true));
      case OTHER -> {}
    }
    now.forgetLead();
    now.rateSaid = false;
  }

  private void times(Figure figure) {
    if (now.direction != 0 && !now.level) {
      change(figure);
    }
  }

  private void count(Figure figure) {
    now.differenceJustSaid = null;
    boolean thingOfAKind =
        figure.unit() == Unit.THING
            && figure.to() < text.length()
            && Character.isLetter(text.charAt(figure.to()));
    if (thingOfAKind || figure.unit() == Unit.BARE && figure.value().scale() > 0) {
      now.subject = thingOfAKind ? null : now.subject;
      return;
    }
    int direction = now.direction != 0 && !now.level ? now.direction : figure.sign();
    direction = direction == 0 ? Clause.directionAfter(text, figure.to()) : direction;
    if (direction != 0) {
      difference(figure, direction);
    } else if (now.fromSaid && now.fromFigure == null) {
      now.fromFigure = figure;
    } else if (now.fromFigure != null && (now.level || now.is)) {
      Item item = main(figure);
      item.toward = now.direction;
      item.bases.put(now.reading, now.fromFigure);
      now.fromFigure = null;
      adopt(item);
    } else if (now.baseWord != null) {
      base(figure, now.baseWord);
    } else if (!now.excluding && !now.average) {
      boolean led = now.level || now.is || now.adopts;
      Item item = main(figure);
      if (led) {
        adopt(item);
      }
    }
  }

  private void adopt(Item item) {
    claims.adopt(item, now.orphan);
    now.orphan = null;
  }

  private void difference(Figure figure, int direction) {
    if (!figure.isWhole()) {
      return;
    }
    int from = now.directionFrom >= 0 ? now.directionFrom : figure.from();
    Difference said = new Difference(figure, direction, now.reading, from, figure.to());
    now.differenceJustSaid = said;
    if (now.subject != null && now.subject.figure.unitText().equals(figure.unitText())
        || now.subject != null && figure.unit() == Unit.BARE) {
      now.subject.add(said);
    }
  }

  private void base(Figure figure, Reading reading) {
    if (now.subject != null && !now.subject.bases.containsKey(reading)) {
      now.subject.bases.put(reading, figure);
    } else {
      waitingBases.put(reading, figure);
    }
  }

  private Item main(Figure figure) {
    endRespective();
    Item item = new Item(figure, false);
    item.bases.putAll(waitingBases);
    waitingBases.clear();
    item.others = now.others;
    item.unsure = now.newSaid;
    Item last = now.lastMain;
    if (last != null && now.bareSince(last.figure.to(), text, figure.from())) {
      item.runLength = last.runLength + 1;
      item.runBefore = last;
    }
    if (figure.unit() == Unit.BARE
        && last != null
        && Clause.isSameRow(text, last.figure.to(), figure.from())) {
      item.row.addAll(last.row.subList(0, Math.min(last.row.size(), WIDEST_ROW)));
      item.row.addFirst(last.figure);
    }
    claims.items.add(item);
    parts.main(item, open.size(), now.total, now.outcome);
    now.begin(item);
    return item;
  }

  private void percent(Figure figure) {
    Item subject = now.subject;
    if (now.direction == 0 && figure.sign() == 0) {
      now.direction = Clause.directionAfter(text, figure.to());
    }
    boolean first = before instanceof Mark mark && mark.stop() == Stop.OPEN;
    boolean goesOn = now.respectively && !respective.isEmpty() && figure.sign() == 0;
    if (goesOn && now.direction == 0) {
      now.direction = respective.getLast().direction();
    }
    if (now.fromSaid && now.fromFigure == null && figure.sign() == 0) {
      now.fromFigure = figure;
    } else if (now.level || now.fromFigure != null && now.is) {
      Item rate = rate(figure);
      if (now.fromFigure != null && now.fromFigure.unit() == Unit.PERCENT) {
        rate.bases.put(now.reading, now.fromFigure);
      }
      rate.toward = now.direction;
      now.fromFigure = null;
    } else if (now.share && now.direction == 0 && figure.sign() == 0) {
      share(figure, subject);
    } else if (now.direction != 0 || figure.sign() != 0 || now.readingJustSaid) {
      change(figure);
    } else if (first && now.partBefore != null) {
      parts.share(figure, now.partBefore, false, true);
    } else if (!now.rateSaid && subject != null && subject.figure.unit() == Unit.BARE) {
      parts.share(figure, subject, false, false);
    } else {
      rate(figure);
    }
  }

  /** "36件，占4.3%" is of the 36; without a count before it, the share itself is the subject. */
  private void share(Figure figure, @Nullable Item subject) {
    boolean ofCount =
        subject != null && !subject.rate && subject.runLength == 1 && !now.respectively;
    parts.share(figure, ofCount ? subject : null, now.others, true);
    now.share = false;
    if (ofCount && subject != null) {
      subject.unsure = true;
      now.changeSaid();
    } else {
      rate(figure);
    }
  }

  private Item rate(Figure figure) {
    Item rate = new Item(figure, true);
    claims.items.add(rate);
    now.begin(rate);
    return rate;
  }

  private void change(Figure figure) {
    if (figure.rough()) {
      now.endClause();
      return;
    }
    int from = now.directionFrom >= 0 ? now.directionFrom : figure.from();
    int direction = now.directionOfDifference && figure.sign() != 0 ? 0 : now.direction;
    Change change = new Change(figure, direction, now.reading, from, figure.to());
    if (now.respectively) {
      respective.add(change);
    } else if (now.subject != null && now.subject.runLength == 1) {
      now.subject.add(change);
    } else if (now.subject == null) {
      claims.withoutCount.add(change);
      now.orphan = change;
    }
    now.changeSaid();
  }

  /** "分别": as many percentages as counts belong to them in order; otherwise to nobody. */
  private void endRespective() {
    int many = respective.size();
    Item last = now.subject;
    if (many > 0 && last != null && last.runLength == many) {
      Item item = last;
      for (int i = many - 1; i >= 0 && item != null; i--) {
        item.add(respective.get(i));
        item = item.runBefore;
      }
    } else if (many == 2 && last != null && last.runLength == 1 && now.readings.size() == 2) {
      for (int i = 0; i < many; i++) {
        Change c = respective.get(i);
        Reading reading = now.readings.get(i);
        last.add(new Change(c.figure(), c.direction(), reading, c.from(), c.to()));
      }
    }
    respective.clear();
    now.respectively = false;
  }

  private void points(Figure figure) {
    int direction = now.direction != 0 ? now.direction : figure.sign();
    if (now.subject != null && direction != 0 && !figure.rough()) {
      BigDecimal value = figure.value();
      int from = now.directionFrom >= 0 ? now.directionFrom : figure.from();
      Figure points =
          new Figure(figure.from(), figure.to(), value, figure.sign(), Unit.POINTS, "个百分点", false);
      now.subject.add(new Change(points, direction, now.reading, from, figure.to()));
    }
    now.changeSaid();
  }
}
