package qilian.incident.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/** The agencies as they are kept. */
@ApplicationScoped
class AgencyStore implements PanacheRepositoryBase<AgencyRow, String> {

  List<AgencyRow> of(@Nullable AgencyKind kind) {
    return kind == null ? list("order by code") : list("kind = ?1 order by code", kind.name());
  }

  List<AgencyRow> changedAfter(long number) {
    return list("change > ?1", number);
  }
}
