package qilian.local.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds the links of one chain against the rule, one after the other, and against its heads. */
public final class Chain {
  private final Map<Long, String> heads;
  private final List<String> broken = new ArrayList<>();
  private long seq;
  private String last = Link.BEGINNING;

  /**
   * A chain of which heads were published.
   *
   * @param heads hash by number
   */
  public Chain(Map<Long, String> heads) {
    this.heads = new TreeMap<>(heads);
  }

  /** Takes the next link in. */
  public void take(Link link) {
    if (link.seq() != seq + 1) {
      broken.add("row " + link.seq() + ": number " + (seq + 1) + " was expected here");
    }
    if (!link.prevHash().equals(last)) {
      broken.add("row " + link.seq() + ": it does not follow on the row before");
    }
    if (!isHash(link.prevHash()) || !link.computed().equals(link.hash())) {
      broken.add("row " + link.seq() + ": its content does not match its hash");
    }
    String head = heads.remove(link.seq());
    if (head != null && !head.equals(link.hash())) {
      broken.add("row " + link.seq() + ": another hash was published as the head of that day");
    }
    seq = link.seq();
    last = link.hash();
  }

  /** What is wrong, each with its row; to be asked after the last link. */
  public List<String> broken() {
    List<String> all = new ArrayList<>(broken);
    heads.forEach(
        (number, hash) ->
            all.add("row " + number + ": it was published as a head and is not there any more"));
    return all;
  }

  /** How many links there were. */
  public long length() {
    return seq;
  }

  /** The hash of the last link. */
  public String head() {
    return last;
  }

  private static boolean isHash(String text) {
    return text.matches("[0-9a-f]{64}");
  }
}
