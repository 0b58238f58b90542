package qilian.incident.register;

import java.util.List;
import qilian.guard.Scope;

/** Facts in the order in which they were given their places in the topics. */
public interface FeedLog {

  /** How far every topic-partition of the matters is numbered now. */
  FeedPosition now();

  /** What a scope sees after a position, at most so many of each topic-partition. */
  List<FeedEntry> after(Scope scope, FeedPosition position, int most);
}
