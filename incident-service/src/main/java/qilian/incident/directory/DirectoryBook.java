package qilian.incident.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory as it is kept; everything here but {@link #refreshView} needs a transaction. */
public interface DirectoryBook {

  /** Lets nobody else change the directory until the transaction ends. */
  void open();

  /** The agency as it stands. */
  @Nullable Agency agency(String code);

  /** The place as it stands. */
  @Nullable Place place(String code);

  /** The entry as it stands. */
  @Nullable Code code(String list, String code);

  /** The tree of places; those of the codes will be asked for. */
  PlacePlan.Tree tree(Collection<String> codes);

  /** The lists of codes, the drafts of the request included. */
  CodeRules.Lists lists(List<CodeDraft> drafts);

  /** Writes the new states and appends their facts to the log. */
  void write(List<DirectoryChange> changes, Instant now);

  /** After the commit: makes this instance see what was written. */
  void refreshView();
}
