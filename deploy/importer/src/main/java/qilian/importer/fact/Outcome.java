package qilian.importer.fact;

import qilian.importer.mapping.Reason;
import qilian.importer.sheet.Row;

/** Told what becomes of each line. */
public interface Outcome {
  /** A line was read, whatever becomes of it. */
  void line();

  /** The line yields this event; the JSON is only good until the call returns. */
  void event(Row row, String agency, String type, CharSequence json);

  /** The line, or one of its events, cannot be sent; {@code type} is empty for the whole line. */
  void refused(Row row, String type, Reason reason, String detail);

  /** The mapping passes over the line. */
  void skipped(Row row, String name);

  /** The line has nothing in it. */
  void empty(Row row);

  /** None of the mapping's events applies to the line. */
  void without(Row row);
}
