package qilian.stats.series;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Coverage;
import qilian.stats.measure.Quantity;

/**
 * A series as it is answered.
 *
 * @param agency the agency it is restricted to, asked for or because the caller sees no other
 */
@JsonPropertyOrder({"measure", "version", "nameZh", "nameEn", "unitZh", "unitEn", "place"})
public record SeriesView(
    String measure,
    int version,
    String nameZh,
    String nameEn,
    String unitZh,
    String unitEn,
    String place,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String agency,
    @Nullable String channel,
    @Nullable String disposition,
    String bucket,
    String zone,
    String weekStart,
    @Nullable LocalDate asOf,
    String groupBy,
    Quantity quantity,
    List<Row> rows) {

  /**
   * One figure.
   *
   * @param until first day that no longer belongs to it
   * @param key what the group is, null where nothing was grouped
   * @param name what the group is called
   * @param value in the unit of the measure; an amount in fen
   * @param shown as it is printed; an amount in 万元 with two decimals
   * @param covered whether the data speak for the whole window
   * @param sourceSilent an agency that used to report this every week told nothing in the window;
   *     judged where readings are asked for, and not by agency, where each speaks for itself
   * @param drillDown where its records are listed
   */
  @Schema(name = "SeriesRow")
  public record Row(
      String label,
      LocalDate from,
      LocalDate until,
      @Nullable String key,
      @Nullable String name,
      long value,
      String shown,
      Coverage.Covered covered,
      boolean sourceSilent,
      Map<String, Baseline> comparisons,
      @Nullable String drillDown) {}

  /**
   * The same figure of an earlier window.
   *
   * @param label null where this reading has no such window
   * @param base null where the data do not cover the window
   * @param baseIncomplete the category counted here, or an agency that reports it, began after the
   *     base did
   */
  @Schema(name = "SeriesBaseline")
  public record Baseline(
      @Nullable String label,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Long base,
      @Nullable Long difference,
      @Nullable BigDecimal percent,
      boolean smallBase,
      boolean baseIncomplete,
      String text) {}
}
