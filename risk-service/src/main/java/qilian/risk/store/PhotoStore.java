package qilian.risk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import qilian.guard.ScopedConnections;
import qilian.risk.inspection.Evidence;
import qilian.risk.inspection.Photo;

/** The pictures of findings that the running transaction's scope sees. */
@ApplicationScoped
public class PhotoStore {

  private final ScopedConnections connections;

  @Inject
  PhotoStore(ScopedConnections connections) {
    this.connections = connections;
  }

  /** Keeps a picture; the same again is kept once. */
  public void keep(UUID finding, Evidence evidence, Photo photo, Instant at, String agency) {
    connections.inTransaction(
        on ->
            Sql.run(
                on,
                "INSERT INTO finding_photo VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                finding,
                evidence.sha256(),
                evidence.stage().name(),
                photo.mediaType(),
                photo.bytes(),
                at.atOffset(ZoneOffset.UTC),
                agency));
  }

  /** A picture of a finding. */
  public Optional<Photo> find(UUID finding, String sha256) {
    return connections.inTransaction(
        on ->
            Sql.one(
                on,
                "SELECT media_type, bytes FROM finding_photo WHERE finding_id = ? AND sha256 = ?",
                row -> new Photo(row.getString(1), row.getBytes(2)),
                finding,
                sha256));
  }
}
