package qilian.incident.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.Right;
import qilian.incident.directory.AgencyDraft;

/** An agency to be registered; in a change, what is absent stays as it is. */
public record AgencyRequest(
    @Nullable String code,
    @Nullable AgencyKind kind,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String place,
    @Nullable String namespace,
    @Nullable Set<Right> rights) {

  AgencyDraft draft() {
    return new AgencyDraft(code, kind, nameZh, nameEn, place, namespace, rights);
  }
}
