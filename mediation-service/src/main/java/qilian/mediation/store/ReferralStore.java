package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.mediation.model.KeptReferral;
import qilian.mediation.model.ReferralKind;
import qilian.mediation.model.ReferralStatus;

/** The referrals that a caller may see; the running transaction carries the same scope. */
@ApplicationScoped
public class ReferralStore implements PanacheRepositoryBase<ReferralRow, UUID> {

  /**
   * What to look for.
   *
   * @param underPath path of the place whose subtree is meant
   * @param from earliest time of occurrence, included
   * @param until latest time of occurrence, excluded
   * @param after goes on behind this one
   */
  public record Search(
      ReferralStatus status,
      @Nullable ReferralKind kind,
      @Nullable String underPath,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Mark after,
      int limit) {}

  /** A place in the order of the list. */
  public record Mark(Instant occurredAt, UUID eventId) {}

  /** Those found, the longest ago first. */
  public List<KeptReferral> find(Search search, Scope scope) {
    Conditions where = new Conditions();
    where.add("status = :status", "status", search.status());
    if (search.kind() != null) {
      where.add("kind = :kind", "kind", search.kind());
    }
    if (search.underPath() != null) {
      where.add(where.below(search.underPath()));
    }
    if (search.from() != null) {
      where.add("occurredAt >= :from", "from", search.from());
    }
    if (search.until() != null) {
      where.add("occurredAt < :until", "until", search.until());
    }
    if (search.after() != null) {
      where.add("(occurredAt, eventId) > (:at, :id)", "at", search.after().occurredAt());
      where.values.put("id", search.after().eventId());
    }
    where.within(scope);
    return find(where.text + " order by occurredAt, eventId", where.values)
        .page(0, search.limit())
        .stream()
        .map(row -> new KeptReferral(row.referral(), row.notTaken))
        .toList();
  }

  /** Conditions of a query as they gather. */
  private static final class Conditions {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    void add(String condition) {
      text.append(text.isEmpty() ? "" : " and ").append(condition);
    }

    void add(String condition, String name, Object value) {
      add(condition);
      values.put(name, value);
    }

    /** A subtree as a range that a B-tree on bytes can walk: '?' comes next after '>'. */
    String below(String path) {
      String name = "path" + values.size();
      values.put(name, path);
      values.put(name + "first", path + ">");
      values.put(name + "end", path + "?");
      return "(placePath = :"
          + name
          + " or (placePath >= :"
          + name
          + "first and placePath < :"
          + name
          + "end))";
    }

    /** The policy of the table says the same; said here too, an index can serve it. */
    void within(Scope scope) {
      if (scope.all()) {
        return;
      }
      List<String> seen = new java.util.ArrayList<>();
      if (!scope.agencies().isEmpty()) {
        seen.add("agency in :agencies");
        values.put("agencies", scope.agencies());
      }
      scope.placePaths().forEach(path -> seen.add(below(path)));
      add(seen.isEmpty() ? "1 = 0" : "(" + String.join(" or ", seen) + ")");
    }
  }
}
