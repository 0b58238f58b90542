package qilian.local.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a server keeps what it was told: for real data every commit reaches the disk. */
public enum Durability {
  /** Survives the loss of power: the only kind for a folder that somebody cares about. */
  FULL("on"),
  /** Survives the kill of any process; for folders that a build throws away. */
  THROWAWAY("off");

  private final String value;

  Durability(String value) {
    this.value = value;
  }

  /** The settings that the server must answer to SHOW. */
  Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("fsync", value);
    all.put("full_page_writes", value);
    all.put("synchronous_commit", value);
    return all;
  }
}
