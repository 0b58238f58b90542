package qilian.alliance.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import qilian.contract.AgencyKind;

/** A row of the table agency, as requests read it. */
@Entity
@Immutable
@Table(name = "agency")
@NullUnmarked
public class AgencyRow {
  @Id String code;

  @Enumerated(EnumType.STRING)
  AgencyKind kind;

  @Column(name = "name_zh")
  String nameZh;

  String place;
}
