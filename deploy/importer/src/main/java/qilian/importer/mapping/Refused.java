package qilian.importer.mapping;

/** Thrown where a line cannot become an event; carries the reason to the list of rejected lines. */
public final class Refused extends RuntimeException {
  private final Reason reason;
  private final String detail;

  public Refused(Reason reason, String detail) {
    super(reason + ": " + detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /** The value and its column, to be shown to the partner. */
  public String detail() {
    return detail;
  }
}
