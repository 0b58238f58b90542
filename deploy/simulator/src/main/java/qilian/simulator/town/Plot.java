package qilian.simulator.town;

import java.util.ArrayList;
import java.util.List;

/** A rectangle of ground in millionths of a degree, WGS 84; whole numbers keep edges exact. */
public record Plot(int west, int south, int east, int north) {

  /** One cell of this plot cut into columns and rows, from the south-west, kept off the edges. */
  public Plot cell(int columns, int rows, int index, int margin) {
    int column = index % columns;
    int row = index / columns;
    return new Plot(
        west + (int) ((long) (east - west) * column / columns) + margin,
        south + (int) ((long) (north - south) * row / rows) + margin,
        west + (int) ((long) (east - west) * (column + 1) / columns) - margin,
        south + (int) ((long) (north - south) * (row + 1) / rows) - margin);
  }

  /** The plots as GeoJSON: a Polygon, or a MultiPolygon where there are several. */
  public static String geoJson(List<Plot> plots) {
    if (plots.size() == 1) {
      return "{\"type\":\"Polygon\",\"coordinates\":[" + plots.getFirst().ring() + "]}";
    }
    List<String> polygons = new ArrayList<>();
    for (Plot plot : plots) {
      polygons.add("[" + plot.ring() + "]");
    }
    return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", polygons) + "]}";
  }

  /** Counter-clockwise and closed, as RFC 7946 asks of an outer ring. */
  private String ring() {
    return "["
        + String.join(
            ",",
            point(west, south),
            point(east, south),
            point(east, north),
            point(west, north),
            point(west, south))
        + "]";
  }

  private static String point(int longitude, int latitude) {
    return "[" + degrees(longitude) + "," + degrees(latitude) + "]";
  }

  private static String degrees(int millionths) {
    String fraction = Integer.toString(1_000_000 + millionths % 1_000_000).substring(1);
    return millionths / 1_000_000 + "." + fraction;
  }
}
