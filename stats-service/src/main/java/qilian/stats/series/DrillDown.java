package qilian.stats.series;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;

/** The address at which the records behind a figure are listed. */
public final class DrillDown {
  private final String base;

  /** Addresses below that of the service which owns the facts. */
  public DrillDown(String base) {
    this.base = base;
  }

  /** The records of one figure. */
  public String link(
      String measure,
      int version,
      String place,
      Map<Dimension, String> only,
      Window window,
      @Nullable LocalDate asOf) {
    StringBuilder link = new StringBuilder(base).append("/api/v1/facts?measure=").append(measure);
    add(link, "version", Integer.toString(version));
    add(link, "place", place);
    new TreeMap<>(only).forEach((dimension, value) -> add(link, dimension.wireName(), value));
    add(link, "from", window.from().toString());
    add(link, "until", window.until().toString());
    if (asOf != null) {
      add(link, "asOf", asOf.toString());
    }
    return link.toString();
  }

  private static void add(StringBuilder link, String name, String value) {
    link.append('&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
