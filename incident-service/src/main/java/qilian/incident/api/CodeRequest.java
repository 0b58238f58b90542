package qilian.incident.api;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.incident.directory.CodeDraft;

/** An entry of a code list to be registered; in a change, what is absent stays as it is. */
public record CodeRequest(
    @Nullable String list,
    @Nullable String code,
    @Nullable String labelZh,
    @Nullable String labelEn,
    @Nullable String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String source,
    @Nullable String externalCode,
    @Nullable Set<String> tags) {

  CodeDraft draft() {
    return new CodeDraft(
        list, code, labelZh, labelEn, parent, validFrom, validTo, source, externalCode, tags);
  }
}
