package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import qilian.guard.PlacePaths;

/** Where each place stands, for the scope of whoever asks. */
@ApplicationScoped
public class PlaceStore implements PlacePaths, PanacheRepositoryBase<PlaceRow, String> {

  @Override
  public Optional<String> pathOf(String placeCode) {
    return findByIdOptional(placeCode).map(row -> row.path);
  }
}
