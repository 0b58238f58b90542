package qilian.mediation.clock;

import org.jspecify.annotations.Nullable;

/**
 * Whether and how a clock may be extended.
 *
 * @param by who must have agreed
 * @param atMost the longest extension in all; null where the law leaves it to those who agree
 * @param basis the article that allows it
 */
public record ExtensionRule(By by, @Nullable Length atMost, @Nullable LegalBasis basis) {

  /** Who decides about an extension. */
  public enum By {
    /** The law knows no extension. */
    NOBODY,
    /** Every party, each with recorded consent. */
    ALL_PARTIES,
    /** The head of the deciding organ, or the organ above it, in writing. */
    SUPERIOR
  }

  /** The clock runs out as it is. */
  public static ExtensionRule none() {
    return new ExtensionRule(By.NOBODY, null, null);
  }

  /** As long as all parties agree to. */
  public static ExtensionRule byParties(LegalBasis basis) {
    return new ExtensionRule(By.ALL_PARTIES, null, basis);
  }

  /** Up to a length, with written approval. */
  public static ExtensionRule byApproval(Length atMost, LegalBasis basis) {
    return new ExtensionRule(By.SUPERIOR, atMost, basis);
  }
}
