package qilian.incident.patrol;

/**
 * A point of a beat's route.
 *
 * @param code the agency's own
 * @param place code of the place it stands on
 * @param placePath codes from the root, joined by {@code >}
 * @param radius metres within which it counts as passed
 */
public record PatrolPoint(
    String code,
    String beat,
    String place,
    String placePath,
    String nameZh,
    double latitude,
    double longitude,
    int radius) {

  private static final double EARTH_METRES = 6_371_008.8;

  /** Metres along the great circle (haversine). */
  public double metresTo(double otherLatitude, double otherLongitude) {
    double north = Math.toRadians(otherLatitude - latitude) / 2;
    double east = Math.toRadians(otherLongitude - longitude) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(otherLatitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
