package qilian.importer.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an agency may send, and the data each fact has beside place and time; mirrors the event
 * catalogue, so that a mapping's mistake shows before the first line is read.
 *
 * @param wireType the type as it travels
 * @param fields the data fields and how each is written
 * @param needed those that may not be missing
 */
public record FactShape(String wireType, Map<String, Kind> fields, Set<String> needed) {
  /** How a data field is written in JSON. */
  public enum Kind {
    TEXT,
    NUMBER,
    TIME,
    CHANNEL,
    LIST
  }

  private static final Map<String, FactShape> ALL = new TreeMap<>();

  static {
    add("incident.alarm-received", "category! subtype reportChannel! validity summary");
    add("incident.dispatch-assigned", "force unit");
    add("incident.dispatch-arrived", "force unit");
    add("incident.feedback-given", "confirmedCategory! confirmedSubtype disposition!");
    add("incident.reclassified", "category! subtype reason!");
    add("incident.admin-accepted", "category subtype");
    add("incident.criminal-accepted", "category subtype");
    add("incident.case-filed", "category subtype ground");
    add("incident.case-not-filed", "category subtype ground");
    add("incident.case-solved", "category subtype ground");
    add("incident.case-withdrawn", "category subtype ground");
    add("incident.voided", "validity!");
    add("incident.linked", "duplicateOf!");
    add(
        "report.dispute-reported",
        "disputeCategory! scale! amount:NUMBER referredFrom incidentCaseref");
    add("report.hazard-reported", "findingType! severity!");
    add("report.signal-reported", "riskType! channel:CHANNEL practices:LIST");
    add("report.complaint-received", "complaintCategory! practice channel");
    add("report.business-status-changed", "status! item!");
    add("report.premises-licence-changed", "licence! status!");
    add("report.public-event-announced", "from:TIME! until:TIME! expectedAttendance:NUMBER!");
    add("report.self-check-reported", "checklist! findings:NUMBER!");
  }

  private static void add(String name, String fields) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    Set<String> needed = new LinkedHashSet<>();
    for (String word : fields.split(" ")) {
      String plain = word.replace("!", "");
      String field = plain.split(":")[0];
      kinds.put(field, plain.contains(":") ? Kind.valueOf(plain.split(":")[1]) : Kind.TEXT);
      if (word.endsWith("!")) {
        needed.add(field);
      }
    }
    ALL.put(name, new FactShape("qilian." + name + ".v1", kinds, needed));
  }

  /** The fact of that name, such as {@code incident.alarm-received}, or null. */
  public static @Nullable FactShape of(String name) {
    return ALL.get(name);
  }

  static String names() {
    return String.join(", ", ALL.keySet());
  }
}
