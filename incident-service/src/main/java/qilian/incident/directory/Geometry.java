package qilian.incident.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.incident.directory.NotAccepted.Reason;

/** The GeoJSON geometries (RFC 7946, WGS 84) that a place may have, read as plain values. */
public final class Geometry {

  /** Longest geometry as text, in bytes. */
  public static final int MAX_BYTES = 100_000;

  private static final Set<String> TYPES = Set.of("Point", "LineString", "Polygon", "MultiPolygon");

  private Geometry() {}

  /**
   * The geometry's type and coordinates, checked; other members are left out.
   *
   * @param geometry maps, lists and numbers as a JSON parser gives them
   * @throws NotAccepted if it is none that a place may have
   */
  public static Map<String, Object> checked(Object geometry, String pointer) {
    if (!(geometry instanceof Map<?, ?> members)
        || !(members.get("type") instanceof String type)
        || !TYPES.contains(type)) {
      throw NotAccepted.of(Reason.GEOMETRY_NOT_ACCEPTED, pointer + "/type");
    }
    Object coordinates = members.get("coordinates");
    String at = pointer + "/coordinates";
    switch (type) {
      case "Point" -> position(coordinates, at);
      case "LineString" -> line(coordinates, 2, at);
      case "Polygon" -> polygon(coordinates, at);
      default -> each(coordinates, at, Geometry::polygon);
    }
    Map<String, Object> checked = new LinkedHashMap<>();
    checked.put("type", type);
    checked.put("coordinates", coordinates);
    return checked;
  }

  private interface Check {
    void on(@Nullable Object value, String pointer);
  }

  private static void polygon(@Nullable Object rings, String pointer) {
    each(rings, pointer, Geometry::ring);
  }

  private static void ring(@Nullable Object positions, String pointer) {
    List<?> ring = line(positions, 4, pointer);
    if (!ring.get(0).equals(ring.get(ring.size() - 1))) {
      throw NotAccepted.of(Reason.GEOMETRY_RING_OPEN, pointer);
    }
  }

  private static List<?> line(@Nullable Object positions, int least, String pointer) {
    List<?> line = each(positions, pointer, Geometry::position);
    if (line.size() < least) {
      throw NotAccepted.of(Reason.GEOMETRY_NOT_ACCEPTED, pointer);
    }
    return line;
  }

  private static List<?> each(@Nullable Object values, String pointer, Check check) {
    if (!(values instanceof List<?> list) || list.isEmpty()) {
      throw NotAccepted.of(Reason.GEOMETRY_NOT_ACCEPTED, pointer);
    }
    for (int i = 0; i < list.size(); i++) {
      check.on(list.get(i), pointer + "/" + i);
    }
    return list;
  }

  /** Longitude and latitude in degrees; a height may follow. */
  private static void position(@Nullable Object value, String pointer) {
    if (!(value instanceof List<?> numbers) || numbers.size() < 2 || numbers.size() > 3) {
      throw NotAccepted.of(Reason.GEOMETRY_NOT_ACCEPTED, pointer);
    }
    for (Object number : numbers) {
      if (!(number instanceof Number n) || !Double.isFinite(n.doubleValue())) {
        throw NotAccepted.of(Reason.GEOMETRY_NOT_ACCEPTED, pointer);
      }
    }
    double longitude = ((Number) numbers.get(0)).doubleValue();
    double latitude = ((Number) numbers.get(1)).doubleValue();
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
      throw NotAccepted.of(Reason.GEOMETRY_OUT_OF_RANGE, pointer);
    }
  }
}
