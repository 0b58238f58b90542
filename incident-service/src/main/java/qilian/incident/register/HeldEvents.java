package qilian.incident.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.guard.Scope;

/** The quarantine as it is kept, each question within a scope. */
public interface HeldEvents {

  /** Where a page stopped; the list runs backwards in time. */
  record Place(Instant heldAt, UUID id) {}

  /** A page of held records, the newest first. */
  List<HeldEvent> page(
      Scope scope,
      @Nullable String agency,
      @Nullable String status,
      @Nullable String reason,
      @Nullable Place after,
      int limit);

  /** One held record. */
  Optional<HeldEvent> find(Scope scope, UUID id);
}
