package qilian.risk.alert;

/**
 * Part of what was observed. The shares of one dimension add up to it.
 *
 * @param dimension PLACE (next below), DAY or AGENCY
 * @param key which place, day or agency
 */
public record Share(String dimension, String key, int count) {}
