package qilian.mediation.clock;

/** The article behind a rule, as it is cited to the parties in either language. */
public record LegalBasis(String zh, String en) {

  /** The same with another article behind it. */
  public LegalBasis and(LegalBasis other) {
    return new LegalBasis(zh + "、" + other.zh, en + "; " + other.en);
  }
}
