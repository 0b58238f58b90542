package qilian.incident.incident;

import java.util.Set;

/** What somebody inside Qilian asks of an incident. */
public sealed interface IncidentCommand {

  /** Hand the quarrel behind it to mediation; every ground that excludes it is named. */
  record ReferToMediation(Set<Exclusion> exclusions) implements IncidentCommand {}

  /**
   * It is no police matter: tell the caller and hand it on (警务分流).
   *
   * @param reference its number with whoever takes it over
   * @param disputed whether the caller disputes it, or it could not be decided on the spot
   */
  record Divert(String reference, Told told, boolean disputed) implements IncidentCommand {}

  /**
   * It is a matter already reported: explain, and do not register it a second time.
   *
   * @param standing the matter that stands in its place
   * @param caseref the sender's number of that matter
   */
  record LinkTo(Incident standing, String caseref) implements IncidentCommand {}

  /** It was no real alarm. */
  record VoidAlarm(String validity) implements IncidentCommand {}

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

  /** How the caller was told that it is no police matter (程序规定 Art. 61(3)). */
  enum Told {
    ORALLY,
    IN_WRITING,
    /** There was no way to reach the caller. */
    NO_CONTACT
  }
}
