package qilian.mediation.panel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import qilian.contract.AgencyKind;

/**
 * One version of who must sit. The first rule with a lead that speaks for a dispute names its lead;
 * every rule that speaks for it adds who assists.
 *
 * @param validFrom first day on which disputes are seated by it
 * @param approver who put it in force
 */
public record PanelPolicy(
    int version, LocalDate validFrom, String approver, List<PanelRule> rules) {

  public PanelPolicy {
    rules = List.copyOf(rules);
    if (rules.stream().noneMatch(PanelPolicy::speaksForEverything)) {
      throw new IllegalArgumentException("a policy ends with a lead for every other dispute");
    }
  }

  private static boolean speaksForEverything(PanelRule rule) {
    return !rule.lead().isEmpty()
        && rule.categories().isEmpty()
        && rule.scales().isEmpty()
        && rule.places().isEmpty();
  }

  /** Whether a rule, by its id, lets such an organisation lead. */
  public boolean letsLead(String rule, AgencyKind kind) {
    return rules.stream().anyMatch(each -> each.id().equals(rule) && each.lead().contains(kind));
  }

  /** The version in force on a day. */
  public static Optional<PanelPolicy> inForce(List<PanelPolicy> versions, LocalDate day) {
    return versions.stream()
        .filter(each -> !each.validFrom().isAfter(day))
        .max(Comparator.comparing(PanelPolicy::validFrom).thenComparing(PanelPolicy::version));
  }
}
