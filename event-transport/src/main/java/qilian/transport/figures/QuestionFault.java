package qilian.transport.figures;

/** A question that cannot be answered as it was asked. */
public final class QuestionFault extends RuntimeException {

  private final String code;
  private final String parameter;
  private final String allowed;

  QuestionFault(String code, String parameter, String allowed) {
    super(code + " " + parameter);
    this.code = code;
    this.parameter = parameter;
    this.allowed = allowed;
  }

  /** Such as {@code PARAMETER_UNKNOWN}. */
  public String code() {
    return code;
  }

  /** The parameter at fault. */
  public String parameter() {
    return parameter;
  }

  /** What it may be; empty where that cannot be listed. */
  public String allowed() {
    return allowed;
  }
}
