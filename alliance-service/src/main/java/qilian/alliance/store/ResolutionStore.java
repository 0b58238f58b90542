package qilian.alliance.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.meeting.Resolution;
import qilian.contract.alliance.AllianceFact;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.transport.log.FactLog;

/** Resolutions that the running transaction's scope sees, and what the alliance is told of them. */
@ApplicationScoped
public class ResolutionStore implements PanacheRepositoryBase<ResolutionRow, UUID> {

  private final ScopedConnections connections;

  @Inject
  ResolutionStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The resolution of that code. */
  public Optional<Resolution> load(String code) {
    return find("code", code).firstResultOptional().map(ResolutionStore::read);
  }

  /** The same, held fast until the transaction ends. */
  public Optional<Resolution> lock(String code) {
    return find("code", code)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(ResolutionStore::read);
  }

  /** Those that are not carried out and hang on a task, held fast. */
  public List<Resolution> lockOfTask(String task) {
    return find("task = ?1 and unfinished = true order by id", task)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<ResolutionRow>stream()
        .map(ResolutionStore::read)
        .toList();
  }

  /** Those of a meeting, in the order of their codes. */
  public List<Resolution> ofMeeting(UUID meeting) {
    return find("meetingId = ?1 order by code", meeting).<ResolutionRow>stream()
        .map(ResolutionStore::read)
        .toList();
  }

  /** Those asked for, what is due first in front; null asks for all. */
  public List<Resolution> list(
      @Nullable String owner, boolean finishedToo, @Nullable String underPath, int most) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (owner != null) {
      where.append(" and owner = :owner");
      values.put("owner", owner);
    }
    if (!finishedToo) {
      where.append(" and unfinished = true");
    }
    if (underPath != null) {
      where.append(" and (placePath = :path or placePath like :below escape '!')");
      values.put("path", underPath);
      values.put("below", TaskList.escaped(underPath) + ">%");
    }
    return find(where + " order by dueOn, id", values).page(0, most).<ResolutionRow>stream()
        .map(ResolutionStore::read)
        .toList();
  }

  /** Codes of those whose day has passed or whose task was found done; nothing is locked. */
  @Transactional
  public List<String> due(Instant now, int most) {
    connections.inScope(Scope.ALL, connection -> true);
    return find(
            "nextAt <= ?1 or (unfinished = true and task is not null and exists (select 1 from"
                + " TaskRow t where t.code = task and t.phase in ('VERIFIED', 'CLOSED')))"
                + " order by nextAt, id",
            now)
        .page(0, most)
        .<ResolutionRow>stream()
        .map(row -> row.code)
        .toList();
  }

  /** Several, held fast in one order. */
  public List<Resolution> lockAll(Collection<String> codes) {
    return find("code in ?1 order by id", List.copyOf(codes))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .<ResolutionRow>stream()
        .map(ResolutionStore::read)
        .toList();
  }

  /** Keeps a resolution as it stands now, and tells it. */
  public void save(Resolution before, Resolution after, Instant now) {
    Resolution.Terms terms = after.terms();
    ResolutionRow row = before.version() == 0 ? new ResolutionRow() : findById(terms.id());
    row.id = terms.id();
    row.code = terms.code();
    row.version = after.version();
    row.phase = after.phase().name();
    row.unfinished =
        after.phase() == Resolution.Phase.OPEN || after.phase() == Resolution.Phase.OVERDUE;
    row.meetingId = terms.meetingId();
    row.owner = terms.owner();
    row.convener = terms.convener();
    row.dueOn = terms.dueOn();
    row.nextAt = after.phase() == Resolution.Phase.OPEN ? terms.dueAt() : null;
    row.task = terms.task();
    row.placePath = terms.placePath();
    row.data = Json.write(after);
    if (before.version() == 0) {
      persist(row);
    }
    flush();
    tell(before, after, now);
  }

  private void tell(Resolution before, Resolution after, Instant now) {
    Resolution.Terms terms = after.terms();
    boolean inTime = !LocalDate.ofInstant(now, ZoneId.of(terms.zone())).isAfter(terms.dueOn());
    AllianceFact fact =
        switch (after.phase()) {
          case OPEN ->
              new AllianceFact.ResolutionAdopted(
                  terms.code(), terms.meetingCode(), terms.owner(), terms.dueOn(), terms.task());
          case DONE -> new AllianceFact.ResolutionDone(terms.code(), terms.owner(), inTime);
          case OVERDUE ->
              new AllianceFact.ResolutionOverdue(terms.code(), terms.owner(), terms.dueOn());
          case REVOKED ->
              new AllianceFact.ResolutionRevoked(
                  terms.code(), terms.owner(), before.phase() == Resolution.Phase.OVERDUE);
          case UNRESOLVED -> null;
        };
    if (fact == null) {
      return;
    }
    FactRows.About about =
        new FactRows.About(
            "resolutions",
            terms.code() + "/" + after.version(),
            terms.id(),
            after.doneBy() == null ? terms.owner() : after.doneBy(),
            terms.code(),
            terms.place(),
            terms.placePath(),
            terms.zone(),
            null,
            null);
    String disposition =
        after.phase() == Resolution.Phase.DONE ? (inTime ? "IN_TIME" : "LATE") : null;
    connections.inTransaction(
        connection ->
            FactLog.append(connection, List.of(FactRows.counted(about, now, fact, disposition))));
  }

  private static Resolution read(ResolutionRow row) {
    return Json.read(Resolution.class, row.data);
  }
}
