package qilian.risk.signal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a source which used to report every week reported nothing in one. What it would have seen is
 * missing; a quiet week without it is no quiet week.
 */
public record Silence(
    String agency,
    String placePath,
    String zone,
    LocalDate lastHeardOn,
    LocalDate from,
    LocalDate until,
    Instant knownAt) {}
