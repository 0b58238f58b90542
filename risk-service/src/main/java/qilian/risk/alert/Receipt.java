package qilian.risk.alert;

import java.time.Instant;

/**
 * That a member passed a warning on.
 *
 * @param version of the warning
 * @param reached how many it reached, as the member counts them
 */
public record Receipt(int version, String agency, Channel channel, int reached, Instant at) {

  /** The ways a warning goes. */
  public enum Channel {
    SMS,
    POSTER,
    SCREEN,
    BROADCAST,
    COUNTER,
    ONLINE,
    PRESS
  }
}
