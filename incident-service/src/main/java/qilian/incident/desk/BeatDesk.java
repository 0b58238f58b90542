package qilian.incident.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.incident.patrol.Beat;
import qilian.incident.patrol.Member;
import qilian.incident.patrol.PatrolPoint;
import qilian.incident.patrol.ShiftTemplate;
import qilian.incident.store.PatrolBook;

/** Lays down what an agency's patrols are made of: members, beats and their points, templates. */
@ApplicationScoped
public class BeatDesk {
  private final PatrolScope scope;
  private final PatrolKeys keys;
  private final PatrolBook book;
  private final DirectoryView directory;
  private final PatrolGround ground;
  private final Audit audit;

  @Inject
  BeatDesk(
      PatrolScope scope,
      PatrolKeys keys,
      PatrolBook book,
      DirectoryView directory,
      PatrolGround ground,
      Audit audit) {
    this.ground = ground;
    this.scope = scope;
    this.keys = keys;
    this.book = book;
    this.directory = directory;
    this.audit = audit;
  }

  /** A point as it is laid down. */
  public record PointDraft(
      String code, String place, String nameZh, double latitude, double longitude, int radius) {}

  /** Lets a member sign in with this account, or with none. */
  public void bind(UUID member, @Nullable String subject) {
    String agency = scope.caller().agencyOrRefuse();
    Member found =
        book.member(scope.scope(), member)
            .filter(each -> each.agency().equals(agency))
            .orElseThrow(PatrolScope::unknown);
    byte[] login = subject == null ? null : keys.login(subject);
    if (!book.bind(scope.scope(), found.id(), agency, login)) {
      throw PatrolScope.unknown();
    }
    done("Patrol:BindLogin", "/patrol/members/" + member);
  }

  /** Keeps a beat of the caller's agency with its points in order. */
  public Beat keep(
      String code,
      String nameZh,
      List<String> places,
      List<String> neighbours,
      List<PointDraft> drafts) {
    String agency = scope.caller().agencyOrRefuse();
    if (places.isEmpty()) {
      throw Refused.of("MISSING_FIELD", 400).at("/places");
    }
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      paths.add(place(places.get(i), "/places/" + i).path());
    }
    Set<String> taken = new HashSet<>();
    book.beats(scope.scope(), agency).stream()
        .filter(other -> !other.code().equals(code))
        .forEach(other -> other.points().forEach(point -> taken.add(point.code())));
    List<PatrolPoint> points = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      PointDraft draft = drafts.get(i);
      if (!taken.add(draft.code())) {
        throw Refused.of("POINT_TWICE", 422).at("/points/" + i + "/code");
      }
      Place at = place(draft.place(), "/points/" + i + "/place");
      points.add(
          new PatrolPoint(
              draft.code(),
              code,
              at.code(),
              at.path(),
              draft.nameZh(),
              draft.latitude(),
              draft.longitude(),
              draft.radius()));
    }
    Place first = place(places.getFirst(), "/places/0");
    Beat beat =
        new Beat(
            agency,
            code,
            nameZh,
            first.code(),
            first.path(),
            first.zone().getId(),
            places,
            paths,
            neighbours,
            points);
    book.save(scope.scope(), beat);
    done("Patrol:KeepBeat", "/patrol/beats/" + code);
    return beat;
  }

  /** Keeps a template of the caller's agency. */
  public void keep(ShiftTemplate template) {
    Beat beat =
        book.beat(scope.scope(), template.agency(), template.beat())
            .orElseThrow(() -> Refused.of("UNKNOWN_BEAT", 422).at("/beat"));
    Set<String> known = new HashSet<>();
    beat.points().forEach(point -> known.add(point.code()));
    if (!known.containsAll(template.points())) {
      throw Refused.of("POINT_NOT_ON_THE_BEAT", 422).at("/points");
    }
    book.save(scope.scope(), beat.placePath(), template);
    done("Patrol:KeepTemplate", "/patrol/templates/" + template.code());
  }

  private Place place(String code, String pointer) {
    Place place = directory.place(code);
    if (place == null) {
      throw Refused.of("UNKNOWN_PLACE", 422).at(pointer).with("place", code);
    }
    ground.hold(scope.caller().agencyOrRefuse(), place, pointer);
    return place;
  }

  private void done(String action, String object) {
    audit.record(AuditEntry.by(scope.caller(), action, object, null, "DONE"));
  }
}
