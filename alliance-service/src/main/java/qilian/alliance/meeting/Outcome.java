package qilian.alliance.meeting;

/** The answer to a command: the next state, or why there is none. */
public sealed interface Outcome<S> {

  /** It is done. */
  record Done<S>(S after) implements Outcome<S> {}

  /** It is not done. */
  record Refused<S>(MeetingRefusal reason, String detail) implements Outcome<S> {}
}
