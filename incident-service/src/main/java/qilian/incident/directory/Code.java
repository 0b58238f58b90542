package qilian.incident.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a code list.
 *
 * @param parent the code above it
 * @param validFrom first day of use
 * @param validTo first day of no use; entries are never deleted
 * @param source LAW, STD, PRACTICE or DESIGN
 * @param tags marks such as preventable
 */
public record Code(
    String list,
    String code,
    String labelZh,
    @Nullable String labelEn,
    @Nullable String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String source,
    @Nullable String externalCode,
    Set<String> tags)
    implements DirectoryEntry {}
