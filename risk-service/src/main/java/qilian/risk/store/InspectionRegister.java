package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.guard.ScopedConnections;
import qilian.risk.inspection.Checklist;
import qilian.risk.inspection.Officer;
import qilian.risk.inspection.Premises;
import qilian.risk.inspection.PublishedItem;

/** What is on record beside the visits: items, officers, checklists, members and premises. */
@ApplicationScoped
public class InspectionRegister {

  private final ScopedConnections connections;

  @Inject
  InspectionRegister(ScopedConnections connections) {
    this.connections = connections;
  }

  /** A place of the directory. */
  public Optional<Premises> premises(String code) {
    return connections.inTransaction(
        on ->
            Sql.one(
                on,
                "SELECT code, path, kind, zone, label_zh, geometry FROM inspection_place"
                    + " WHERE code = ?",
                InspectionRegister::place,
                code));
  }

  /** Several places of the directory, by code. */
  public Map<String, Premises> premises(Collection<String> codes) {
    Map<String, Premises> found = new LinkedHashMap<>();
    connections
        .inTransaction(
            on ->
                Sql.all(
                    on,
                    "SELECT code, path, kind, zone, label_zh, geometry FROM inspection_place"
                        + " WHERE code = ANY (?)",
                    InspectionRegister::place,
                    codes))
        .forEach(each -> found.put(each.code(), each));
    return found;
  }

  /** What kind of organisation an agency is; empty where the directory has not said. */
  public Optional<AgencyKind> kindOf(String agency) {
    return connections.inTransaction(
        on ->
            Sql.one(
                on,
                "SELECT kind FROM inspection_member WHERE code = ?",
                row -> AgencyKind.valueOf(row.getString(1)),
                agency));
  }

  /** The agencies that keep these premises. */
  public List<String> occupants(String place) {
    return connections.inTransaction(
        on ->
            Sql.all(
                on,
                "SELECT code FROM inspection_member WHERE place = ? ORDER BY code",
                row -> row.getString(1),
                place));
  }

  /** An item that an authority has published. */
  public Optional<PublishedItem> item(String agency, String code) {
    return connections.inTransaction(
        on ->
            Sql.one(
                on,
                "SELECT * FROM inspection_item WHERE agency = ? AND code = ?",
                InspectionRegister::item,
                agency,
                code));
  }

  /** All items that are published. */
  public List<PublishedItem> items() {
    return connections.inTransaction(
        on ->
            Sql.all(
                on,
                "SELECT * FROM inspection_item ORDER BY agency, code",
                InspectionRegister::item));
  }

  /** The authorities whose items cover such a finding at a place; the nearest one first. */
  public List<String> competentFor(String findingType, String path, LocalDate on) {
    return connections.inTransaction(
        connection ->
            Sql.all(
                connection,
                """
                SELECT i.agency FROM inspection_item i
                JOIN inspection_member m ON m.code = i.agency
                JOIN inspection_place p ON p.code = m.place
                WHERE ? = ANY (i.finding_types) AND (? = p.path OR ? ^@ (p.path || '>'))
                  AND i.published_on <= ? AND (i.valid_to IS NULL OR i.valid_to >= ?)
                ORDER BY length(p.path) DESC, i.agency
                """,
                row -> row.getString(1),
                findingType,
                path,
                path,
                on,
                on));
  }

  /** Publishes an item, or changes it. */
  public void publish(PublishedItem item) {
    connections.inTransaction(
        on ->
            Sql.run(
                on,
                """
                INSERT INTO inspection_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (agency, code) DO UPDATE SET title_zh = excluded.title_zh,
                  basis = excluded.basis, published_in = excluded.published_in,
                  published_on = excluded.published_on, annual_cap = excluded.annual_cap,
                  finding_types = excluded.finding_types, delegated_by = excluded.delegated_by,
                  valid_to = excluded.valid_to
                """,
                item.agency(),
                item.code(),
                item.titleZh(),
                item.basis(),
                item.publishedIn(),
                item.publishedOn(),
                item.annualCap(),
                item.findingTypes(),
                item.delegatedBy(),
                item.validTo()));
  }

  /** Registers an officer, or renews the certificate. */
  public void register(Officer officer) {
    connections.inTransaction(
        on ->
            Sql.run(
                on,
                """
                INSERT INTO inspection_officer VALUES (?, ?, ?)
                ON CONFLICT (agency, ref) DO UPDATE SET certified_until = excluded.certified_until
                """,
                officer.agency(),
                officer.ref(),
                officer.certifiedUntil()));
  }

  /** The officers of these references among those agencies, which go together. */
  public List<Officer> officers(Collection<String> agencies, Collection<String> refs) {
    return connections.inTransaction(
        on -> {
          setting(on, "qilian.team", String.join(";", agencies));
          return Sql.all(
              on,
              "SELECT agency, ref, certified_until FROM inspection_officer"
                  + " WHERE agency = ANY (?) AND ref = ANY (?) ORDER BY agency, ref",
              InspectionRegister::officer,
              agencies,
              refs);
        });
  }

  /** The officers of one agency. */
  public List<Officer> officersOf(String agency) {
    return connections.inTransaction(
        on ->
            Sql.all(
                on,
                "SELECT agency, ref, certified_until FROM inspection_officer"
                    + " WHERE agency = ? ORDER BY ref",
                InspectionRegister::officer,
                agency));
  }

  /** Checklists, the newest version first; a code asks for one of them. */
  public List<Checklist> checklists(@Nullable String code) {
    return connections.inTransaction(
        on -> {
          Map<String, List<Checklist.Item>> items = new LinkedHashMap<>();
          Sql.all(
              on,
              "SELECT * FROM checklist_item ORDER BY code, version, number",
              row -> {
                items
                    .computeIfAbsent(
                        row.getString("code") + "/" + row.getInt("version"),
                        key -> new ArrayList<>())
                    .add(
                        new Checklist.Item(
                            row.getInt("number"),
                            row.getString("finding_type"),
                            row.getString("text_zh"),
                            row.getString("basis")));
                return true;
              });
          return Sql.all(
              on,
              "SELECT * FROM checklist WHERE code = coalesce(?, code) ORDER BY code, version DESC",
              row -> {
                String key = row.getString("code") + "/" + row.getInt("version");
                return new Checklist(
                    row.getString("code"),
                    row.getInt("version"),
                    row.getString("title_zh"),
                    row.getObject("adopted_on", LocalDate.class),
                    items.getOrDefault(key, List.of()));
              },
              code);
        });
  }

  /** Adopts the next version of a checklist; two at once, and the second fails. */
  public void adopt(Checklist list) {
    connections.inTransaction(
        on -> {
          Sql.run(
              on,
              "INSERT INTO checklist VALUES (?, ?, ?, ?)",
              list.code(),
              list.version(),
              list.titleZh(),
              list.adoptedOn());
          for (Checklist.Item item : list.items()) {
            Sql.run(
                on,
                "INSERT INTO checklist_item VALUES (?, ?, ?, ?, ?, ?)",
                list.code(),
                list.version(),
                item.number(),
                item.findingType(),
                item.textZh(),
                item.basis());
          }
          return true;
        });
  }

  /** Shows all visits to these premises, and what they said themselves, until the end. */
  public void open(String place) {
    connections.inTransaction(
        on -> {
          setting(on, "qilian.premises", place);
          return true;
        });
  }

  /** The same, and nobody else plans for them meanwhile. */
  public void hold(String place) {
    open(place);
    connections.inTransaction(
        on ->
            Sql.all(
                on,
                "SELECT pg_advisory_xact_lock(hashtextextended('premises:' || ?, 0))",
                row -> true,
                place));
  }

  private static void setting(Connection on, String key, String value) throws SQLException {
    Sql.all(on, "SELECT set_config(?, ?, true)", row -> true, key, value);
  }

  private static Premises place(ResultSet row) throws SQLException {
    return new Premises(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  private static Officer officer(ResultSet row) throws SQLException {
    return new Officer(
        row.getString("ref"),
        row.getString("agency"),
        row.getObject("certified_until", LocalDate.class));
  }

  private static PublishedItem item(ResultSet row) throws SQLException {
    Set<String> types = new TreeSet<>(List.of((String[]) row.getArray("finding_types").getArray()));
    return new PublishedItem(
        row.getString("agency"),
        row.getString("code"),
        row.getString("title_zh"),
        row.getString("basis"),
        row.getString("published_in"),
        row.getObject("published_on", LocalDate.class),
        row.getInt("annual_cap"),
        types,
        row.getString("delegated_by"),
        row.getObject("valid_to", LocalDate.class));
  }
}
