package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;
import qilian.guard.problem.Refused;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.ShiftPlan;
import qilian.incident.store.PatrolBook;

/**
 * Where the patrols of an agency may walk and find: the places it answers for, and the street that
 * they lie in. A figure of another street is not made by a patrol that never was there.
 */
@ApplicationScoped
class PatrolGround {
  private final DirectoryView directory;
  private final PatrolBook book;

  @Inject
  PatrolGround(DirectoryView directory, PatrolBook book) {
    this.directory = directory;
    this.book = book;
  }

  /** Refuses a place at which no beat of the agency may lie. */
  void hold(String agency, Place place, String pointer) {
    if (!lies(place, ofAgency(agency))) {
      throw refused(place, pointer);
    }
  }

  /** Refuses a place at which a patrol of this shift cannot have found anything. */
  void hold(Connection connection, ShiftPlan plan, Place place) throws SQLException {
    List<String> ground = ofAgency(plan.agency());
    widen(ground, plan.placePath());
    for (Beat beat : book.beats(connection, plan.agency(), plan.beat())) {
      beat.placePaths().forEach(path -> widen(ground, path));
    }
    if (!lies(place, ground)) {
      throw refused(place, "/place");
    }
  }

  private static Refused refused(Place place, String pointer) {
    return Refused.of("PLACE_NOT_WALKED", 422).at(pointer).with("place", place.code());
  }

  private static boolean lies(Place place, List<String> ground) {
    return ground.stream().anyMatch(path -> (place.path() + ">").startsWith(path + ">"));
  }

  private List<String> ofAgency(String code) {
    List<String> ground = new ArrayList<>();
    Agency agency = directory.agency(code);
    Place own = agency == null || agency.place() == null ? null : directory.place(agency.place());
    if (own != null) {
      widen(ground, own.path());
    }
    return ground;
  }

  private void widen(List<String> ground, String path) {
    String street = streetOf(path);
    ground.add(street == null ? path : street);
  }

  private @Nullable String streetOf(String path) {
    for (String code : path.split(">")) {
      Place place = directory.place(code);
      if (place != null && place.kind() == PlaceKind.STREET) {
        return place.path();
      }
    }
    return null;
  }
}
