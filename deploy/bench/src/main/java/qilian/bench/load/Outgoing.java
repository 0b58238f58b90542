package qilian.bench.load;

/** Makes the bytes of the next request; what it returns may be changed once it was sent. */
@FunctionalInterface
public interface Outgoing {

  /** The whole request, head and body. */
  byte[] request(long index);
}
