package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table mediator: somebody of the pool. */
@Entity
@Table(name = "mediator")
@NullUnmarked
public class MediatorRow {
  @Id String ref;
  String agency;
  String certificates;
  String[] languages;
  String[] specialities;

  @Column(name = "most_cases")
  int mostCases;
}
