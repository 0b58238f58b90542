package qilian.alliance.task;

import org.jspecify.annotations.Nullable;

/**
 * A ground with what it rests on.
 *
 * @param item code of an item of the duty list in force
 * @param duplicateOf code of the other task
 * @param leaderAgrees whether the agency's leader stands by it
 */
public record Plea(
    Ground ground, @Nullable String item, @Nullable String duplicateOf, boolean leaderAgrees) {}
