package qilian.incident.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A finding about the quality of one event. */
public record FoundOddity(
    String kind, @Nullable String pointer, @Nullable String detail, Instant foundAt) {}
