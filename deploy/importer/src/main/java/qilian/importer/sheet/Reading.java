package qilian.importer.sheet;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * How the files of one import are to be read.
 *
 * @param format one of CSV, TSV, XLSX, NDJSON, or AUTO (by the file's ending)
 * @param encoding a charset's name, or AUTO
 * @param delimiter the sign between cells, or 0 to find out
 * @param quote the sign around cells, or 0 for none
 * @param skipLines lines above the header that mean nothing
 * @param headerLines how many lines the header has
 * @param namesLine which of them (from 1) names the columns
 * @param sheet a worksheet's name or its number from 1; empty for the first
 * @param padded whether a line may have fewer cells than the header, or empty ones too many
 * @param columns every column the mapping speaks of, in the order of their slots
 * @param warnings where oddities of the file go
 * @param progress told how many bytes of the file were read since the last call
 */
public record Reading(
    Format format,
    String encoding,
    char delimiter,
    char quote,
    int skipLines,
    int headerLines,
    int namesLine,
    String sheet,
    boolean padded,
    List<ColumnRef> columns,
    Consumer<String> warnings,
    LongConsumer progress) {

  /** The kinds of file that can be read. */
  public enum Format {
    AUTO,
    CSV,
    TSV,
    XLSX,
    NDJSON
  }

  /** The same, but telling somebody else about warnings and progress. */
  public Reading heardBy(Consumer<String> newWarnings, LongConsumer newProgress) {
    return new Reading(
        format,
        encoding,
        delimiter,
        quote,
        skipLines,
        headerLines,
        namesLine,
        sheet,
        padded,
        columns,
        newWarnings,
        newProgress);
  }
}
