package qilian.stats.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.stats.series.RateDesk;

/**
 * The monthly table of a judicial office: what was accepted, settled and closed, by source and by
 * category, the money agreed, and the escalations prevented, each beside the month before (环比) and
 * the same month of last year (同比).
 *
 * @param asOf what was known at the end of this day; null for what is known now
 * @param prevented a case count and a headcount per kind
 */
public record JudicialMonthly(
    String place,
    String placeZh,
    String month,
    LocalDate from,
    LocalDate until,
    @Nullable LocalDate asOf,
    Figure accepted,
    Figure successful,
    Figure closed,
    List<RateDesk.RateAnswer> rates,
    Figure amount,
    List<Figure> sources,
    List<Figure> categories,
    List<Prevented> prevented) {

  public JudicialMonthly {
    rates = List.copyOf(rates);
    sources = List.copyOf(sources);
    categories = List.copyOf(categories);
    prevented = List.copyOf(prevented);
  }

  /**
   * A figure.
   *
   * @param code names it within its list
   * @param value in the unit of its measure; an amount in fen
   * @param shown as it is printed; an amount in 万元
   * @param share of what was accepted, in percent; null where it is no part of it
   * @param drillDown where its records are listed; several where a line sums several codes
   */
  public record Figure(
      String code,
      String labelZh,
      String labelEn,
      String measure,
      int version,
      String unitZh,
      long value,
      String shown,
      @Nullable BigDecimal share,
      Earlier previous,
      Earlier lastYear,
      List<String> drillDown) {

    public Figure {
      drillDown = List.copyOf(drillDown);
    }
  }

  /** What a figure is held against; all null where the data do not cover that month. */
  public record Earlier(
      @Nullable String month,
      @Nullable Long base,
      @Nullable Long difference,
      @Nullable BigDecimal percent,
      boolean smallBase,
      String textZh) {}

  /** Escalations of one kind that were prevented: so many cases with so many people. */
  public record Prevented(String code, String labelZh, Figure cases, Figure headcount) {}
}
