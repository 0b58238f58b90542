package qilian.alliance.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.member.ContactPoint;
import qilian.alliance.member.KeptMembership;
import qilian.alliance.member.KnownMember;
import qilian.alliance.member.MemberFacts;
import qilian.alliance.member.Membership;
import qilian.contract.alliance.AllianceFact;
import qilian.guard.ScopedConnections;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** Memberships; everybody in the alliance knows who is in it. */
@ApplicationScoped
public class MemberStore implements PanacheRepositoryBase<MembershipRow, UUID> {

  private final ScopedConnections connections;

  @Inject
  MemberStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** The agency as the directory knows it. */
  public Optional<KnownMember> agency(String code) {
    return Optional.ofNullable(getEntityManager().find(AgencyRow.class, code))
        .map(row -> new KnownMember(row.code, row.kind, row.nameZh, row.place, 0));
  }

  /** The members of a day, by agency. */
  public Map<String, Membership> on(LocalDate day) {
    Map<String, Membership> all = new LinkedHashMap<>();
    kept(list("fromOn <= ?1 and (untilOn is null or untilOn > ?1) order by agency, fromOn", day))
        .forEach(each -> all.put(each.member().agency(), each.member()));
    return all;
  }

  /** Every membership there was or is, or those of one agency; newest first. */
  public List<KeptMembership> all(@Nullable String agency) {
    return kept(
        agency == null
            ? list("order by agency, fromOn desc")
            : list("agency = ?1 order by fromOn desc", agency));
  }

  /** The membership that is open, held fast until the transaction ends. */
  public Optional<KeptMembership> lockOpen(String agency) {
    return kept(
            find("agency = ?1 and untilOn is null", agency)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list())
        .stream()
        .findFirst();
  }

  /** Begins a membership and tells it. */
  public KeptMembership join(
      UUID id, String place, String placePath, Membership member, Instant at, String zone) {
    MembershipRow row = new MembershipRow();
    row.id = id;
    row.place = place;
    row.placePath = placePath;
    row.version = 1;
    copy(member, row);
    persistAndFlush(row);
    tell(row, "joined", MemberFacts.joined(member), at, zone);
    return kept(List.of(row)).getFirst();
  }

  /** Changes units, places, role and contact points of one that is open, and tells it. */
  public KeptMembership change(KeptMembership before, Membership after, Instant at, String zone) {
    MembershipRow row = findById(before.id());
    copy(after, row);
    row.version++;
    flush();
    if (!after.equals(before.member())) {
      FactRow line =
          FactRows.row(
              about(row, "changed/" + row.version, zone),
              at,
              MemberFacts.changed(after),
              List.of());
      connections.inTransaction(connection -> FactLog.append(connection, List.of(line)));
    }
    return kept(List.of(row)).getFirst();
  }

  /** Ends a membership and tells it. */
  public KeptMembership leave(KeptMembership before, LocalDate until, Instant at, String zone) {
    MembershipRow row = findById(before.id());
    row.untilOn = until;
    row.version++;
    flush();
    tell(row, "left", new AllianceFact.MemberLeft(row.agency, row.role.name(), until), at, zone);
    return kept(List.of(row)).getFirst();
  }

  private void tell(MembershipRow row, String what, AllianceFact fact, Instant at, String zone) {
    FactRow line = FactRows.counted(about(row, what, zone), at, fact, null);
    connections.inTransaction(connection -> FactLog.append(connection, List.of(line)));
  }

  private static FactRows.About about(MembershipRow row, String what, String zone) {
    return new FactRows.About(
        "members",
        row.id + "/" + what,
        row.id,
        row.agency,
        null,
        row.place,
        row.placePath,
        zone,
        row.role.name(),
        null);
  }

  private List<KeptMembership> kept(List<MembershipRow> rows) {
    Map<String, AgencyRow> agencies = new HashMap<>();
    List<String> codes = rows.stream().map(row -> row.agency).distinct().toList();
    if (!codes.isEmpty()) {
      getEntityManager()
          .createQuery("from AgencyRow where code in ?1", AgencyRow.class)
          .setParameter(1, codes)
          .getResultStream()
          .forEach(row -> agencies.put(row.code, row));
    }
    return rows.stream()
        .map(row -> kept(row, agencies.get(row.agency)))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable KeptMembership kept(MembershipRow row, @Nullable AgencyRow agency) {
    return agency == null
        ? null
        : new KeptMembership(
            row.id,
            row.version,
            row.place,
            row.placePath,
            new Membership(
                row.agency,
                agency.kind,
                agency.nameZh,
                row.role,
                row.fromOn,
                row.untilOn,
                List.of(row.paths),
                List.of(row.units),
                List.of(Json.read(ContactPoint[].class, row.contacts))));
  }

  private static void copy(Membership member, MembershipRow row) {
    row.agency = member.agency();
    row.role = member.role();
    row.fromOn = member.from();
    row.untilOn = member.until();
    row.paths = member.paths().toArray(String[]::new);
    row.units = member.units().toArray(String[]::new);
    row.contacts = Json.write(member.contacts());
  }
}
