package qilian.alliance.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import qilian.contract.PlaceKind;

/** A row of the table place, as requests read it. */
@Entity
@Immutable
@Table(name = "place")
@NullUnmarked
public class PlaceRow {
  @Id String code;
  String path;

  @Enumerated(EnumType.STRING)
  PlaceKind kind;
}
