package qilian.risk.desk;

import java.util.Optional;
import java.util.UUID;

/** How a matter is called in an address: by its id, or by its code. */
final class References {

  private References() {}

  /** The id, where it is one. */
  static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
