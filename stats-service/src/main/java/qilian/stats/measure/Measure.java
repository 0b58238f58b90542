package qilian.stats.measure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition of what is counted. A fact counts on its day of occurrence.
 *
 * @param facts which facts, such as {@code incident.alarm-received}
 * @param quantity what of each fact is added up
 * @param decimals of printed percentages
 * @param smallBase a base below it is small
 * @param validFrom first day on which it is the one in force; null if it is only asked by number
 * @param approver who approved it; null while it is a proposal
 */
public record Measure(
    String code,
    int version,
    String nameZh,
    String nameEn,
    Set<String> facts,
    Filter filter,
    Quantity quantity,
    String unitZh,
    String unitEn,
    int decimals,
    int smallBase,
    @Nullable LocalDate validFrom,
    @Nullable String note,
    String proposer,
    @Nullable String approver) {

  public Measure {
    facts = Set.copyOf(facts);
  }

  /** Whether a fact of this kind counts. */
  public boolean counts(Kind kind) {
    return facts.contains(kind.fact()) && filter.allows(kind);
  }

  /** Code and version as one text, such as {@code CRIMINAL_ACCEPTED/1}. */
  public String id() {
    return code + "/" + version;
  }
}
