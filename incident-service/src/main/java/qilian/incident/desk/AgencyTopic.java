package qilian.incident.desk;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** The way onto an agency's own topic. */
public interface AgencyTopic {

  /**
   * Sends one event; done when every in-sync replica has it.
   *
   * @param key what keeps the facts of one matter in order
   * @param bulk whether many more follow at once, so that waiting for them pays
   * @return fails where it is not known whether the event arrived, such as with a {@link
   *     TimeoutException}
   */
  CompletionStage<Void> send(String agency, String key, byte[] structured, boolean bulk);

  /** Whether a single send returns at once, so that it may be made where nobody may wait. */
  boolean isPrompt(String agency);
}
