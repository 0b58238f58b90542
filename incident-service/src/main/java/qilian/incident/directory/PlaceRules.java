package qilian.incident.directory;

import static qilian.incident.directory.Wording.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRetired;
import qilian.incident.directory.NotAccepted.Reason;

/** What becomes of one place that is there; new and moved places are the {@link PlacePlan}'s. */
public final class PlaceRules {

  private PlaceRules() {}

  /** The change that the end of its use makes; empty if it ends on that day already. */
  public static Optional<DirectoryChange> retire(
      Editor editor, Place there, @Nullable LocalDate on) {
    mayWrite(editor, there);
    LocalDate day = required(on, "/on");
    if (day.equals(there.retiredOn())) {
      return Optional.empty();
    }
    Place retired =
        new Place(
            there.code(),
            there.parent(),
            there.path(),
            there.kind(),
            there.nameZh(),
            there.nameEn(),
            there.zone(),
            there.geometry(),
            there.coverage(),
            day);
    return Optional.of(new DirectoryChange(retired, new PlaceRetired(there.code(), day), false));
  }

  /** The change that another coverage of a root makes; empty if it is the same. */
  public static Optional<DirectoryChange> cover(
      Editor editor, Place there, List<DayInterval> days) {
    mayWrite(editor, there);
    if (there.parent() != null) {
      throw NotAccepted.of(Reason.COVERAGE_NOT_OF_A_ROOT, null);
    }
    List<DayInterval> checked = Coverage.checked(days, "");
    if (checked.equals(there.coverage())) {
      return Optional.empty();
    }
    Place covered =
        new Place(
            there.code(),
            there.parent(),
            there.path(),
            there.kind(),
            there.nameZh(),
            there.nameEn(),
            there.zone(),
            there.geometry(),
            checked,
            there.retiredOn());
    return Optional.of(new DirectoryChange(covered, fact(covered), false));
  }

  static PlaceRegistered fact(Place place) {
    return new PlaceRegistered(
        place.code(),
        place.parent(),
        place.path(),
        place.kind(),
        place.nameZh(),
        place.nameEn(),
        place.zone().getId(),
        place.geometry(),
        place.coverage());
  }

  private static void mayWrite(Editor editor, Place there) {
    if (!editor.mayWritePlace(there.code())) {
      throw NotAccepted.of(Reason.NAMESPACE_NOT_YOURS, null)
          .with("namespace", String.valueOf(editor.namespace()));
    }
  }
}
