package qilian.transport.canonical;

/** Names of the Kafka headers of a canonical record. */
public final class CanonicalHeaders {

  public static final String SPECVERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String CASEREF = "ce_caseref";
  public static final String RECORDED_AT = "ce_recordedat";
  public static final String CORRECTS = "ce_corrects";
  public static final String PURPOSE = "ce_purpose";
  public static final String EVENT_ID = "ce_eventid";
  public static final String REGISTERED_AT = "ce_registeredat";
  public static final String PLACE_PATH = "ce_placepath";
  public static final String ZONE = "ce_zone";
  public static final String OCCURRED_ON = "ce_occurredon";
  public static final String HOUR = "ce_hour";
  public static final String RECORDED_ON = "ce_recordedon";

  /** JSON array of {@link qilian.contract.Effect}: what the event changes in every count. */
  public static final String EFFECTS = "ce_effects";

  /** Codes the directory did not know, as {@code component=value}, joined by {@code ;}. */
  public static final String RAW_CODES = "ce_rawcodes";

  public static final String TRACEPARENT = "traceparent";
  public static final String CONTENT_TYPE = "content-type";

  /** The record's dense number in its topic-partition, counted from 1. */
  public static final String QSEQ = "qseq";

  private CanonicalHeaders() {}
}
