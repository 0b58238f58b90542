package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Language;
import qilian.incident.directory.Code;

/**
 * An entry of a code list as members see it.
 *
 * @param label in the language asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodeView(
    String list,
    String code,
    String labelZh,
    @Nullable String labelEn,
    String label,
    @Nullable String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String source,
    @Nullable String externalCode,
    List<String> tags) {

  static CodeView of(Code code, Language language) {
    return new CodeView(
        code.list(),
        code.code(),
        code.labelZh(),
        code.labelEn(),
        Asked.name(language, code.labelZh(), code.labelEn()),
        code.parent(),
        code.validFrom(),
        code.validTo(),
        code.source(),
        code.externalCode(),
        List.copyOf(new TreeSet<>(code.tags())));
  }
}
