package qilian.transport.schema;

import java.time.OffsetDateTime;
import java.util.List;
import qilian.contract.patrol.PatrolFact;
import qilian.contract.patrol.PatrolStand;

/** One example of every patrol fact: a summer night on 福星路. */
final class PatrolExamples {

  private static final PatrolStand STAND =
      new PatrolStand(
          "8f14e45f-ceea-467f-a8d5-30f1c2f7a001",
          "COMMUNITY_VOLUNTEER",
          "fuxing-road",
          "NIGHT",
          OffsetDateTime.parse("2025-07-04T23:00:00+08:00"),
          OffsetDateTime.parse("2025-07-05T05:00:00+08:00"));

  private PatrolExamples() {}

  static List<Record> all() {
    return List.of(
        new PatrolFact.ShiftStarted(STAND, 2, "SAID"),
        new PatrolFact.ShiftEnded(STAND, 355, "SAID"),
        new PatrolFact.CheckinRecorded(STAND, "fuxing-p3", "QR"),
        new PatrolFact.PointMissed(STAND, "fuxing-p4", "8f14e45f-ceea-467f-a8d5-30f1c2f7a002"),
        new PatrolFact.MissRetracted(STAND, "fuxing-p4"),
        new PatrolFact.LoneAlarmRaised(STAND, OffsetDateTime.parse("2025-07-05T01:10:00+08:00")),
        new PatrolFact.FindingReported(STAND, "HAZARD", "CREATED_HAZARD", "patrol-17"));
  }
}
