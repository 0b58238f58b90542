package qilian.risk.detect;

import java.time.LocalDate;

/** That something happened: a point of a plane (both axes in the same unit) and a local day. */
public record Occurrence(double x, double y, LocalDate day) {
  public Occurrence {
    Require.that(Double.isFinite(x) && Double.isFinite(y), "a place has finite coordinates");
  }
}
