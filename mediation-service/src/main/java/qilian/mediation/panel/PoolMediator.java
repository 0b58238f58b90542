package qilian.mediation.panel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mediator of the pool, by reference; who that is lies with the committee.
 *
 * @param languages languages and dialects, as codes such as {@code cmn} or {@code hsn}
 * @param specialities categories of disputes in which the mediator is experienced
 * @param openCases cases in hand
 * @param mostCases cases at which the mediator takes no more
 */
public record PoolMediator(
    String ref,
    String agency,
    List<Certificate> certificates,
    Set<String> languages,
    Set<String> specialities,
    int openCases,
    int mostCases) {

  public PoolMediator {
    certificates = List.copyOf(certificates);
    languages = Set.copyOf(languages);
    specialities = Set.copyOf(specialities);
  }

  /** The certificate that holds longest from that day on. */
  public Optional<Certificate> certificateOn(LocalDate day) {
    return certificates.stream()
        .filter(each -> each.holdsOn(day))
        .max(Comparator.comparing(Certificate::validTo));
  }
}
