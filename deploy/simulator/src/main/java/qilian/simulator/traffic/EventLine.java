package qilian.simulator.traffic;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.TimePrecision;
import qilian.contract.incident.IncidentFact;
import qilian.contract.incident.IncidentFact.AdminAccepted;
import qilian.contract.incident.IncidentFact.AlarmReceived;
import qilian.contract.incident.IncidentFact.CaseFiled;
import qilian.contract.incident.IncidentFact.CaseNotFiled;
import qilian.contract.incident.IncidentFact.CaseSolved;
import qilian.contract.incident.IncidentFact.CaseWithdrawn;
import qilian.contract.incident.IncidentFact.CriminalAccepted;
import qilian.contract.incident.IncidentFact.DispatchArrived;
import qilian.contract.incident.IncidentFact.DispatchAssigned;
import qilian.contract.incident.IncidentFact.FeedbackGiven;
import qilian.contract.incident.IncidentFact.Linked;
import qilian.contract.incident.IncidentFact.Reclassified;
import qilian.contract.incident.IncidentFact.Voided;
import qilian.contract.report.ReportFact;
import qilian.contract.report.ReportFact.BusinessStatusChanged;
import qilian.contract.report.ReportFact.Channel;
import qilian.contract.report.ReportFact.ComplaintReceived;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.contract.report.ReportFact.HazardReported;
import qilian.contract.report.ReportFact.PremisesLicenceChanged;
import qilian.contract.report.ReportFact.PublicEventAnnounced;
import qilian.contract.report.ReportFact.SelfCheckReported;
import qilian.contract.report.ReportFact.SignalReported;

/**
 * Writes events as structured CloudEvents, one JSON object a line. By hand, because the same seed
 * must give the same bytes, and quickly; a new fact of the contract does not compile here until it
 * has its line.
 */
public final class EventLine {
  private final StringBuilder out;
  private boolean first;

  /** A writer that appends to this text. */
  public EventLine(StringBuilder out) {
    this.out = out;
  }

  /** Appends one event and a line feed. */
  public void append(Event event) {
    AgencyFact data = event.data();
    FactType type = Objects.requireNonNull(Catalogue.of(data));
    String place = data.place();
    boolean placeInSubject = event.agency().placeInSubject();
    out.append('{');
    first = true;
    text("specversion", "1.0");
    text("id", event.id());
    text("source", event.agency().source());
    text("type", type.wireType());
    time("time", event.at());
    if (placeInSubject) {
      text("subject", place);
    }
    text("datacontenttype", "application/json");
    text("caseref", event.caseref());
    time("recordedat", event.recordedAt());
    text("corrects", event.corrects());
    name("data").append('{');
    first = true;
    text("place", placeInSubject ? null : place);
    if (data.timePrecision() == TimePrecision.DAY) {
      text("timePrecision", "DAY");
    }
    if (data instanceof IncidentFact fact) {
      incident(fact);
    } else if (data instanceof ReportFact fact) {
      report(fact);
    }
    out.append("}}\n");
  }

  private void incident(IncidentFact fact) {
    switch (fact) {
      case AlarmReceived f -> {
        classification("category", f.category(), "subtype", f.subtype());
        text("reportChannel", f.reportChannel());
        text("validity", f.validity());
        text("summary", f.summary());
      }
      case DispatchAssigned f -> classification("force", f.force(), "unit", f.unit());
      case DispatchArrived f -> classification("force", f.force(), "unit", f.unit());
      case FeedbackGiven f -> {
        classification(
            "confirmedCategory", f.confirmedCategory(), "confirmedSubtype", f.confirmedSubtype());
        text("disposition", f.disposition());
      }
      case Reclassified f -> {
        classification("category", f.category(), "subtype", f.subtype());
        text("reason", f.reason());
      }
      case AdminAccepted f -> classification("category", f.category(), "subtype", f.subtype());
      case CriminalAccepted f -> classification("category", f.category(), "subtype", f.subtype());
      case CaseFiled f -> decision(f.category(), f.subtype(), f.ground());
      case CaseNotFiled f -> decision(f.category(), f.subtype(), f.ground());
      case CaseSolved f -> decision(f.category(), f.subtype(), f.ground());
      case CaseWithdrawn f -> decision(f.category(), f.subtype(), f.ground());
      case Voided f -> text("validity", f.validity());
      case Linked f -> text("duplicateOf", f.duplicateOf());
    }
  }

  private void report(ReportFact fact) {
    switch (fact) {
      case DisputeReported f -> {
        classification("disputeCategory", f.disputeCategory(), "scale", f.scale());
        text("amount", f.amount() == null ? null : f.amount().toPlainString());
        text("referredFrom", f.referredFrom());
        text("incidentCaseref", f.incidentCaseref());
      }
      case HazardReported f ->
          classification("findingType", f.findingType(), "severity", f.severity());
      case SignalReported f -> {
        text("riskType", f.riskType());
        channel(f.channel());
        practices(f.practices());
      }
      case ComplaintReceived f -> {
        classification("complaintCategory", f.complaintCategory(), "practice", f.practice());
        channel(f.channel());
      }
      case BusinessStatusChanged f -> classification("status", f.status(), "item", f.item());
      case PremisesLicenceChanged f -> classification("licence", f.licence(), "status", f.status());
      case PublicEventAnnounced f -> {
        time("from", local(f.from()));
        time("until", local(f.until()));
        name("expectedAttendance").append(f.expectedAttendance());
      }
      case SelfCheckReported f -> {
        text("checklist", f.checklist());
        name("findings").append(f.findings());
      }
    }
  }

  private void classification(
      String upper, @Nullable String above, String lower, @Nullable String below) {
    text(upper, above);
    text(lower, below);
  }

  private void decision(
      @Nullable String category, @Nullable String subtype, @Nullable String ground) {
    classification("category", category, "subtype", subtype);
    text("ground", ground);
  }

  private void channel(@Nullable Channel channel) {
    if (channel != null) {
      name("channel").append('{');
      first = true;
      text("kind", channel.kind());
      text("value", channel.value());
      out.append('}');
    }
  }

  private void practices(@Nullable List<String> practices) {
    if (practices != null) {
      name("practices").append('[');
      for (int i = 0; i < practices.size(); i++) {
        quoted(i == 0 ? out : out.append(','), practices.get(i));
      }
      out.append(']');
    }
  }

  private void text(String name, @Nullable String value) {
    if (value != null) {
      quoted(name(name), value);
    }
  }

  private void time(String name, long at) {
    name(name).append('"');
    WallTime.append(at, out);
    out.append('"');
  }

  private StringBuilder name(String name) {
    if (!first) {
      out.append(',');
    }
    first = false;
    return out.append('"').append(name).append("\":");
  }

  private static void quoted(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }

  private static long local(OffsetDateTime time) {
    return time.toEpochSecond() + 8 * 3600;
  }
}
