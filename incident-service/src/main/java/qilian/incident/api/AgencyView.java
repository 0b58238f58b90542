package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Right;
import qilian.contract.Standing;
import qilian.guard.problem.Language;
import qilian.incident.directory.Agency;

/**
 * An agency as members see it.
 *
 * @param name in the language asked for
 * @param rights only for the agency itself and those who keep the house
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgencyView(
    String code,
    AgencyKind kind,
    Standing standing,
    String nameZh,
    @Nullable String nameEn,
    String name,
    @Nullable String place,
    @Nullable String namespace,
    @Nullable List<Right> rights,
    @Nullable LocalDate retiredOn) {

  static AgencyView of(Agency agency, Language language, boolean whole) {
    return new AgencyView(
        agency.code(),
        agency.kind(),
        agency.kind().standing(),
        agency.nameZh(),
        agency.nameEn(),
        Asked.name(language, agency.nameZh(), agency.nameEn()),
        agency.place(),
        whole ? agency.namespace() : null,
        whole ? List.copyOf(new TreeSet<>(agency.rights())) : null,
        agency.retiredOn());
  }
}
