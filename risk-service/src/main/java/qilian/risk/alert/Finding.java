package qilian.risk.alert;

import java.time.Instant;
import java.util.List;
import qilian.risk.detect.Evidence;

/**
 * What a method found, with all that it takes to judge or repeat it.
 *
 * @param dataCutoff facts registered later are not in it
 * @param shares what was observed, by place, by day and by agency
 */
public record Finding(Evidence evidence, Instant dataCutoff, List<Share> shares) {
  public Finding {
    shares = List.copyOf(shares);
  }

  boolean alarms() {
    return evidence.alarm();
  }

  /** The agencies whose facts are in it. */
  public List<String> agencies() {
    return shares.stream()
        .filter(share -> share.dimension().equals("AGENCY"))
        .map(Share::key)
        .toList();
  }
}
