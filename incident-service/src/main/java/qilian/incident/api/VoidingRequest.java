package qilian.incident.api;

import org.jspecify.annotations.Nullable;

/**
 * A call that was no real alarm.
 *
 * @param validity what it was, from the code list of that name
 */
public record VoidingRequest(@Nullable String validity) {}
