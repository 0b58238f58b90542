package qilian.importer.mapping;

import java.time.ZoneId;
import java.util.List;
import qilian.contract.PlaceKind;

/**
 * The place that all others of the import lie in.
 *
 * @param place the root as a place
 * @param zone its time zone
 * @param coverage the days for which its data are complete
 * @param existing whether the directory must know it already
 */
public record Root(Place place, String zone, List<Coverage> coverage, boolean existing) {
  static Root read(Section section, String namespace) {
    boolean existing = section.flag("existing", false);
    Section code = section.find("code");
    if (code == null && namespace.isEmpty()) {
      throw section.trouble("\"code\" is missing, and there is no namespace to take for it");
    }
    Section zone = section.need("zone");
    if (!ZoneId.getAvailableZoneIds().contains(zone.text())) {
      throw zone.trouble("\"" + zone.text() + "\" is no time zone (say Asia/Shanghai)");
    }
    Section coverage = section.find("coverage");
    Root root =
        new Root(
            new Place(
                code == null ? namespace : code.filled(),
                "",
                existing ? section.text("kind", "") : section.need("kind").nameOf(PlaceKind.class),
                existing ? section.text("nameZh", "") : section.need("nameZh").filled(),
                section.text("nameEn", "")),
            zone.text(),
            coverage == null ? List.of() : Coverage.read(coverage),
            existing);
    section.closed();
    return root;
  }
}
