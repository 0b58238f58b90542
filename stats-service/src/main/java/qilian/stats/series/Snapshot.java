package qilian.stats.series;

import java.util.function.Supplier;
import qilian.guard.Scope;

/** One state of the tables for all questions of one answer, so that its parts sum to its total. */
public interface Snapshot {

  /** Does the work in a read-only transaction of this scope. */
  <T> T read(Scope scope, Supplier<T> work);
}
