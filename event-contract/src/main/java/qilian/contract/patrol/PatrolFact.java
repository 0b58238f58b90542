package qilian.contract.patrol;

import java.time.OffsetDateTime;
import qilian.contract.About;
import qilian.contract.CodeOf;
import qilian.contract.Fact;
import qilian.contract.Length;
import qilian.contract.MayBeAbsent;
import qilian.contract.Range;

/** A step of a patrol shift (治安联防). */
public sealed interface PatrolFact extends Fact {

  /** The shift. */
  PatrolStand stand();

  /** A patrol set out (上岗). */
  record ShiftStarted(
      PatrolStand stand,
      @About("How many walked.") @Range(min = 0, max = 200) Integer present,
      @About("SAID by the patrol, or EVIDENCE: its first check-in.") @CodeOf("shift-knowledge")
          String knownBy)
      implements PatrolFact {}

  /** A patrol came back, or its end became known more exactly (下岗). Weighs its minutes. */
  record ShiftEnded(
      PatrolStand stand,
      @About("Minutes that the patrol was out.") @Range(min = 0, max = 2_880) Integer minutes,
      @About("SAID by the patrol, or LAPSED: nobody said it in time.") @CodeOf("shift-knowledge")
          String knownBy)
      implements PatrolFact {}

  /** A point of the beat was passed (签到). */
  record CheckinRecorded(
      PatrolStand stand,
      @About("The point, by its agency's own code.") @Length(max = 60) String point,
      @About("GEOFENCE, QR or MANUAL.") @CodeOf("checkin-method") String method)
      implements PatrolFact {}

  /** A shift ended without having passed a point of its route; the beat owes it (漏巡). */
  record PointMissed(
      PatrolStand stand,
      @About("The point, by its agency's own code.") @Length(max = 60) String point,
      @MayBeAbsent @About("The shift that owes it now, where one is planned.") @Length(max = 40)
          String owedBy)
      implements PatrolFact {}

  /** A check-in that came late proved that a point was passed after all (漏巡撤销). */
  record MissRetracted(
      PatrolStand stand,
      @About("The point, by its agency's own code.") @Length(max = 60) String point)
      implements PatrolFact {}

  /** Whoever walks alone gave no sign for half an hour; the leader is told (独行失联). */
  record LoneAlarmRaised(
      PatrolStand stand, @About("When the last sign was given.") OffsetDateTime lastSignAt)
      implements PatrolFact {}

  /** A patrol reported what it saw of a place, a thing or a situation (巡逻发现). */
  record FindingReported(
      PatrolStand stand,
      @About("What kind of thing.") @CodeOf("patrol-finding") String findingKind,
      @About("What came of it at once.") @CodeOf("patrol-result") String result,
      @MayBeAbsent @About("The number of the matter that it became.") @Length(max = 120)
          String caseref)
      implements PatrolFact {}
}
