package qilian.incident.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.incident.directory.Place;

/** A row of the table place. */
@Entity
@Table(name = "place")
@NullUnmarked
public class PlaceRow {
  @Id String code;
  String parent;
  String path;
  String kind;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  String zone;
  String geometry;

  /** Intervals {@code from/to}, separated by blanks. */
  String coverage;

  @Column(name = "retired_on")
  LocalDate retiredOn;

  int version;
  long change;

  /** Takes the place's state as its next version. */
  void take(Place place, long number) {
    code = place.code();
    parent = place.parent();
    path = place.path();
    kind = place.kind().name();
    nameZh = place.nameZh();
    nameEn = place.nameEn();
    zone = place.zone().getId();
    geometry = place.geometry();
    coverage =
        place.coverage().stream()
            .map(days -> days.from() + "/" + days.to())
            .collect(Collectors.joining(" "));
    retiredOn = place.retiredOn();
    version++;
    change = number;
  }

  /** The place. */
  Place place() {
    return new Place(
        code,
        parent,
        path,
        PlaceKind.valueOf(kind),
        nameZh,
        nameEn,
        ZoneId.of(zone),
        geometry,
        days(coverage),
        retiredOn);
  }

  private static List<DayInterval> days(String text) {
    return Arrays.stream(text.split(" "))
        .filter(days -> !days.isEmpty())
        .map(days -> days.split("/"))
        .map(days -> new DayInterval(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
        .toList();
  }
}
