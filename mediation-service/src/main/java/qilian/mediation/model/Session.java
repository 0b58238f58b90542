package qilian.mediation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the parties, called and perhaps held. Its minutes lie elsewhere.
 *
 * @param number within the case, from 1
 * @param venue where, as the notice says it
 * @param open whether others may listen; only by the wish of every party
 * @param heldOn its day; null while it is only called
 * @param heldBy the agency that led then, whose minutes it are; null while it is only called
 * @param present references of those who came
 * @param evidence headings of what was put forward
 */
public record Session(
    int number,
    Instant begins,
    String venue,
    boolean open,
    @Nullable LocalDate heldOn,
    @Nullable String heldBy,
    List<String> present,
    List<String> evidence) {

  public Session {
    present = List.copyOf(present);
    evidence = List.copyOf(evidence);
  }

  /** Whether it took place. */
  public boolean isHeld() {
    return heldOn != null;
  }
}
