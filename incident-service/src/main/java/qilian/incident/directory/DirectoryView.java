package qilian.incident.directory;

import org.jspecify.annotations.Nullable;

/**
 * The directory as the gate asks it: in memory, a miss is looked up in the database once. On a
 * thread that may not wait, a miss is a {@link LookNeeded}.
 */
public interface DirectoryView {

  /** The agency of that code. */
  @Nullable Agency agency(String code);

  /** The place of that code. */
  @Nullable Place place(String code);

  /** Whether the list has that code. */
  boolean knows(String list, String code);
}
