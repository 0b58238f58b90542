package qilian.stats.bulletin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Coverage;

/**
 * One issue: its figures with everything that is needed to check them, before any words.
 *
 * @param until first day that no longer belongs to it
 * @param reading the reading of "last year" that it uses
 * @param audience INWARD, or OUTWARD with small counts withheld
 * @param knownOn the last day of recording that it can know of
 * @param knownUntil the instant of that day from which on it knows nothing; null for all of it
 * @param filling whether the window is so recent that figures will still move
 * @param silent agencies that used to report and reported nothing in this week
 */
public record Bulletin(
    String series,
    String week,
    String nameZh,
    String nameEn,
    String issuerZh,
    String issuerEn,
    String place,
    String placeZh,
    String placeEn,
    LocalDate from,
    LocalDate until,
    String zone,
    String weekStart,
    String cutOff,
    String reading,
    String audience,
    @Nullable LocalDate asOf,
    LocalDate knownOn,
    @Nullable Instant knownUntil,
    boolean filling,
    double q,
    List<Figure> figures,
    List<Definition> definitions,
    List<Silent> silent) {

  public Bulletin {
    figures = List.copyOf(figures);
    definitions = List.copyOf(definitions);
    silent = List.copyOf(silent);
  }

  /** The parts of an issue. */
  public enum Section {
    HEADLINE,
    CASES,
    CATEGORY,
    DIFFERENCE,
    PLACE
  }

  /**
   * A figure.
   *
   * @param id names it within the issue, the same every week
   * @param value null where it is withheld
   * @param shown how the value is printed
   * @param share of the headline, in percent
   * @param p chance of such a change from last week if nothing had changed
   * @param q the same, all figures of the issue judged together
   * @param attention whether it stands on the attention list; all others are printed grey
   * @param drillDown where its records are listed; several where a line sums several categories
   */
  public record Figure(
      String id,
      Section section,
      String measure,
      int version,
      String place,
      List<String> categories,
      @Nullable String subtype,
      String labelZh,
      String labelEn,
      String unitZh,
      String unitEn,
      LocalDate from,
      LocalDate until,
      @Nullable Long value,
      String shown,
      Coverage.Covered covered,
      @Nullable BigDecimal share,
      Baseline previous,
      Baseline lastYear,
      @Nullable Long previousAtSameAge,
      @Nullable Double p,
      @Nullable Double q,
      boolean attention,
      List<String> drillDown) {}

  /**
   * What a figure is held against.
   *
   * @param base null where it is unknown or withheld
   */
  public record Baseline(
      String reading,
      @Nullable String label,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Long base,
      @Nullable Long difference,
      @Nullable BigDecimal percent,
      boolean smallBase,
      boolean withheld,
      String textZh,
      String textEn) {}

  /** A definition that the issue uses. */
  public record Definition(
      String measure, int version, String nameZh, String nameEn, @Nullable String note) {}

  /** An agency that fell silent. */
  public record Silent(String agency, String nameZh, String nameEn, LocalDate last) {}

  /** The figures of a section, in their order. */
  public List<Figure> in(Section section) {
    return figures.stream().filter(f -> f.section() == section).toList();
  }
}
