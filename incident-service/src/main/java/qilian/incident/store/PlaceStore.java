package qilian.incident.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;

/** The tree of places as it is kept. */
@ApplicationScoped
class PlaceStore implements PanacheRepositoryBase<PlaceRow, String> {

  List<PlaceRow> of(Collection<String> codes) {
    return codes.isEmpty() ? List.of() : list("code in ?1", codes);
  }

  List<PlaceRow> below(String path) {
    return list("path like ?1 escape '!' order by path", prefix(path));
  }

  List<PlaceRow> page(
      @Nullable PlaceKind kind, @Nullable String underPath, @Nullable String after, int limit) {
    StringBuilder where = new StringBuilder("code > :after");
    Map<String, Object> values = new HashMap<>();
    values.put("after", after == null ? "" : after);
    if (kind != null) {
      where.append(" and kind = :kind");
      values.put("kind", kind.name());
    }
    if (underPath != null) {
      where.append(" and path like :under escape '!'");
      values.put("under", prefix(underPath));
    }
    return find(where + " order by code", values).page(0, limit).list();
  }

  List<PlaceRow> changedAfter(long number) {
    return list("change > ?1", number);
  }

  private static String prefix(String path) {
    return path.replace("!", "!!").replace("_", "!_").replace("%", "!%") + ">%";
  }
}
