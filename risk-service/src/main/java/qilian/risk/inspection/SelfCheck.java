package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.UUID;

/** What premises said of a check of their own. */
public record SelfCheck(
    UUID eventId,
    String agency,
    String place,
    String placePath,
    String checklist,
    int findings,
    LocalDate checkedOn) {}
