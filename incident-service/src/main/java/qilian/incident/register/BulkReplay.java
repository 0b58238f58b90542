package qilian.incident.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Held records of an agency that are to be sent again together.
 *
 * @param reason why they were held; null where the reasons differ
 * @param held the records, as they were chosen when it was proposed
 * @param replayed how many were sent; null until it was let go
 * @param refused how many still cannot pass
 */
public record BulkReplay(
    UUID id,
    String agency,
    String placePath,
    @Nullable String reason,
    List<UUID> held,
    String proposedBy,
    Instant proposedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable Integer replayed,
    @Nullable Integer refused) {

  public BulkReplay {
    held = List.copyOf(held);
  }
}
