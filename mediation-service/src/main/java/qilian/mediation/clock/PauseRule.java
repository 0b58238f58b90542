package qilian.mediation.clock;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What time a clock does not count.
 *
 * @param grounds for what it may stand still; empty where the law knows no pause
 * @param basis the article that says so
 */
public record PauseRule(Set<PauseGround> grounds, @Nullable LegalBasis basis) {

  public PauseRule {
    grounds = Set.copyOf(grounds);
  }

  /** The clock never stands still. */
  public static PauseRule none() {
    return new PauseRule(Set.of(), null);
  }

  /** The clock stands still on this ground. */
  public static PauseRule on(PauseGround ground, LegalBasis basis) {
    return new PauseRule(Set.of(ground), basis);
  }
}
