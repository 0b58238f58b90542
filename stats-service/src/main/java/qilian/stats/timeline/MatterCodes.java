package qilian.stats.timeline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What brings matters together that know each other by a code only: a task names the case it
 * follows from, a finding its visit. Each such code is a knot of its own, tied to whoever bears or
 * names it, so that it does not matter which of them is heard first.
 */
final class MatterCodes {

  private static final long VERSION_8 = 0x8000L;

  private MatterCodes() {}

  /** The knot of a code, told from every matter by the version of its id. */
  static UUID ofCode(String code) {
    UUID hash =
        UUID.nameUUIDFromBytes(
            ("matter-code|" + code.strip().toUpperCase(Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8));
    return new UUID(
        hash.getMostSignificantBits() & ~0xf000L | VERSION_8, hash.getLeastSignificantBits());
  }

  /** What somebody names by a code or by an id. */
  static Set<UUID> named(String text) {
    Set<UUID> all = new LinkedHashSet<>(Set.of(ofCode(text)));
    if (text.strip().length() == 36) {
      try {
        all.add(UUID.fromString(text.strip()));
      } catch (IllegalArgumentException e) {
        // A code of that length, and no id.
        return all;
      }
    }
    return all;
  }
}
