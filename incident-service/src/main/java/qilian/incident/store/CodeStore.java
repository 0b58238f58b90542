package qilian.incident.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.incident.directory.Code;

/** The code lists as they are kept. */
@ApplicationScoped
class CodeStore implements PanacheRepositoryBase<CodeRow, CodeRow.Key> {

  List<CodeRow> of(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : list("code in ?1", codes);
  }

  boolean hasList(String list) {
    return find("list", list).firstResultOptional().isPresent();
  }

  List<String> lists() {
    return getEntityManager()
        .createQuery("select distinct list from CodeRow", String.class)
        .getResultList();
  }

  List<CodeRow> page(@Nullable String list, @Nullable Code after, int limit) {
    String afterList = after == null ? "" : after.list();
    String afterCode = after == null ? "" : after.code();
    String rest = "(list > ?1 or (list = ?1 and code > ?2)) order by list, code";
    return (list == null
            ? find(rest, afterList, afterCode)
            : find("list = ?3 and " + rest, afterList, afterCode, list))
        .page(0, limit)
        .list();
  }

  List<CodeRow> changedAfter(long number) {
    return list("change > ?1", number);
  }
}
