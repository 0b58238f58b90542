package qilian.incident.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import qilian.guard.ScopedConnections;
import qilian.incident.directory.Agency;
import qilian.incident.directory.Code;
import qilian.incident.directory.Place;

/** What changed in the directory after a number. */
@ApplicationScoped
class ChangedEntries {
  private final AgencyStore agencies;
  private final PlaceStore places;
  private final CodeStore codes;
  private final ScopedConnections connections;

  @Inject
  ChangedEntries(
      AgencyStore agencies, PlaceStore places, CodeStore codes, ScopedConnections connections) {
    this.agencies = agencies;
    this.places = places;
    this.codes = codes;
    this.connections = connections;
  }

  /** The entries, complete up to the number. */
  record Changes(long number, List<Agency> agencies, List<Place> places, List<Code> codes) {}

  /** The number is read first: what is written in between is seen now or the next time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Changes after(long known) {
    long number = connections.inTransaction(ChangedEntries::number);
    if (number == known) {
      return new Changes(number, List.of(), List.of(), List.of());
    }
    return new Changes(
        number,
        agencies.changedAfter(known).stream().map(AgencyRow::agency).toList(),
        places.changedAfter(known).stream().map(PlaceRow::place).toList(),
        codes.changedAfter(known).stream().map(CodeRow::code).toList());
  }

  private static long number(java.sql.Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT number FROM directory_change");
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
