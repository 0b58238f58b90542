package qilian.alliance.store;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** Somebody was faster with what may be there once only: that is a conflict and no failure. */
final class Uniqueness {
  private static final String TWICE = "23505";

  private Uniqueness() {}

  /** Writes, or refuses with this where the database holds the same already. */
  static void orElse(Supplier<Refused> refusal, Runnable write) {
    try {
      write.run();
    } catch (PersistenceException e) {
      if (isTwice(e)) {
        throw refusal.get();
      }
      throw e;
    }
  }

  private static boolean isTwice(Throwable thrown) {
    for (@Nullable Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLException trouble && TWICE.equals(trouble.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** An id that the caller gave is another thing's. */
  static Refused idTaken() {
    return Refused.of("ID_TAKEN", 409).at("/id");
  }
}
