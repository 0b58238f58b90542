package qilian.risk.detect;

/** How far two places lie apart. */
public enum Metric {
  /** A straight line on a plane, in the unit of the coordinates. */
  EUCLIDEAN,
  /** Along the axes of a plane, in the unit of the coordinates. */
  MANHATTAN,
  /** On a sphere of 6,371 km, in metres; x is degrees of longitude, y of latitude. */
  GREAT_CIRCLE;

  private static final double EARTH = 6_371_000;

  double distance(double ax, double ay, double bx, double by) {
    return switch (this) {
      case EUCLIDEAN -> Math.sqrt((ax - bx) * (ax - bx) + (ay - by) * (ay - by));
      case MANHATTAN -> Math.abs(ax - bx) + Math.abs(ay - by);
      case GREAT_CIRCLE -> onTheSphere(ax, ay, bx, by);
    };
  }

  private static double onTheSphere(double ax, double ay, double bx, double by) {
    double south = Math.toRadians(ay);
    double north = Math.toRadians(by);
    double down = Math.sin((north - south) / 2);
    double across = Math.sin(Math.toRadians(bx - ax) / 2);
    double haversine = down * down + Math.cos(south) * Math.cos(north) * across * across;
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
