package qilian.mediation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;
import qilian.mediation.panel.Member;

/** The members of the alliance as the directory last said, for who must sit. */
@ApplicationScoped
public class MemberStore implements PanacheRepositoryBase<MemberRow, String> {

  private final PlaceStore places;

  @Inject
  MemberStore(PlaceStore places) {
    this.places = places;
  }

  /** Those who serve a place; one without a place is seated nowhere. */
  public List<Member> all() {
    List<MemberRow> members = list("place is not null");
    Map<String, String> paths =
        places
            .find("code in ?1", members.stream().map(row -> row.place).distinct().toList())
            .<PlaceRow>stream()
            .collect(Collectors.toMap(row -> row.code, row -> row.path));
    return members.stream()
        .filter(row -> paths.containsKey(row.place))
        .map(row -> new Member(row.code, row.kind, paths.get(row.place), Set.of()))
        .toList();
  }

  /** What kind of organisation an agency is; empty where the directory has not said. */
  public Optional<AgencyKind> kindOf(String agency) {
    return findByIdOptional(agency).map(row -> row.kind);
  }

  /** The grid on a path; where there is none the community, or else the finest place. */
  public String gridOn(String path) {
    List<String> codes = List.of(path.split(">"));
    List<PlaceRow> known = places.list("code in ?1", codes);
    for (PlaceKind kind : List.of(PlaceKind.GRID, PlaceKind.COMMUNITY)) {
      for (PlaceRow row : known) {
        if (row.kind == kind) {
          return row.code;
        }
      }
    }
    return codes.getLast();
  }

  /** Kinds of the places on a path. */
  public Set<PlaceKind> kindsOn(String path) {
    Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
    places.find("code in ?1", List.of(path.split(">"))).<PlaceRow>stream()
        .map(row -> row.kind)
        .filter(Objects::nonNull)
        .forEach(kinds::add);
    return kinds;
  }
}
