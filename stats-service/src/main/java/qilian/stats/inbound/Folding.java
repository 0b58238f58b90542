package qilian.stats.inbound;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import qilian.stats.rollup.FenceMove;
import qilian.stats.rollup.Partition;
import qilian.transport.fence.Fence;

/** What a loop does with the records it reads. */
interface Folding {

  /** The consumer whose fences it moves. */
  String consumer();

  /** Whether it is still the one to be done. */
  boolean current();

  /** Where it stands. */
  Map<Partition, Fence> fences();

  /** An empty chunk. */
  Chunk chunk();

  /** Records that take effect together. */
  interface Chunk {

    /** Reads one record; an exception says that it cannot be read, and leaves the chunk as is. */
    void take(ConsumerRecord<byte[], byte[]> record);

    /** Makes everything ready to be written. */
    void close();

    /** Writes, once, together with the fences; false where another reader moved one. */
    boolean commit(List<FenceMove> moves);
  }
}
