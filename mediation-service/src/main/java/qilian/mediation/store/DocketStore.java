package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;
import qilian.mediation.model.BoardCount;
import qilian.mediation.model.Deadlines;
import qilian.mediation.model.DocketEntry;
import qilian.mediation.model.DocketState;
import qilian.mediation.model.DueState;
import qilian.mediation.model.Part;
import qilian.mediation.model.Phase;

/**
 * The desks of the caller's scope. An agency finds the cases on its own desk; whoever sees a place
 * finds each case there once, on the desk of its lead.
 */
@ApplicationScoped
public class DocketStore implements PanacheRepositoryBase<DocketRow, DocketRow.Key> {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /**
   * What to look for; what is null is not asked.
   *
   * @param partyKey keyed hash of a party's name or telephone
   */
  public record Search(
      DocketState state,
      @Nullable String code,
      @Nullable Phase phase,
      @Nullable String lead,
      @Nullable String category,
      @Nullable String underPath,
      @Nullable Part part,
      @Nullable DueState due,
      byte @Nullable [] nameKey,
      byte @Nullable [] phoneKey,
      @Nullable LocalDate afterDue,
      @Nullable UUID afterId,
      LocalDate today,
      int limit) {}

  /** Cases found, what is due first in front. */
  public List<DocketEntry> find(Search search, Scope scope) {
    Conditions where =
        new Conditions(
            switch (search.state()) {
              case OPEN -> "unfinished = true";
              case CLOSED -> "unfinished = false";
              case ALL -> "1 = 1";
            });
    where.equal("code", search.code());
    where.equal("phase", search.phase() == null ? null : search.phase().name());
    where.equal("lead", search.lead());
    where.equal("category", search.category());
    where.equal("part", search.part());
    if (search.underPath() != null) {
      where.and(where.below(search.underPath()));
    }
    due(where, search);
    if (search.nameKey() != null) {
      where.and(
          "part in ('LEAD', 'ASSIST') and caseId in (select p.caseId from PartyDetailRow p"
              + " where p.nameKey = :name or p.phoneKey = :phone)");
      where.values.put("name", search.nameKey());
      where.values.put("phone", search.phoneKey());
    }
    if (search.afterId() != null) {
      LocalDate after = search.afterDue();
      if (after == null) {
        where.and("dueOn is null and caseId > :afterId");
      } else {
        where.and("(dueOn is null or (dueOn, caseId) > (:afterDue, :afterId))");
        where.values.put("afterDue", after);
      }
      where.values.put("afterId", search.afterId());
    }
    where.within(scope);
    return find(where.text + " order by dueOn nulls last, caseId", where.values)
        .page(0, search.limit())
        .stream()
        .map(DocketStore::entry)
        .toList();
  }

  private static void due(Conditions where, Search search) {
    if (search.due() == null) {
      return;
    }
    LocalDate soon = DueState.lastSoon(search.today());
    switch (search.due()) {
      case OVERDUE -> where.between("dueOn", LocalDate.EPOCH, search.today().minusDays(1));
      case SOON -> where.between("dueOn", search.today(), soon);
      case LATER -> where.between("dueOn", soon.plusDays(1), NEVER);
      case NONE -> where.and("dueOn is null");
    }
  }

  /** All unfinished cases of the scope, counted by what the board shows. */
  public List<BoardCount> board(Scope scope) {
    // Places and own desk are counted apart, so that an index serves each.
    List<BoardCount> all = new ArrayList<>();
    if (scope.all()) {
      all.addAll(counted(new Conditions("unfinished = true and part = 'LEAD'")));
      return all;
    }
    for (String path : scope.placePaths()) {
      Conditions where = new Conditions("unfinished = true and part = 'LEAD'");
      where.and(where.below(path));
      all.addAll(counted(where));
    }
    if (!scope.agencies().isEmpty()) {
      Conditions where = new Conditions("unfinished = true and agency in :agencies");
      where.values.put("agencies", scope.agencies());
      scope.placePaths().forEach(path -> where.and("not " + where.below(path)));
      all.addAll(counted(where));
    }
    return all;
  }

  private List<BoardCount> counted(Conditions where) {
    var query =
        getEntityManager()
            .createQuery(
                "select phase, lead, grid, dueOn, count(*) from DocketRow where "
                    + where.text
                    + " group by phase, lead, grid, dueOn",
                Tuple.class);
    where.values.forEach(query::setParameter);
    return query
        .getResultStream()
        .map(
            row ->
                new BoardCount(
                    Phase.valueOf(row.get(0, String.class)),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, LocalDate.class),
                    row.get(4, Long.class)))
        .toList();
  }

  private static DocketEntry entry(DocketRow row) {
    return new DocketEntry(
        row.caseId,
        row.code,
        row.agency,
        row.part,
        Phase.valueOf(row.phase),
        row.category,
        row.track,
        row.scale,
        row.source,
        row.lead,
        row.placePath,
        row.grid,
        row.caseref,
        row.registeredAt,
        row.dueKind,
        row.dueOn,
        row.dueKind == null ? null : Deadlines.basisOf(row.dueKind).orElse(null),
        row.sessionAt,
        row.sessionVenue);
  }

  /** Conditions of a query as they gather. */
  private static final class Conditions {
    private final StringBuilder text;
    private final Map<String, Object> values = new HashMap<>();

    Conditions(String first) {
      this.text = new StringBuilder(first);
    }

    void and(String condition) {
      text.append(" and ").append(condition);
    }

    void equal(String column, @Nullable Object value) {
      if (value != null) {
        and(column + " = :" + column);
        values.put(column, value);
      }
    }

    void between(String column, LocalDate from, LocalDate to) {
      and(column + " between :from and :to");
      values.put("from", from);
      values.put("to", to);
    }

    /** A subtree as a range that a B-tree on bytes can walk: '?' comes next after '>'. */
    String below(String path) {
      String name = "path" + values.size();
      values.put(name, path);
      values.put(name + "first", path + ">");
      values.put(name + "end", path + "?");
      return "(placePath = :%s or (placePath >= :%sfirst and placePath < :%send))"
          .formatted(name, name, name);
    }

    /** The policy of the table says the same; said here too, an index can serve it. */
    void within(Scope scope) {
      if (scope.all()) {
        and("part = 'LEAD'");
        return;
      }
      List<String> paths = scope.placePaths().stream().map(this::below).toList();
      String here = paths.isEmpty() ? "1 = 0" : "(" + String.join(" or ", paths) + ")";
      List<String> seen = new ArrayList<>();
      if (!paths.isEmpty()) {
        seen.add("(part = 'LEAD' and " + here + ")");
      }
      if (!scope.agencies().isEmpty()) {
        seen.add("(agency in :agencies" + (paths.isEmpty() ? ")" : " and not " + here + ")"));
        values.put("agencies", scope.agencies());
      }
      and(seen.isEmpty() ? "1 = 0" : "(" + String.join(" or ", seen) + ")");
    }
  }
}
