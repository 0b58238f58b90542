package qilian.importer.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import qilian.contract.AgencyKind;
import qilian.contract.Right;

/**
 * The member whose facts the file holds.
 *
 * @param code its code in the alliance
 * @param kind what kind of member it is
 * @param nameZh its Chinese name
 * @param nameEn its English name, or empty
 * @param place where it sits, or empty
 * @param namespace the prefix of the places and codes it may create, or empty
 * @param rights IMPORT, BACKFILL
 * @param coverage the days for which its facts are complete
 * @param existing whether the alliance must know it already
 */
public record Agency(
    String code,
    String kind,
    String nameZh,
    String nameEn,
    String place,
    String namespace,
    Set<String> rights,
    List<Coverage> coverage,
    boolean existing) {

  static Agency read(Section section, boolean recorded) {
    Section code = section.need("code");
    if (!code.text().matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw code.trouble("an agency's code has small letters, digits and hyphens only");
    }
    boolean existing = section.flag("existing", false);
    Set<String> rights = new LinkedHashSet<>();
    Section namespace = section.find("namespace");
    if (namespace != null && !namespace.text().matches("[a-z0-9-]{1,30}")) {
      throw namespace.trouble("a namespace is a short word of small letters, digits, hyphens");
    }
    Section given = section.find("rights");
    if (given != null) {
      given.oneOrMore().forEach(right -> rights.add(right(right)));
    } else if (!existing) {
      if (namespace != null) {
        rights.add("IMPORT");
      }
      if (recorded) {
        rights.add("BACKFILL");
      }
    }
    Section coverage = section.find("coverage");
    Agency agency =
        new Agency(
            code.text(),
            existing && !section.has("kind") ? "" : section.need("kind").nameOf(AgencyKind.class),
            existing ? section.text("nameZh", "") : section.need("nameZh").filled(),
            section.text("nameEn", ""),
            section.text("place", ""),
            namespace == null ? "" : namespace.text(),
            rights,
            coverage == null ? List.of() : Coverage.read(coverage),
            existing);
    section.closed();
    return agency;
  }

  private static String right(Section section) {
    return section.nameOf(Right.class);
  }
}
