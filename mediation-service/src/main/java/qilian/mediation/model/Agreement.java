package qilian.mediation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agreed.
 *
 * @param form AGREED_WRITTEN, AGREED_ORAL or SETTLED_ON_SITE
 * @param facts the main facts of the dispute and each side's responsibility (第二十九条)
 * @param performance how and by when it is performed
 * @param amount yuan; null where no money is agreed
 * @param partial whether part of the dispute stays open
 * @param effectiveOn day from which it binds
 * @param signedBy references of the parties that signed, sealed or gave a fingerprint
 * @param mediatorSigned whether the mediator signed
 * @param sealed whether the committee put its seal under it
 */
public record Agreement(
    Outcome form,
    String facts,
    String performance,
    @Nullable BigDecimal amount,
    boolean partial,
    LocalDate effectiveOn,
    List<Clause> clauses,
    List<Instalment> instalments,
    Set<String> signedBy,
    boolean mediatorSigned,
    boolean sealed) {

  public Agreement {
    clauses = List.copyOf(clauses);
    instalments = List.copyOf(instalments);
    signedBy = Set.copyOf(signedBy);
  }
}
