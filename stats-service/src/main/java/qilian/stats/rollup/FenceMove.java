package qilian.stats.rollup;

import qilian.transport.fence.Fence;

/** A partition's fence before and behind a chunk of records. */
public record FenceMove(Partition at, Fence from, Fence to) {}
