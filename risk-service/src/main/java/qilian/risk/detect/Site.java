package qilian.risk.detect;

/** A place that counts are kept for, with the point that stands for it. */
public record Site(String id, double x, double y) {
  public Site {
    Require.that(Double.isFinite(x) && Double.isFinite(y), "a place has finite coordinates");
  }
}
