package qilian.contract.incident;

import qilian.contract.About;
import qilian.contract.AgencyFact;
import qilian.contract.CodeOf;
import qilian.contract.FreeText;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.TimePrecision;

/** The life of a matter that somebody called, or reported, in. */
public sealed interface IncidentFact extends AgencyFact {

  /** An alarm was received (接警). Counts on the day it happened. */
  record AlarmReceived(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Classification, level 1.") @CodeOf("incident-category") String category,
      @About("Classification, level 2.") @MayBeAbsent @CodeOf("incident-subtype") String subtype,
      @About("How the report came in.") @CodeOf("report-channel") String reportChannel,
      @About("Whether it was a real one.") @MayBeAbsent @CodeOf("validity") String validity,
      @About("What happened, no names or numbers.") @MayBeAbsent @FreeText @Length(max = 200)
          String summary)
      implements IncidentFact {}

  /** A force was sent (派警). */
  record DispatchAssigned(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @MayBeAbsent @About("Which force was sent.") @CodeOf("force") String force,
      @MayBeAbsent @About("Call sign or name of the unit.") @Length(max = 80) String unit)
      implements IncidentFact {}

  /** The force arrived (到场). */
  record DispatchArrived(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @MayBeAbsent @About("Which force arrived.") @CodeOf("force") String force,
      @MayBeAbsent @About("Call sign or name of the unit.") @Length(max = 80) String unit)
      implements IncidentFact {}

  /** What was found on the spot (反馈): the confirmed classification and what was done. */
  record FeedbackGiven(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Classification found, level 1.") @CodeOf("incident-category")
          String confirmedCategory,
      @About("Classification found, level 2.") @MayBeAbsent @CodeOf("incident-subtype")
          String confirmedSubtype,
      @About("What was done.") @CodeOf("disposition") String disposition,
      @About("Its number with whoever took it over, such as a 12345 work order.")
          @MayBeAbsent
          @FreeText
          @Length(max = 120)
          String reference)
      implements IncidentFact {

    /** Where nobody took it over under a number of its own. */
    public FeedbackGiven(
        String place,
        TimePrecision timePrecision,
        String confirmedCategory,
        String confirmedSubtype,
        String disposition) {
      this(place, timePrecision, confirmedCategory, confirmedSubtype, disposition, null);
    }
  }

  /** The classification was changed (改类), any number of times, never the first one received. */
  record Reclassified(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("New classification, level 1.") @CodeOf("incident-category") String category,
      @About("New classification, level 2.") @MayBeAbsent @CodeOf("incident-subtype")
          String subtype,
      @About("Why it was changed.") @FreeText @Length(max = 200) String reason)
      implements IncidentFact {}

  /** The police accepted it as an administrative case (行政受案). */
  record AdminAccepted(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Level 1; PUBLIC_ORDER where absent.") @MayBeAbsent @CodeOf("incident-category")
          String category,
      @About("Level 2.") @MayBeAbsent @CodeOf("incident-subtype") String subtype)
      implements IncidentFact {}

  /** The police accepted it as a criminal case (刑事受案). */
  record CriminalAccepted(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Level 1; CRIMINAL where absent.") @MayBeAbsent @CodeOf("incident-category")
          String category,
      @About("Level 2.") @MayBeAbsent @CodeOf("incident-subtype") String subtype)
      implements IncidentFact {}

  /** A criminal case was filed (立案). */
  record CaseFiled(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Level 1; CRIMINAL where absent.") @MayBeAbsent @CodeOf("incident-category")
          String category,
      @About("Level 2.") @MayBeAbsent @CodeOf("incident-subtype") String subtype,
      @MayBeAbsent @About("Ground of the decision.") @FreeText @Length(max = 200) String ground)
      implements IncidentFact {}

  /** It was decided not to file a criminal case (不予立案). */
  record CaseNotFiled(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Level 1; CRIMINAL where absent.") @MayBeAbsent @CodeOf("incident-category")
          String category,
      @About("Level 2.") @MayBeAbsent @CodeOf("incident-subtype") String subtype,
      @MayBeAbsent @About("Ground of the decision.") @FreeText @Length(max = 200) String ground)
      implements IncidentFact {}

  /** A criminal case was solved (破案). */
  record CaseSolved(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Level 1; CRIMINAL where absent.") @MayBeAbsent @CodeOf("incident-category")
          String category,
      @About("Level 2.") @MayBeAbsent @CodeOf("incident-subtype") String subtype,
      @MayBeAbsent @About("Ground of the decision.") @FreeText @Length(max = 200) String ground)
      implements IncidentFact {}

  /** A criminal case was withdrawn (撤案). */
  record CaseWithdrawn(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("Level 1; CRIMINAL where absent.") @MayBeAbsent @CodeOf("incident-category")
          String category,
      @About("Level 2.") @MayBeAbsent @CodeOf("incident-subtype") String subtype,
      @MayBeAbsent @About("Ground of the decision.") @FreeText @Length(max = 200) String ground)
      implements IncidentFact {}

  /** The alarm turned out not to be a real one (无效). */
  record Voided(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("What it was instead.") @CodeOf("validity") String validity)
      implements IncidentFact {}

  /** The matter is one already reported (关联): explained, not registered a second time. */
  record Linked(
      @MayBeAbsent String place,
      @MayBeAbsent TimePrecision timePrecision,
      @About("The sender's own number of the matter that stands.") @Length(max = 120)
          String duplicateOf)
      implements IncidentFact {}
}
