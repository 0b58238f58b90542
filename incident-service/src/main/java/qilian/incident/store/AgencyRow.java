package qilian.incident.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import qilian.contract.AgencyKind;
import qilian.contract.Right;
import qilian.incident.directory.Agency;

/** A row of the table agency. */
@Entity
@Table(name = "agency")
@NullUnmarked
public class AgencyRow {
  @Id String code;
  String kind;

  @Column(name = "name_zh")
  String nameZh;

  @Column(name = "name_en")
  String nameEn;

  String place;
  String namespace;

  @Column(columnDefinition = "text[]")
  String[] rights;

  @Column(name = "retired_on")
  LocalDate retiredOn;

  int version;
  long change;

  /** Takes the agency's state as its next version. */
  void take(Agency agency, long number) {
    code = agency.code();
    kind = agency.kind().name();
    nameZh = agency.nameZh();
    nameEn = agency.nameEn();
    place = agency.place();
    namespace = agency.namespace();
    rights = agency.rights().stream().map(Right::name).sorted().toArray(String[]::new);
    retiredOn = agency.retiredOn();
    version++;
    change = number;
  }

  /** The agency. */
  Agency agency() {
    return new Agency(
        code,
        AgencyKind.valueOf(kind),
        nameZh,
        nameEn,
        place,
        namespace,
        Arrays.stream(rights).map(Right::valueOf).collect(Collectors.toUnmodifiableSet()),
        retiredOn);
  }
}
