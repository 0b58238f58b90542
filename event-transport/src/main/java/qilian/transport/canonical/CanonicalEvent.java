package qilian.transport.canonical;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.Effect;
import qilian.contract.Fact;
import qilian.contract.FactType;
import qilian.transport.codec.FactCodec;
import qilian.transport.codec.Unreadable;

/**
 * A registered fact as every service reads it.
 *
 * @param wireType the CloudEvents type
 * @param type the catalogue's line, or null where this consumer's catalogue does not know the type
 * @param aggregateId the record's key
 * @param placePath codes from the root to the finest place, joined by {@code >}; empty for the
 *     directory's own facts
 * @param qseq dense number within topic and partition, from 1
 * @param effects what it changes in every count
 * @param data the bare JSON record
 */
public record CanonicalEvent(
    UUID eventId,
    String source,
    String sourceId,
    String wireType,
    @Nullable FactType type,
    UUID aggregateId,
    Instant occurredAt,
    Instant registeredAt,
    @Nullable String caseref,
    @Nullable UUID corrects,
    String placePath,
    String zone,
    long qseq,
    List<Effect> effects,
    byte[] data) {

  /** The data as a record of the contract; only for a known type. */
  public Fact fact() {
    if (type == null) {
      throw new IllegalStateException("a type that this catalogue does not know: " + wireType);
    }
    try {
      return FactCodec.read(type, data, 0, data.length);
    } catch (Unreadable e) {
      throw new IllegalStateException("a canonical record broke the contract: " + eventId, e);
    }
  }
}
