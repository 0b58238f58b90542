package qilian.risk.inspection;

/** A picture of how it was, or how it is now, by the hash of what is kept of it. */
public record Evidence(Stage stage, String sha256) {

  /** What it shows. */
  public enum Stage {
    BEFORE,
    AFTER
  }
}
