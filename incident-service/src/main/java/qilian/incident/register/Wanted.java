package qilian.incident.register;

import java.util.Set;

/**
 * Which values of one coordinate are asked for. The empty text is the value "absent".
 *
 * @param include empty asks for all
 * @param exclude left out
 */
public record Wanted(Set<String> include, Set<String> exclude) {}
