package qilian.stats.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import qilian.guard.PlacePaths;
import qilian.guard.ScopedConnections;
import qilian.stats.compare.Coverage;
import qilian.stats.series.Directory;

/** Names as the directory's topic told them; readable to every caller. */
@ApplicationScoped
public class DirectoryQueries implements Directory, PlacePaths {
  private static final String PLACE =
      """
      SELECT p.code, p.path, p.kind, p.name_zh, p.name_en, r.zone,
             ARRAY(SELECT lower(d) FROM unnest(r.coverage) d),
             ARRAY(SELECT upper(d) - 1 FROM unnest(r.coverage) d)
      FROM place_name p JOIN place_name r ON r.code = split_part(p.path, '>', 1)
      WHERE %s = ? ORDER BY p.code
      """;
  private static final String LABEL =
      "SELECT label_zh, label_en FROM code_name WHERE code = ? ORDER BY list LIMIT 1";
  private static final String AGENCY = "SELECT name_zh, name_en FROM agency_name WHERE code = ?";

  private final ScopedConnections connections;

  @Inject
  DirectoryQueries(ScopedConnections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<Place> place(String code) {
    return places("p.code", code).stream().findFirst();
  }

  @Override
  public List<Place> children(String code) {
    return places("p.parent", code);
  }

  private List<Place> places(String column, String value) {
    return connections.inTransaction(
        connection -> {
          List<Place> places = new ArrayList<>();
          try (PreparedStatement query = connection.prepareStatement(PLACE.formatted(column))) {
            query.setString(1, value);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                places.add(place(rows));
              }
            }
          }
          return places;
        });
  }

  private static Place place(ResultSet row) throws SQLException {
    Date[] from = (Date[]) row.getArray(7).getArray();
    Date[] to = (Date[]) row.getArray(8).getArray();
    List<Coverage.Days> declared = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      LocalDate first = from[i].toLocalDate();
      declared.add(new Coverage.Days(first, to[i].toLocalDate()));
    }
    return new Place(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        ZoneId.of(row.getString(6)),
        new Coverage(declared));
  }

  @Override
  public List<String> placeCodes() {
    return connections.inTransaction(
        connection -> {
          List<String> codes = new ArrayList<>();
          try (PreparedStatement query =
                  connection.prepareStatement("SELECT code FROM place_name ORDER BY code");
              ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
              codes.add(rows.getString(1));
            }
          }
          return codes;
        });
  }

  @Override
  public boolean knowsCode(String code) {
    return names(LABEL, code).isPresent();
  }

  @Override
  public String label(String code, Locale locale) {
    return names(LABEL, code).map(names -> names.in(locale)).orElse(code);
  }

  @Override
  public String agencyName(String code, Locale locale) {
    return names(AGENCY, code).map(names -> names.in(locale)).orElse(code);
  }

  /** What something is called in the two languages. */
  private record Names(String zh, @org.jspecify.annotations.Nullable String en) {
    String in(Locale locale) {
      String english = en;
      return locale.getLanguage().equals("zh") || english == null ? zh : english;
    }
  }

  private Optional<Names> names(String sql, String code) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, code);
            try (ResultSet rows = query.executeQuery()) {
              return rows.next()
                  ? Optional.of(new Names(rows.getString(1), rows.getString(2)))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public Optional<String> pathOf(String placeCode) {
    return place(placeCode).map(Place::path);
  }
}
