package qilian.contract;

/** The canonical topics, each written by one service and keyed by aggregate id. */
public enum Topic {
  INCIDENT("incident.events.v1", "incident-service"),
  REPORT("report.events.v1", "incident-service"),
  PATROL("patrol.events.v1", "incident-service"),
  DIRECTORY("directory.events.v1", "incident-service"),
  MEDIATION("mediation.events.v1", "mediation-service"),
  RISK("risk.events.v1", "risk-service"),
  INSPECTION("inspection.events.v1", "risk-service"),
  STATS("stats.events.v1", "stats-service"),
  ALLIANCE("alliance.events.v1", "alliance-service");

  /** Partitions of a canonical topic; fixed when it is created. */
  public static final int PARTITIONS = 8;

  /** Where it is told that a record is held: reason, fingerprint and reference, no content. */
  public static final String QUARANTINE = "quarantine.v1";

  /** Where every service publishes the head of its audit chain, once a day. */
  public static final String AUDIT_HEADS = "audit.heads.v1";

  private final String wireName;
  private final String writer;

  Topic(String wireName, String writer) {
    this.wireName = wireName;
    this.writer = writer;
  }

  /** The name in Kafka. */
  public String wireName() {
    return wireName;
  }

  /** The only service that writes it. */
  public String writer() {
    return writer;
  }

  /** The topic on which an agency sends its own events. */
  public static String inboundOf(String agency) {
    return "agency." + agency + ".v1";
  }

  /** The topic on which an agency reads what became of its matters. */
  public static String outboundOf(String agency) {
    return "agency." + agency + ".out.v1";
  }
}
