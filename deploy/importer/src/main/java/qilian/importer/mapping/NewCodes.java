package qilian.importer.mapping;

import java.util.Map;

/**
 * A wish that raw values become codes of the import's own namespace.
 *
 * @param list the code list they go to
 * @param namespace the prefix of the codes
 * @param labelsEn English labels by raw value, as far as the mapping gives them
 * @param line where the mapping asks for it
 */
public record NewCodes(String list, String namespace, Map<String, String> labelsEn, int line) {}
