package qilian.stats.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.stats.measure.Rate;

/** Where a question about a share is answered: from the two series it is made of. */
public final class RateDesk {
  private final Rates rates;
  private final SeriesDesk series;

  /** A desk over these definitions and series. */
  public RateDesk(Rates rates, SeriesDesk series) {
    this.rates = rates;
    this.series = series;
  }

  /**
   * A share in one window.
   *
   * @param percent null of a whole of zero
   * @param points by reading, the change in percentage points; null where there is no base
   */
  public record Row(
      String label,
      LocalDate from,
      LocalDate until,
      long part,
      long whole,
      @Nullable BigDecimal percent,
      Map<String, Points> points) {}

  /** A share in an earlier window, and how far this one is from it. */
  public record Points(
      @Nullable Long part,
      @Nullable Long whole,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal difference) {}

  /** A share as it is answered. */
  public record RateAnswer(Rate rate, String place, String bucket, List<Row> rows) {}

  /** The definitions. */
  public List<Rate> all() {
    return rates.all();
  }

  /** The version asked for, or the one in force. */
  public Rate rate(String code, @Nullable Integer version, LocalDate today) {
    return rates
        .find(code, version, today)
        .orElseThrow(
            () ->
                Refused.of("UNKNOWN_MEASURE", 404)
                    .with("measure", version == null ? code : code + "/" + version)
                    .with(
                        "nearest",
                        Nearest.to(code, rates.all().stream().map(Rate::code).toList())));
  }

  /** The share in every window of the question, whose measure is left aside. */
  public RateAnswer answer(
      Rate rate, SeriesQuestion question, PlaceScope scope, LocalDate today, Locale locale) {
    SeriesView parts =
        series.answer(of(question, rate.part(), rate.partVersion()), scope, today, locale);
    SeriesView wholes =
        series.answer(of(question, rate.whole(), rate.wholeVersion()), scope, today, locale);
    List<Row> rows =
        IntStream.range(0, parts.rows().size())
            .mapToObj(i -> row(rate, parts.rows().get(i), wholes.rows().get(i)))
            .toList();
    return new RateAnswer(rate, parts.place(), parts.bucket(), rows);
  }

  private static SeriesQuestion of(SeriesQuestion q, String measure, int version) {
    return new SeriesQuestion(
        measure,
        version,
        q.place(),
        q.only(),
        q.cut(),
        q.weekStart(),
        q.from(),
        q.to(),
        q.compare(),
        q.asOf(),
        Grouping.NONE,
        0);
  }

  private static Row row(Rate rate, SeriesView.Row part, SeriesView.Row whole) {
    Map<String, Points> points = new LinkedHashMap<>();
    part.comparisons()
        .forEach(
            (reading, base) -> {
              SeriesView.Baseline below = whole.comparisons().get(reading);
              Long earlierPart = base.base();
              Long earlierWhole = below == null ? null : below.base();
              points.put(
                  reading, points(rate, part.value(), whole.value(), earlierPart, earlierWhole));
            });
    return new Row(
        part.label(),
        part.from(),
        part.until(),
        part.value(),
        whole.value(),
        percent(part.value(), whole.value(), rate.decimals()),
        points);
  }

  private static Points points(
      Rate rate, long part, long whole, @Nullable Long earlierPart, @Nullable Long earlierWhole) {
    if (earlierPart == null || earlierWhole == null) {
      return new Points(earlierPart, earlierWhole, null, null);
    }
    BigDecimal then = percent(earlierPart, earlierWhole, rate.decimals());
    if (whole == 0 || then == null) {
      return new Points(earlierPart, earlierWhole, then, null);
    }
    // The exact shares are taken apart and rounded once.
    BigDecimal cross =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(earlierWhole))
            .subtract(BigDecimal.valueOf(earlierPart).multiply(BigDecimal.valueOf(whole)));
    BigDecimal below = BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(earlierWhole));
    return new Points(
        earlierPart,
        earlierWhole,
        then,
        cross.movePointRight(2).divide(below, rate.decimals(), RoundingMode.HALF_UP));
  }

  /** A hundred times part over whole, half away from zero; it may lie above a hundred. */
  private static @Nullable BigDecimal percent(long part, long whole, int decimals) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }
}
