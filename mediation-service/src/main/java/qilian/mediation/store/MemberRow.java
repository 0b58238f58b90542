package qilian.mediation.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import qilian.contract.AgencyKind;

/** A row of the table member, as requests read it. */
@Entity
@Immutable
@Table(name = "member")
@NullUnmarked
public class MemberRow {
  @Id String code;

  @Enumerated(EnumType.STRING)
  AgencyKind kind;

  String place;
}
