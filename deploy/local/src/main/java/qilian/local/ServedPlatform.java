package qilian.local;

import java.util.Properties;
import qilian.local.process.Obstacle;

/** What a test platform is made of: child processes, or containers. */
interface ServedPlatform {
  /** Starts everything and answers how it is reached. */
  Properties start();

  /** Stops everything; harmless when nothing runs. */
  void stop();

  /** The platform of that kind. */
  static ServedPlatform of(String kind, Home home) {
    return switch (kind) {
      case "embedded" -> new EmbeddedPlatform(home);
      case "containers" -> ContainerPlatform.of(home);
      default ->
          throw new Obstacle(
              "There is no platform of the kind " + kind + ".",
              "Use -Dplatform=embedded or -Dplatform=containers.");
    };
  }
}
