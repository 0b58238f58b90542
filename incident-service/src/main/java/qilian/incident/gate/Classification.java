package qilian.incident.gate;

import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
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
import qilian.contract.report.ReportFact.ComplaintReceived;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.contract.report.ReportFact.HazardReported;
import qilian.contract.report.ReportFact.PremisesLicenceChanged;
import qilian.contract.report.ReportFact.PublicEventAnnounced;
import qilian.contract.report.ReportFact.SelfCheckReported;
import qilian.contract.report.ReportFact.SignalReported;

/** How a fact is classified in counts, taken from its own data alone. */
public record Classification(
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String validity,
    @Nullable String reportChannel) {

  private static final String CRIMINAL = "CRIMINAL";
  private static final String PUBLIC_ORDER = "PUBLIC_ORDER";

  /** The classification of any fact that an agency may send. */
  public static Classification of(AgencyFact fact) {
    return switch (fact) {
      case IncidentFact incident -> ofIncident(incident);
      case ReportFact report -> ofReport(report);
      default -> throw new IllegalArgumentException("not a fact of an agency: " + fact);
    };
  }

  private static Classification ofIncident(IncidentFact fact) {
    return switch (fact) {
      case AlarmReceived a ->
          new Classification(a.category(), a.subtype(), a.validity(), a.reportChannel());
      case DispatchAssigned d -> plain(d.force(), null);
      case DispatchArrived d -> plain(d.force(), null);
      case FeedbackGiven f -> plain(f.confirmedCategory(), f.confirmedSubtype());
      case Reclassified r -> plain(r.category(), r.subtype());
      case AdminAccepted a -> plain(or(a.category(), PUBLIC_ORDER), a.subtype());
      case CriminalAccepted c -> plain(or(c.category(), CRIMINAL), c.subtype());
      case CaseFiled c -> plain(or(c.category(), CRIMINAL), c.subtype());
      case CaseNotFiled c -> plain(or(c.category(), CRIMINAL), c.subtype());
      case CaseSolved c -> plain(or(c.category(), CRIMINAL), c.subtype());
      case CaseWithdrawn c -> plain(or(c.category(), CRIMINAL), c.subtype());
      case Voided v -> new Classification(null, null, v.validity(), null);
      case Linked l -> plain(null, null);
    };
  }

  private static Classification ofReport(ReportFact fact) {
    return switch (fact) {
      case DisputeReported d -> plain(d.disputeCategory(), d.scale());
      case HazardReported h -> plain(h.findingType(), h.severity());
      case SignalReported s -> plain(s.riskType(), s.channel() == null ? null : s.channel().kind());
      case ComplaintReceived c -> plain(c.complaintCategory(), c.practice());
      case BusinessStatusChanged b -> plain(b.status(), null);
      case PremisesLicenceChanged p -> plain(p.licence(), p.status());
      case PublicEventAnnounced p -> plain(null, null);
      case SelfCheckReported s -> plain(s.checklist(), null);
    };
  }

  private static Classification plain(@Nullable String category, @Nullable String subtype) {
    return new Classification(category, subtype, null, null);
  }

  private static String or(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
