package qilian.risk.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import qilian.contract.AgencyKind;

/**
 * A warning as a message of the Common Alerting Protocol 1.2 (OASIS, 1 July 2010), its elements in
 * the order of the schema. A restricted one says to whom, a private one names its addressees, and
 * every version after the first refers to those before.
 */
public final class CapMessage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final StringBuilder xml = new StringBuilder(2_048);

  private CapMessage() {}

  /** The message of the warning's last version. */
  public static String of(Warning warning) {
    CapMessage message = new CapMessage();
    message.write(warning);
    return message.xml.toString();
  }

  private void write(Warning warning) {
    WarningContent says = warning.says();
    int last = warning.sent().size();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\n");
    element("identifier", warning.identifier(last));
    element("sender", warning.sender());
    element("sent", time(warning.sent().getLast(), says));
    element("status", says.status().cap());
    element("msgType", messageType(warning));
    element("scope", says.scope().cap());
    if (says.scope() == WarningContent.Reach.RESTRICTED) {
      element("restriction", audience(says));
    }
    if (says.scope() == WarningContent.Reach.PRIVATE) {
      element("addresses", String.join(" ", says.addressees()));
    }
    if (!warning.endedFor().isEmpty()) {
      element("note", warning.endedFor());
    }
    if (last > 1) {
      element("references", references(warning));
    }
    if (says.signal() != null) {
      element("incidents", "signal-" + says.signal());
    }
    info(warning, says);
    xml.append("</alert>\n");
  }

  private void info(Warning warning, WarningContent says) {
    boolean cancelled = warning.phase() == WarningPhase.CANCELLED;
    xml.append("<info>\n");
    element("language", "zh-CN");
    element("category", category(says.type()));
    element("event", says.typeZh());
    element("responseType", cancelled ? "AllClear" : "Avoid");
    element("urgency", cancelled ? WarningContent.Urgency.PAST.cap() : says.urgency().cap());
    element("severity", says.severity().cap());
    element("certainty", says.certainty().cap());
    if (!says.audience().isEmpty()) {
      element("audience", audience(says));
    }
    pair("eventCode", "qilian:type", says.type());
    element("effective", time(says.effective(), says));
    element("expires", time(says.expires(), says));
    element("senderName", warning.sender());
    element("headline", says.headline());
    element("description", says.description());
    element("instruction", says.instruction());
    xml.append("<area>\n");
    element("areaDesc", says.placeZh());
    if (says.polygon() != null) {
      element("polygon", says.polygon());
    }
    if (says.circle() != null) {
      element("circle", says.circle());
    }
    pair("geocode", "qilian:place", says.place());
    xml.append("</area>\n</info>\n");
  }

  private static String messageType(Warning warning) {
    return switch (warning.phase()) {
      case UNISSUED -> throw new IllegalStateException("not issued yet: " + warning.id());
      case IN_FORCE, EXPIRED -> warning.sent().size() == 1 ? "Alert" : "Update";
      case CANCELLED -> "Cancel";
    };
  }

  private static String references(Warning warning) {
    List<String> before = new ArrayList<>();
    for (int version = 1; version < warning.sent().size(); version++) {
      before.add(
          warning.sender()
              + ","
              + warning.identifier(version)
              + ","
              + time(warning.sent().get(version - 1), warning.says()));
    }
    return String.join(" ", before);
  }

  private static String audience(WarningContent says) {
    return says.audience().stream().map(AgencyKind::labelZh).collect(Collectors.joining("、"));
  }

  private static String category(String type) {
    return switch (WarningTexts.kindOf(type)) {
      case "FIRE_SAFETY" -> "Fire";
      case "CONSTRUCTION", "NO_PROPERTY_MGMT", "TENANCY_MIX" -> "Infra";
      case "EVENT_CROWD", "CAMPUS_PERIMETER" -> "Safety";
      default -> "Security";
    };
  }

  private static String time(Instant at, WarningContent says) {
    return at.atZone(ZoneId.of(says.zone())).format(TIME);
  }

  private void pair(String element, String key, String value) {
    xml.append('<').append(element).append(">\n");
    element("valueName", key);
    element("value", value);
    xml.append("</").append(element).append(">\n");
  }

  private void element(String tag, String text) {
    xml.append('<').append(tag).append('>');
    text.codePoints().forEach(this::character);
    xml.append("</").append(tag).append(">\n");
  }

  /** What XML 1.0 cannot hold is left out. */
  private void character(int point) {
    switch (point) {
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '&' -> xml.append("&amp;");
      default -> {
        boolean said =
            point == '\n'
                || point == '\t'
                || (point >= ' ' && point < 0xD800)
                || (point >= 0xE000 && point < 0xFFFE)
                || point > 0xFFFF;
        if (said) {
          xml.appendCodePoint(point);
        }
      }
    }
  }
}
