package qilian.risk.detect;

import java.time.LocalDate;

/** That something happened at a site on a local day. */
public record SiteDay(String site, LocalDate day) {}
