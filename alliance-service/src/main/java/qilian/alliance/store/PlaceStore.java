package qilian.alliance.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qilian.contract.PlaceKind;
import qilian.guard.PlacePaths;

/** Where each place stands, for the scope of whoever asks. */
@ApplicationScoped
public class PlaceStore implements PlacePaths, PanacheRepositoryBase<PlaceRow, String> {

  @Override
  public Optional<String> pathOf(String placeCode) {
    return findByIdOptional(placeCode).map(row -> row.path);
  }

  /** The paths of several places that are known, by code. */
  public Map<String, String> pathsOf(Collection<String> codes) {
    return find("code in ?1", List.copyOf(codes)).<PlaceRow>stream()
        .collect(Collectors.toMap(row -> row.code, row -> row.path));
  }

  /** Kinds of the places on a path. */
  public Set<PlaceKind> kindsOn(String path) {
    Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
    find("code in ?1", List.of(path.split(">"))).<PlaceRow>stream()
        .forEach(row -> kinds.add(row.kind));
    return kinds;
  }
}
