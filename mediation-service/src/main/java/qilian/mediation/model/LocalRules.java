package qilian.mediation.model;

/**
 * Local rules that a street may switch, beside the national law.
 *
 * @param writingUnlessAtOnce an agreement that is not performed at once needs writing (宁波条例第二十四条)
 * @param writingIfComplex so does a complex or major dispute (the same article)
 */
public record LocalRules(boolean writingUnlessAtOnce, boolean writingIfComplex) {

  /** No local rule. */
  public static final LocalRules NONE = new LocalRules(false, false);
}
