package qilian.stats.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import qilian.stats.compare.Comparison;

/** An issue in English, with the same figures in the same order. */
final class EnglishBulletin {
  private final Bulletin b;
  private final List<Block> blocks = new ArrayList<>();

  private EnglishBulletin(Bulletin bulletin) {
    this.b = bulletin;
  }

  static List<Block> of(Bulletin bulletin) {
    EnglishBulletin english = new EnglishBulletin(bulletin);
    english.write();
    return english.blocks;
  }

  private void write() {
    blocks.add(new Block.Title(b.nameEn()));
    blocks.add(new Block.Byline("Week " + b.week() + " (" + dates(b.from(), b.until()) + ")"));
    blocks.add(new Block.Byline(b.issuerEn()));
    blocks.add(new Block.Heading("1. Overview"));
    List<String> overview = new ArrayList<>();
    for (Bulletin.Figure f : b.in(Bulletin.Section.HEADLINE)) {
      overview.add(b.placeEn() + ", " + line(f, true));
    }
    b.in(Bulletin.Section.CASES).forEach(f -> overview.add(line(f, true)));
    blocks.add(new Block.Items(overview));
    part("2. Categories", Bulletin.Section.CATEGORY);
    blocks.add(new Block.Heading("3. Against last week"));
    blocks.add(new Block.Paragraph(differences()));
    part("4. Places", Bulletin.Section.PLACE);
    attention();
    notes();
  }

  private static String dates(LocalDate from, LocalDate until) {
    return from + " to " + until.minusDays(1);
  }

  private void part(String heading, Bulletin.Section section) {
    List<String> lines = b.in(section).stream().map(f -> line(f, false)).toList();
    if (!lines.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      blocks.add(new Block.Items(lines));
    }
  }

  private static String line(Bulletin.Figure f, boolean windows) {
    BigDecimal share = f.share();
    return f.labelEn()
        + ": "
        + Mark.value(f)
        + (share == null ? "" : " (" + share + " % of all)")
        + "; "
        + change(f, f.lastYear(), windows)
        + "; "
        + change(f, f.previous(), windows)
        + ".";
  }

  private static String change(Bulletin.Figure f, Bulletin.Baseline base, boolean windows) {
    String reading = Comparison.valueOf(base.reading()).label(Locale.ENGLISH);
    LocalDate from = base.from();
    LocalDate until = base.until();
    Long known = base.base();
    return (windows && from != null && until != null
            ? reading + " (" + dates(from, until) + ")"
            : reading)
        + ": "
        + base.textEn()
        + (known == null || known == 0 || base.smallBase() ? "" : ", base " + Mark.base(f, base));
  }

  private String differences() {
    List<String> moved = new ArrayList<>();
    for (Bulletin.Figure f : b.in(Bulletin.Section.DIFFERENCE)) {
      Long difference = f.previous().difference();
      if (difference != null && difference != 0) {
        moved.add(
            f.labelEn() + " " + Mark.moved(f, difference) + (difference > 0 ? " more" : " fewer"));
      }
    }
    return moved.isEmpty() ? "No kind of case moved." : String.join(", ", moved) + ".";
  }

  private void attention() {
    if (b.audience().equals("OUTWARD")) {
      return;
    }
    blocks.add(new Block.Heading("5. Worth attention"));
    List<String> lines =
        b.figures().stream()
            .filter(Bulletin.Figure::attention)
            .map(
                f ->
                    f.labelEn()
                        + ": "
                        + Mark.value(f)
                        + " after "
                        + Mark.base(f, f.previous())
                        + ".")
            .toList();
    if (lines.isEmpty()) {
      blocks.add(new Block.Paragraph("No change from last week is more than chance explains."));
    } else {
      blocks.add(new Block.Items(lines));
    }
  }

  private void notes() {
    blocks.add(new Block.Heading("Notes"));
    List<String> notes = new ArrayList<>();
    notes.add(
        "Weeks begin on "
            + b.weekStart().toLowerCase(Locale.ROOT)
            + " at 00:00, "
            + b.zone()
            + (b.cutOff().equals("00:00") ? "" : "; cut daily at " + b.cutOff())
            + "; last year means: "
            + Comparison.valueOf(b.reading()).label(Locale.ENGLISH)
            + ".");
    for (Bulletin.Definition d : b.definitions()) {
      notes.add(d.nameEn() + " is " + d.measure() + ", version " + d.version() + ".");
    }
    notes.add(
        "As registered up to "
            + b.knownOn()
            + (b.knownUntil() == null ? "" : " " + b.cutOff())
            + (b.filling() ? "; the figures of this week will still move." : "."));
    if (!b.silent().isEmpty()) {
      notes.add(
          b.silent().stream().map(Bulletin.Silent::nameEn).collect(Collectors.joining(", "))
              + ": used to report every week and reported nothing: missing, not zero.");
    }
    if (b.audience().equals("OUTWARD")) {
      notes.add("Counts of 1 to 4 read <5; others are withheld (–) so that none can be derived.");
    } else {
      notes.add("Changes judged together by Benjamini and Hochberg, q = " + b.q() + ".");
    }
    blocks.add(new Block.Items(notes));
  }
}
