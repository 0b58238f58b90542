package qilian.incident.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be written outward, and how far that has come. Trouble with the database is an
 * exception; what was asked may be asked again.
 */
public interface Outward {

  /** The right to write outward: one instance has it, as long as its connection lives. */
  interface Turn extends AutoCloseable {
    /** Whether it is still ours. */
    boolean holds();

    @Override
    void close();
  }

  /** Takes the turn; null while another instance has it. */
  @Nullable Turn take();

  /** Outcomes behind the last published one, in their order. */
  List<Outcome> outcomes(int limit);

  /** All outcomes up to this one are on their topics. */
  void published(long id);

  /** Held records that the quarantine topic has not been told of. */
  List<HeldNotice> untold(int limit);

  /** These have been told of. */
  void told(List<HeldNotice> records, Instant at);
}
