package qilian.incident.incident;

import java.util.Set;

/** What somebody inside Qilian asks of an incident. */
public sealed interface IncidentCommand {

  /** Hand the quarrel behind it to mediation; every ground that excludes it is named. */
  record ReferToMediation(Set<Exclusion> exclusions) implements IncidentCommand {}

  /** It is no police matter: tell the caller and hand it on (警务分流). */
  record Divert(String reference) implements IncidentCommand {}

  /** It is a matter already reported: explain, and do not register it a second time. */
  record LinkTo(String caseref) implements IncidentCommand {}

  /** Grounds that exclude mediation by the police (程序规定 Art. 179). */
  enum Exclusion {
    HIRED_INJURY,
    GANG_FIGHT,
    REPEATED_VIOLATION,
    PARTY_UNWILLING,
    NEW_VIOLATION,
    SUSPECT_FLED,
    OTHER_GROUND
  }
}
