package qilian.risk.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning as it stands; each version is a CAP message of its own, which refers to those before.
 *
 * @param sender the agency that issued it
 * @param sent when each version was sent, the first first
 * @param endedFor why it was cancelled; empty where it was not
 */
public record Warning(
    UUID id,
    int version,
    WarningPhase phase,
    @Nullable WarningContent content,
    String sender,
    List<Instant> sent,
    String endedFor) {

  public Warning {
    sent = List.copyOf(sent);
  }

  /** Before it is issued. */
  public static Warning unissued(UUID id, String sender) {
    return new Warning(id, 0, WarningPhase.UNISSUED, null, sender, List.of(), "");
  }

  /** What it says. */
  public WarningContent says() {
    if (content == null) {
      throw new IllegalStateException("not issued yet: " + id);
    }
    return content;
  }

  /** The CAP identifier of one of its versions. */
  public String identifier(int ofVersion) {
    return "qilian-" + id + "-" + ofVersion;
  }
}
