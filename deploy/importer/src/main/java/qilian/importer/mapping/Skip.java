package qilian.importer.mapping;

/**
 * Lines that are meant to be passed over, and counted.
 *
 * @param name what the summary calls them
 * @param when which lines
 * @param ends whether everything after the first of them is passed over too
 */
public record Skip(String name, Condition when, boolean ends) {}
