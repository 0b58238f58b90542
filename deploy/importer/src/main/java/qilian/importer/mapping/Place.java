package qilian.importer.mapping;

import qilian.contract.PlaceKind;

/**
 * A place of the directory.
 *
 * @param code its code
 * @param parent the code of the place it lies in; empty for a root
 * @param kind what kind of place it is
 * @param nameZh its name as the source writes it
 * @param nameEn its English name, or empty
 */
public record Place(String code, String parent, String kind, String nameZh, String nameEn) {
  static Place read(Section section, String root) {
    Place place =
        new Place(
            section.need("code").filled(),
            section.text("parent", root),
            section.need("kind").nameOf(PlaceKind.class),
            section.need("nameZh").filled(),
            section.text("nameEn", ""));
    section.closed();
    return place;
  }
}
