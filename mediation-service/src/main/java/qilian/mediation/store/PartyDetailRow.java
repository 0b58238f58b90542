package qilian.mediation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table party_detail: who a party is, sealed. */
@Entity
@IdClass(PartyDetailRow.Key.class)
@Table(name = "party_detail")
@NullUnmarked
public class PartyDetailRow {

  /** Which party of which case. */
  public record Key(UUID caseId, String partyRef) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "case_id")
  UUID caseId;

  @Id
  @Column(name = "party_ref")
  String partyRef;

  String subject;
  byte[] sealed;

  @Column(name = "name_key")
  byte[] nameKey;

  @Column(name = "phone_key")
  byte[] phoneKey;
}
