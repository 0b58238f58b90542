package qilian.transport.schema;

import java.util.List;

/**
 * A header of a Kafka record in the binary mode of CloudEvents. All are text in UTF-8.
 *
 * @param name its name on the wire
 * @param required whether every record has it
 * @param about what it says
 * @param format a format of JSON Schema, or empty
 * @param pattern a regular expression, or empty
 */
record Header(String name, boolean required, String about, String format, String pattern) {

  private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

  /** What an agency sends, by its own client or over HTTP. */
  static List<Header> sent() {
    return List.of(
        must("ce_specversion", "Version of CloudEvents.").like("^1[.]0$"),
        must("ce_id", "The sender's own stable id; with the source it is the idempotency key."),
        must("ce_source", "Who sends it, and from which system.")
            .like("^/agencies/" + CODE + "(/.*)?$"),
        must("ce_type", "The wire type, as in the catalogue.").like("^qilian[.][a-z.-]+[.]v1$"),
        must("ce_time", "When it happened, with its offset.").as("date-time"),
        may("ce_subject", "Code of the place, where the data do not say it."),
        may("ce_caseref", "The sender's own number of the matter; it binds facts together."),
        may("ce_recordedat", "When the sender first knew it; by the right BACKFILL only.")
            .as("date-time"),
        may("ce_corrects", "Id of the sender's own earlier event that this one replaces."),
        may("ce_purpose", "What the data are for."),
        may("content-type", "Always application/json.").like("^application/json.*$"),
        may("traceparent", "W3C trace context."));
  }

  /** What the gate adds, so that no consumer looks anything up. */
  static List<Header> stamped() {
    return List.of(
        must("ce_eventid", "Canonical id: UUIDv5 of source and id.").as("uuid"),
        must("ce_registeredat", "When the gate registered it; nobody sets it.").as("date-time"),
        may("ce_placepath", "Codes of the places from the root to the finest, joined by >."),
        may("ce_zone", "Time zone of the root place, an IANA name."),
        may("ce_occurredon", "Local day on which it counts.").as("date"),
        may("ce_hour", "Local hour; absent where only the day is known.")
            .like("^([0-9]|1[0-9]|2[0-3])$"),
        must("ce_recordedon", "Local day on which the alliance knew it.").as("date"),
        may("ce_effects", "What it changes in every count: a JSON array of effects."),
        may("ce_rawcodes", "Codes the directory does not know, as they were sent: a JSON object."),
        must("qseq", "Number of the record in its topic and partition, without gaps.")
            .like("^[0-9]+$"));
  }

  private static Header must(String name, String about) {
    return new Header(name, true, about, "", "");
  }

  private static Header may(String name, String about) {
    return new Header(name, false, about, "", "");
  }

  private Header as(String format) {
    return new Header(name, required, about, format, pattern);
  }

  private Header like(String pattern) {
    return new Header(name, required, about, format, pattern);
  }
}
