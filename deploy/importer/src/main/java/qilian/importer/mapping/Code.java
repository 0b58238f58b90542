package qilian.importer.mapping;

/**
 * An entry of a code list.
 *
 * @param list the list it belongs to
 * @param code the code with its namespace
 * @param labelZh its Chinese label
 * @param labelEn its English label, or empty
 */
public record Code(String list, String code, String labelZh, String labelEn) {
  static Code read(Section section) {
    Code code =
        new Code(
            section.need("list").filled(),
            section.need("code").filled(),
            section.need("labelZh").filled(),
            section.text("labelEn", ""));
    section.closed();
    return code;
  }
}
