package qilian.incident.api;

import java.util.List;
import qilian.incident.directory.DirectoryChange;

/** What became of an array of entries. */
public record RegisteredView(int created, int changed, int unchanged) {

  static RegisteredView of(List<DirectoryChange> changes, int asked) {
    int created = (int) changes.stream().filter(DirectoryChange::created).count();
    return new RegisteredView(
        created, changes.size() - created, Math.max(0, asked - changes.size()));
  }
}
