package qilian.stats.rollup;

import org.apache.kafka.common.TopicPartition;
import qilian.transport.fence.Fence;

/** A partition's fence before and behind a chunk of records. */
public record FenceMove(TopicPartition at, Fence from, Fence to) {}
