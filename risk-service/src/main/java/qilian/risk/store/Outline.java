package qilian.risk.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import qilian.risk.detect.Site;

/** Outlines of places, out of the GeoJSON that the directory keeps. */
public final class Outline {

  /** A building or premises with its yard, where only the point is known. */
  private static final String AROUND_KM = "0.3";

  private Outline() {}

  /** The geometry as a tree; empty where the place has none that can be read. */
  public static Optional<JsonNode> of(@Nullable String geometry) {
    if (geometry == null || geometry.isBlank()) {
      return Optional.empty();
    }
    JsonNode tree = Json.read(JsonNode.class, geometry);
    return tree.path("coordinates").isArray() ? Optional.of(tree) : Optional.empty();
  }

  /** The outer ring as CAP writes it, latitude first; null where the place has no polygon. */
  public static @Nullable String polygon(@Nullable String geometry) {
    JsonNode tree = of(geometry).orElse(null);
    if (tree == null || !tree.path("type").asText().equals("Polygon")) {
      return null;
    }
    StringJoiner points = new StringJoiner(" ");
    tree.path("coordinates")
        .path(0)
        .forEach(point -> points.add(point.path(1).asText() + "," + point.path(0).asText()));
    return points.length() == 0 ? null : points.toString();
  }

  /** A point as CAP writes a circle, latitude first; null where the place is no point. */
  public static @Nullable String circle(@Nullable String geometry) {
    JsonNode tree = of(geometry).orElse(null);
    if (tree == null || !tree.path("type").asText().equals("Point")) {
      return null;
    }
    JsonNode point = tree.path("coordinates");
    return point.path(0).isNumber() && point.path(1).isNumber()
        ? point.path(1).asText() + "," + point.path(0).asText() + " " + AROUND_KM
        : null;
  }

  /** The mean of all corners: near enough for circles of a kilometre. */
  public static Site middle(String path, JsonNode geometry) {
    double[] sums = new double[3];
    add(geometry.path("coordinates"), sums);
    return new Site(path, sums[0] / sums[2], sums[1] / sums[2]);
  }

  private static void add(JsonNode coordinates, double[] sums) {
    if (coordinates.path(0).isNumber()) {
      sums[0] += coordinates.path(0).asDouble();
      sums[1] += coordinates.path(1).asDouble();
      sums[2]++;
    } else {
      coordinates.forEach(each -> add(each, sums));
    }
  }
}
