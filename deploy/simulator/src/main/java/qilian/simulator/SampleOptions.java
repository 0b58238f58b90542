package qilian.simulator;

import picocli.CommandLine.Option;
import qilian.simulator.traffic.Sample;

/** Which sample: its seed and its size. */
final class SampleOptions {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Same seed, same bytes (default: ${DEFAULT-VALUE}).",
      defaultValue = "20251103")
  private long seed;

  @Option(
      names = "--events",
      paramLabel = "N",
      description =
          "Events in all; what the Baota street (about 40,000) leaves open comes from other"
              + " streets. Default: the Baota street alone.",
      defaultValue = "0")
  private long events;

  Sample draw() {
    return new Sample(seed, events);
  }
}
