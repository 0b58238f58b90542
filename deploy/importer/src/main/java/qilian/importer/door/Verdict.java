package qilian.importer.door;

import com.fasterxml.jackson.databind.JsonNode;

/** Told what the service says to the events of a batch; may be told from several threads. */
public interface Verdict {
  /** So many events are with the service now. */
  void accepted(int count);

  /** The service refuses this event. */
  void refused(Batch.Line line, JsonNode problem);
}
