package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.incident.directory.Agency;
import qilian.incident.directory.AgencyRules;
import qilian.incident.directory.Code;
import qilian.incident.directory.CodeDraft;
import qilian.incident.directory.CodeRules;
import qilian.incident.directory.DirectoryBook;
import qilian.incident.directory.DirectoryChange;
import qilian.incident.directory.DirectoryLists;
import qilian.incident.directory.Place;
import qilian.incident.directory.PlacePlan;
import qilian.transport.log.FactLog;
import qilian.transport.log.FactRow;

/** The directory in the database: read and written by Hibernate, its facts appended beside it. */
@ApplicationScoped
public class KeptDirectory implements DirectoryBook, DirectoryLists {
  private static final Scope OF_THE_HOUSE = Scope.ofAgency(AgencyRules.HOUSE);

  private final AgencyStore agencies;
  private final PlaceStore places;
  private final CodeStore codes;
  private final ScopedConnections connections;
  private final CachedDirectory cache;

  @Inject
  KeptDirectory(
      AgencyStore agencies,
      PlaceStore places,
      CodeStore codes,
      ScopedConnections connections,
      CachedDirectory cache) {
    this.agencies = agencies;
    this.places = places;
    this.codes = codes;
    this.connections = connections;
    this.cache = cache;
  }

  @Override
  public void open() {
    number("SELECT number FROM directory_change FOR UPDATE");
  }

  @Override
  public @Nullable Agency agency(String code) {
    AgencyRow row = agencies.findById(code);
    return row == null ? null : row.agency();
  }

  @Override
  public @Nullable Place place(String code) {
    PlaceRow row = places.findById(code);
    return row == null ? null : row.place();
  }

  @Override
  @Transactional
  public @Nullable Code code(String list, String code) {
    CodeRow row = codes.findById(new CodeRow.Key(list, code));
    return row == null ? null : row.code();
  }

  @Override
  public PlacePlan.Tree tree(Collection<String> wanted) {
    Map<String, Place> known = new HashMap<>();
    places.of(new HashSet<>(wanted)).forEach(row -> known.put(row.code, row.place()));
    Set<String> looked = new HashSet<>(wanted);
    return new PlacePlan.Tree() {
      @Override
      public @Nullable Place place(String code) {
        if (looked.add(code)) {
          Place there = KeptDirectory.this.place(code);
          if (there != null) {
            known.put(code, there);
          }
        }
        return known.get(code);
      }

      @Override
      public List<Place> below(String path) {
        return places.below(path).stream().map(PlaceRow::place).toList();
      }
    };
  }

  @Override
  public CodeRules.Lists lists(List<CodeDraft> drafts) {
    Set<String> lists = new HashSet<>(codes.lists());
    Set<String> known = new HashSet<>();
    drafts.forEach(draft -> known.add(draft.code()));
    Set<String> parents =
        drafts.stream().map(CodeDraft::parent).filter(Objects::nonNull).collect(Collectors.toSet());
    codes.of(parents).forEach(row -> known.add(row.code));
    return new CodeRules.Lists() {
      @Override
      public boolean has(String list) {
        return lists.contains(list);
      }

      @Override
      public boolean knows(String code) {
        return known.contains(code);
      }
    };
  }

  @Override
  public void write(List<DirectoryChange> changes, Instant now) {
    long number = number("UPDATE directory_change SET number = number + 1 RETURNING number");
    List<FactRow> facts = new ArrayList<>(changes.size());
    for (DirectoryChange change : changes) {
      int version =
          switch (change.entry()) {
            case Agency agency -> write(agency, number);
            case Place place -> write(place, number);
            case Code code -> write(code, number);
          };
      facts.add(DirectoryFacts.row(change, version, now));
    }
    places.getEntityManager().flush();
    connections.inScope(OF_THE_HOUSE, connection -> FactLog.append(connection, facts));
  }

  @Override
  public void refreshView() {
    cache.refresh();
  }

  @Override
  @Transactional
  public List<Agency> agencies(@Nullable AgencyKind kind) {
    return agencies.of(kind).stream().map(AgencyRow::agency).toList();
  }

  @Override
  @Transactional
  public List<Place> places(
      @Nullable PlaceKind kind, @Nullable String underPath, @Nullable String after, int limit) {
    return places.page(kind, underPath, after, limit).stream().map(PlaceRow::place).toList();
  }

  @Override
  @Transactional
  public List<Code> codes(@Nullable String list, @Nullable Code after, int limit) {
    return codes.page(list, after, limit).stream().map(CodeRow::code).toList();
  }

  @Override
  @Transactional
  public boolean hasList(String list) {
    return codes.hasList(list);
  }

  private int write(Agency agency, long number) {
    AgencyRow there = agencies.findById(agency.code());
    AgencyRow row = there == null ? new AgencyRow() : there;
    row.take(agency, number);
    if (there == null) {
      agencies.persist(row);
    }
    return row.version;
  }

  private int write(Place place, long number) {
    PlaceRow there = places.findById(place.code());
    PlaceRow row = there == null ? new PlaceRow() : there;
    row.take(place, number);
    if (there == null) {
      places.persist(row);
    }
    return row.version;
  }

  private int write(Code code, long number) {
    CodeRow there = codes.findById(new CodeRow.Key(code.list(), code.code()));
    CodeRow row = there == null ? new CodeRow() : there;
    row.take(code, number);
    if (there == null) {
      codes.persist(row);
    }
    return row.version;
  }

  private long number(String sql) {
    return connections.inScope(
        OF_THE_HOUSE,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql);
              var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }
}
