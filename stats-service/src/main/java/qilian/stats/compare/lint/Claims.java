package qilian.stats.compare.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.lint.Token.Figure;

/** What a bulletin claims: counts with their bases and changes, parts of totals, shares. */
final class Claims {
  final List<Item> items = new ArrayList<>();
  final List<Change> withoutCount = new ArrayList<>();
  final List<Parts> parts = new ArrayList<>();
  final List<List<Share>> shares = new ArrayList<>();

  /** "下降16%，降至89起": a percentage that was said before the count that it is of. */
  void adopt(Item item, @Nullable Change early) {
    if (early != null) {
      int index = withoutCount.lastIndexOf(early);
      if (index >= 0) {
        withoutCount.remove(index);
      }
      item.add(early);
    }
  }

  /** With which earlier period a change is measured. */
  enum Reading {
    YEAR,
    PERIOD,
    UNSAID;

    boolean mayBe(Reading other) {
      return this == other || this == UNSAID || other == UNSAID;
    }
  }

  /** A printed percentage of change, with the word before it (0: none). */
  record Change(Figure figure, int direction, Reading reading, int from, int to) {
    /** Up, down, or not said at all. */
    int sign() {
      return direction != 0 ? direction : figure.sign();
    }

    /** "上升-3%", "下降+3%"; a doubled "下降-3%" says the same twice. */
    boolean contradictsItself() {
      return direction * figure.sign() < 0;
    }
  }

  /** "增加8起": a change in cases, points or percent-free words. */
  record Difference(Figure figure, int direction, Reading reading, int from, int to) {
    long signed() {
      return direction * figure.whole();
    }
  }

  /** "持平". */
  record Flat(Reading reading, int from, int to) {}

  /** One figure a bulletin is about, with everything it says of it. */
  static final class Item {
    /** No bulletin says more of one figure; noise does. */
    private static final int MOST = 30;

    final Figure figure;
    final boolean rate;
    final Map<Reading, Figure> bases = new EnumMap<>(Reading.class);
    final List<Change> changes = new ArrayList<>();
    final List<Difference> differences = new ArrayList<>();
    final List<Flat> flats = new ArrayList<>();

    /** Direction of "由62起上升至70起". */
    int toward;

    /** Other bare numbers of the same row: in a table any of them may be the count. */
    final List<Figure> row = new ArrayList<>();

    int runLength = 1;
    @Nullable Item runBefore;
    boolean others;
    boolean smallSaid;

    /** A change said after it may be of something else: its share, or all and not the new ones. */
    boolean unsure;

    Item(Figure figure, boolean rate) {
      this.figure = figure;
      this.rate = rate;
    }

    void add(Change change) {
      if (changes.size() < MOST) {
        changes.add(change);
      }
    }

    void add(Difference difference) {
      if (differences.size() < MOST) {
        differences.add(difference);
      }
    }

    void add(Flat flat) {
      if (flats.size() < MOST) {
        flats.add(flat);
      }
    }

    boolean isWholeCount() {
      return !rate && figure.isCount() && figure.isWhole();
    }

    @Nullable Figure base(Reading reading) {
      Figure exact = bases.get(reading);
      if (exact != null) {
        return exact;
      }
      if (reading == Reading.UNSAID) {
        return bases.size() == 1 ? bases.values().iterator().next() : null;
      }
      return bases.get(Reading.UNSAID);
    }
  }

  /** "其中": a total and the parts named after it; {@code cuts} are where semicolons stood. */
  static final class Parts {
    final Item total;
    final List<Item> parts = new ArrayList<>();
    final List<Integer> cuts = new ArrayList<>();
    final int depth;
    final boolean inner;

    /** Another "其中" inside was not closed by a semicolon: its parts may be ours. */
    boolean blurred;

    Parts(Item total, int depth, boolean inner) {
      this.total = total;
      this.depth = depth;
      this.inner = inner;
    }
  }

  /**
   * A share, of which part if that is said, and the counts before it that may be the whole.
   *
   * @param sure false where it is only the place in a table that makes it a share
   */
  record Share(
      Figure percent,
      @Nullable Item part,
      @Nullable Item total,
      List<Item> wholes,
      boolean others,
      boolean sure) {}
}
