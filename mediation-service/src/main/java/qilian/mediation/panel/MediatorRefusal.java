package qilian.mediation.panel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a mediator may not take a case.
 *
 * @param expiredOn last day of the latest certificate; null where that is not the reason
 * @param ground the declared relation; null where that is not the reason
 */
public record MediatorRefusal(
    Reason reason,
    @Nullable LocalDate expiredOn,
    @Nullable RecusalGround ground,
    String legalBasis) {

  /** The reasons, in the order in which they are examined. */
  public enum Reason {
    MEDIATOR_RECUSED,
    MEDIATOR_CONFLICTED,
    CERTIFICATE_MISSING,
    CERTIFICATE_EXPIRED,
    MEDIATOR_FULL
  }

  /** In Chinese. */
  public String zh() {
    return switch (reason) {
      case MEDIATOR_RECUSED -> "该调解员已回避本案";
      case MEDIATOR_CONFLICTED -> "该调解员" + (ground == null ? "" : ground.zh());
      case CERTIFICATE_MISSING -> "该调解员没有培训证书";
      case CERTIFICATE_EXPIRED -> "该调解员的培训证书已于" + expiredOn + "失效";
      case MEDIATOR_FULL -> "该调解员在办案件已满";
    };
  }

  /** In English. */
  public String en() {
    return switch (reason) {
      case MEDIATOR_RECUSED -> "the mediator stepped back from this case";
      case MEDIATOR_CONFLICTED -> "the mediator " + (ground == null ? "" : ground.en());
      case CERTIFICATE_MISSING -> "the mediator holds no certificate of training";
      case CERTIFICATE_EXPIRED -> "the mediator's certificate ended on " + expiredOn;
      case MEDIATOR_FULL -> "the mediator has as many cases as can be taken";
    };
  }
}
