package qilian.mediation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import qilian.mediation.model.DisputeCase;
import qilian.mediation.model.Mediator;
import qilian.mediation.panel.Certificate;
import qilian.mediation.panel.PoolMediator;

/** The mediators of the caller's agency, with their dated certificates and their load. */
@ApplicationScoped
public class MediatorStore implements PanacheRepositoryBase<MediatorRow, String> {

  private final ObjectMapper json;

  @Inject
  MediatorStore(ObjectMapper json) {
    this.json = json;
  }

  /** A mediator of another agency bears that reference already. */
  public static final class RefTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefTaken(String ref, Throwable cause) {
      super(ref + " is taken", cause);
    }
  }

  /** The whole pool. */
  public List<PoolMediator> pool() {
    Map<String, Integer> load = new HashMap<>();
    getEntityManager()
        .createQuery("select ref, count(*) from CaseMediatorRow group by ref", Object[].class)
        .getResultStream()
        .forEach(row -> load.put((String) row[0], ((Long) row[1]).intValue()));
    return list("order by ref").stream()
        .map(row -> mediator(row, load.getOrDefault(row.ref, 0)))
        .toList();
  }

  /** One of the pool. */
  public Optional<PoolMediator> mediator(String ref) {
    return pool().stream().filter(each -> each.ref().equals(ref)).findFirst();
  }

  /** Keeps a mediator as it is described now. */
  public void keep(PoolMediator mediator) {
    MediatorRow known = findById(mediator.ref());
    MediatorRow row = known == null ? new MediatorRow() : known;
    row.ref = mediator.ref();
    row.agency = mediator.agency();
    row.certificates = write(mediator.certificates());
    row.languages = mediator.languages().toArray(String[]::new);
    row.specialities = mediator.specialities().toArray(String[]::new);
    row.mostCases = mediator.mostCases();
    if (known == null) {
      try {
        persistAndFlush(row);
      } catch (PersistenceException e) {
        // Another agency's row, which this one does not see.
        throw new RefTaken(mediator.ref(), e);
      }
    }
  }

  /** Follows who has which unfinished case in hand. */
  void follow(Map<UUID, DisputeCase> cases) {
    Set<CaseMediatorRow.Key> inHand = new HashSet<>();
    cases.forEach(
        (id, subject) -> {
          if (subject.phase().isUnfinished()) {
            subject.activeMediators().stream()
                .map(Mediator::ref)
                .forEach(ref -> inHand.add(new CaseMediatorRow.Key(id, ref)));
          }
        });
    var em = getEntityManager();
    em.createQuery("from CaseMediatorRow where caseId in ?1", CaseMediatorRow.class)
        .setParameter(1, cases.keySet())
        .getResultStream()
        .filter(row -> !inHand.remove(new CaseMediatorRow.Key(row.caseId, row.ref)))
        .forEach(em::remove);
    for (CaseMediatorRow.Key key : inHand) {
      CaseMediatorRow row = new CaseMediatorRow();
      row.caseId = key.caseId();
      row.ref = key.ref();
      em.persist(row);
    }
  }

  private PoolMediator mediator(MediatorRow row, int openCases) {
    return new PoolMediator(
        row.ref,
        row.agency,
        read(row.certificates),
        Set.of(row.languages),
        Set.of(row.specialities),
        openCases,
        row.mostCases);
  }

  private String write(List<Certificate> certificates) {
    try {
      return json.writeValueAsString(certificates);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Certificate> read(String text) {
    try {
      return json.readValue(text, new TypeReference<List<Certificate>>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
