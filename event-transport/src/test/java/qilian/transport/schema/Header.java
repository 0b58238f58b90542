package qilian.transport.schema;

import java.util.ArrayList;
import java.util.List;
import qilian.transport.canonical.CanonicalHeaders;

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

  private static final String TIMES = "date-time";
  private static final String SENDER = "^/agencies/[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?/[^ ]{0,160}$";

  /** What an agency sends, by its own client or over HTTP. */
  static List<Header> sent() {
    var headers = new ArrayList<>(shared());
    headers.add(
        may(CanonicalHeaders.RECORDED_AT, "When it first knew it; by the right BACKFILL only.")
            .as(TIMES));
    headers.add(
        may(
            CanonicalHeaders.CORRECTS,
            "Id of the sender's own earlier event that this one replaces."));
    return List.copyOf(headers);
  }

  /** What every canonical record has: no consumer looks anything up. */
  static List<Header> canonical() {
    var headers = new ArrayList<>(shared());
    headers.add(
        may(CanonicalHeaders.RECORDED_AT, "When the sender first knew it, where it said so.")
            .as(TIMES));
    headers.add(
        may(CanonicalHeaders.CORRECTS, "Canonical id of the event that this one replaces.")
            .as("uuid"));
    headers.addAll(
        List.of(
            must(CanonicalHeaders.EVENT_ID, "Canonical id: UUIDv5 of source and id.").as("uuid"),
            must(CanonicalHeaders.REGISTERED_AT, "When the gate registered it; nobody sets it.")
                .as(TIMES),
            may(
                CanonicalHeaders.PLACE_PATH,
                "Codes of the places from the root to the finest, joined by >."),
            may(CanonicalHeaders.ZONE, "Time zone of the root place, an IANA name."),
            may(CanonicalHeaders.OCCURRED_ON, "Local day on which it counts.").as("date"),
            may(CanonicalHeaders.HOUR, "Local hour; absent where only the day is known.")
                .like("^([0-9]|1[0-9]|2[0-3])$"),
            may(CanonicalHeaders.RECORDED_ON, "Local day on which the alliance knew it.")
                .as("date"),
            may(
                CanonicalHeaders.EFFECTS,
                "What it changes in every count: a JSON array of effects."),
            may(
                CanonicalHeaders.RAW_CODES,
                "Codes the directory does not know: component=value, joined by ;."),
            must(
                    CanonicalHeaders.QSEQ,
                    "Number of the record in its topic and partition, from 1, without gaps.")
                .like("^[1-9][0-9]*$")));
    return List.copyOf(headers);
  }

  private static List<Header> shared() {
    return List.of(
        must(CanonicalHeaders.SPECVERSION, "Version of CloudEvents.").like("^1[.]0$"),
        must(
            CanonicalHeaders.ID,
            "The sender's own stable id; with the source it is the idempotency key."),
        must(CanonicalHeaders.SOURCE, "Who sends it, and from which system.").like(SENDER),
        must(CanonicalHeaders.TYPE, "The wire type, as in the catalogue."),
        must(CanonicalHeaders.TIME, "When it happened, with its offset.").as(TIMES),
        may(CanonicalHeaders.SUBJECT, "Code of the place, where the data do not say it."),
        may(
            CanonicalHeaders.CASEREF,
            "The sender's own number of the matter; it binds facts together."),
        may(CanonicalHeaders.PURPOSE, "What the data are for."),
        may(CanonicalHeaders.CONTENT_TYPE, "Media type of the value: application/json."),
        may(CanonicalHeaders.TRACEPARENT, "W3C trace context."));
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
