package qilian.incident.register;

import java.util.ArrayList;
import java.util.List;
import qilian.guard.Scope;

/** One listener's way through the feed: everything its scope sees, once, wherever it began. */
public final class FeedReader {
  private static final int AT_ONCE = 50;

  private final FeedLog log;
  private final Scope scope;
  private FeedPosition at;

  /** An entry, and where the listener stands once it has heard it. */
  public record Heard(FeedEntry entry, FeedPosition at) {}

  /** A listener that goes on from there. */
  public FeedReader(FeedLog log, Scope scope, FeedPosition begin) {
    this.log = log;
    this.scope = scope;
    this.at = begin;
  }

  /** Where it stands. */
  public synchronized FeedPosition at() {
    return at;
  }

  /** What comes next; empty where there is nothing new to see. */
  public synchronized List<Heard> next() {
    List<Heard> heard = new ArrayList<>();
    FeedPosition now = log.now();
    if (at.atLeast(now).equals(at)) {
      return heard;
    }
    List<FeedEntry> seen = log.after(scope, at.filledFrom(now), AT_ONCE);
    for (FeedEntry entry : seen) {
      at = at.past(entry);
      heard.add(new Heard(entry, at));
    }
    at = at.readThrough(seen, AT_ONCE, now);
    return heard;
  }
}
