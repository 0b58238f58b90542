package qilian.incident.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of a code list as somebody wants it; what is absent stays as it is. */
public record CodeDraft(
    @Nullable String list,
    @Nullable String code,
    @Nullable String labelZh,
    @Nullable String labelEn,
    @Nullable String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String source,
    @Nullable String externalCode,
    @Nullable Set<String> tags) {}
