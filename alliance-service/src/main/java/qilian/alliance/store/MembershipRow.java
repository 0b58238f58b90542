package qilian.alliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import qilian.alliance.member.AllianceRole;

/** A row of the table membership: one agency for one time. */
@Entity
@Table(name = "membership")
@NullUnmarked
public class MembershipRow {
  @Id UUID id;
  String agency;

  @Enumerated(EnumType.STRING)
  AllianceRole role;

  @Column(name = "from_on")
  LocalDate fromOn;

  @Column(name = "until_on")
  LocalDate untilOn;

  String place;

  @Column(name = "place_path")
  String placePath;

  String[] paths;
  String[] units;
  String contacts;
  long version;
}
