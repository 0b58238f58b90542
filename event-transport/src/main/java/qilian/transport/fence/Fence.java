package qilian.transport.fence;

/**
 * Where a consumer stands in one partition: the offset it reads next and the number of the last
 * record that took effect.
 *
 * @param nextOffset the Kafka offset to read from
 * @param lastQseq the dense number that took effect last; 0 before the first
 */
public record Fence(long nextOffset, long lastQseq) {

  /** Before anything was read. */
  public static final Fence START = new Fence(0, 0);

  /** What is to be done with a record. */
  public enum Verdict {
    /** It is the next one: let it take effect. */
    APPLY,
    /** It took effect before: pass over it. */
    REPEATED,
    /** Records before it are still to come: pass over it, its owner sends it again. */
    AHEAD
  }

  /** What is to be done with the record of this number. */
  public Verdict judge(long qseq) {
    if (qseq == lastQseq + 1) {
      return Verdict.APPLY;
    }
    return qseq <= lastQseq ? Verdict.REPEATED : Verdict.AHEAD;
  }

  /** Behind a record that took effect. */
  public Fence applied(long offset, long qseq) {
    return new Fence(offset + 1, qseq);
  }

  /** Behind a record that was passed over. */
  public Fence passedOver(long offset) {
    return new Fence(offset + 1, lastQseq);
  }
}
