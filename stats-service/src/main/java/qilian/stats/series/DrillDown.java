package qilian.stats.series;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Window;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Filter;
import qilian.stats.measure.Measure;
import qilian.stats.measure.Quantity;

/** The address at which the service that owns the facts lists the records behind a figure. */
public final class DrillDown {
  private final String incident;
  private final Map<String, String> owners;

  /**
   * Addresses below those of the services which own facts.
   *
   * @param incident the address of incident-service, which owns every family that is not listed
   * @param owners the other services' addresses by the family of their facts
   */
  public DrillDown(String incident, Map<String, String> owners) {
    this.incident = incident;
    this.owners = Map.copyOf(owners);
  }

  /**
   * The records of one figure. The link carries what the measure counts, so that the service which
   * owns the facts needs no definition of it.
   *
   * @param hour the local hour; null for all of the day
   */
  public String link(
      Measure measure,
      String place,
      Map<Dimension, String> only,
      Window window,
      @Nullable Integer hour,
      @Nullable LocalDate asOf) {
    StringBuilder link = new StringBuilder(owner(measure));
    link.append("/api/v1/facts?measure=").append(measure.code());
    add(link, "version", Integer.toString(measure.version()));
    if (measure.quantity() != Quantity.COUNT) {
      add(link, "quantity", measure.quantity().name());
    }
    add(link, "place", place);
    new TreeSet<>(measure.facts()).forEach(fact -> add(link, "fact", fact));
    Filter filter = measure.filter();
    for (Map.Entry<Dimension, String> each : only.entrySet()) {
      filter = filter.and(each.getKey(), each.getValue());
    }
    filter
        .conditions()
        .forEach(
            (dimension, condition) -> {
              String name = dimension.wireName();
              new TreeSet<>(condition.include()).forEach(value -> add(link, name, value));
              String excluding = "exclude" + name.substring(0, 1).toUpperCase(Locale.ROOT);
              new TreeSet<>(condition.exclude())
                  .forEach(value -> add(link, excluding + name.substring(1), value));
            });
    add(link, "from", window.from().toString());
    add(link, "until", window.until().toString());
    if (hour != null) {
      add(link, "hour", Integer.toString(hour));
    }
    if (asOf != null) {
      add(link, "asOf", asOf.toString());
    }
    return link.toString();
  }

  private String owner(Measure measure) {
    List<String> families =
        measure.facts().stream()
            .map(fact -> fact.substring(0, Math.max(0, fact.indexOf('.'))))
            .distinct()
            .toList();
    return families.size() == 1 ? owners.getOrDefault(families.getFirst(), incident) : incident;
  }

  private static void add(StringBuilder link, String name, String value) {
    link.append('&')
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
