package qilian.mediation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sealed with a case: who its parties are, and what was said at its sessions. */
@ApplicationScoped
public class SealedStore {

  private final EntityManager entities;

  @Inject
  SealedStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Sealed bytes and whose key opens them.
   *
   * @param subject a random reference, never a name
   */
  public record Sealed(String subject, byte[] bytes) {}

  /**
   * Keeps who a party is.
   *
   * @param nameKey keyed hash under which the name is looked up
   * @param phoneKey the same of the telephone; null where none is known
   */
  public void keepParty(
      UUID caseId, String partyRef, Sealed sealed, byte[] nameKey, byte @Nullable [] phoneKey) {
    PartyDetailRow row = new PartyDetailRow();
    row.caseId = caseId;
    row.partyRef = partyRef;
    row.subject = sealed.subject();
    row.sealed = sealed.bytes();
    row.nameKey = nameKey;
    row.phoneKey = phoneKey;
    entities.persist(row);
  }

  /** Who a party is. */
  public Optional<Sealed> party(UUID caseId, String partyRef) {
    return Optional.ofNullable(
            entities.find(PartyDetailRow.class, new PartyDetailRow.Key(caseId, partyRef)))
        .map(row -> new Sealed(row.subject, row.sealed));
  }

  /** Keeps the minutes of a session for those who held it; minutes are written once. */
  public boolean keepMinutes(UUID caseId, int session, String heldBy, Sealed sealed, Instant now) {
    if (minutes(caseId, session).isPresent()) {
      return false;
    }
    MinutesRow row = new MinutesRow();
    row.caseId = caseId;
    row.session = session;
    row.heldBy = heldBy;
    row.subject = sealed.subject();
    row.sealed = sealed.bytes();
    row.writtenAt = now;
    entities.persist(row);
    return true;
  }

  /** The minutes of a session. */
  public Optional<Sealed> minutes(UUID caseId, int session) {
    return Optional.ofNullable(entities.find(MinutesRow.class, new MinutesRow.Key(caseId, session)))
        .map(row -> new Sealed(row.subject, row.sealed));
  }
}
