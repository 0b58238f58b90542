package qilian.risk.detect;

/** A published way of noticing, with the version of how it is computed here. */
public enum Method {
  GAMMA_POISSON(1, "gamma-Poisson prediction, Jeffreys prior, dispersion of the baseline"),
  EARS_C1(1, "Hutwagner et al. 2003"),
  EARS_C2(1, "Hutwagner et al. 2003"),
  EARS_C3(1, "Hutwagner et al. 2003"),
  POISSON_CUSUM(1, "Rogerson and Yamada 2004"),
  KNOX(1, "Knox 1964"),
  SPACE_TIME_PERMUTATION_SCAN(1, "Kulldorff et al. 2005"),
  FARRINGTON_CLASSIC(1, "Farrington et al. 1996"),
  FARRINGTON_FLEXIBLE(1, "Noufaily et al. 2013"),
  /** No reading of counts: it says that there is nothing to read. */
  REPORTING_GAP(1, "a source that used to report every week reported nothing in one");

  private final int version;
  private final String source;

  Method(int version, String source) {
    this.version = version;
    this.source = source;
  }

  /** Rises whenever the same input could give another answer. */
  public int version() {
    return version;
  }

  /** The paper that defines it. */
  public String source() {
    return source;
  }
}
