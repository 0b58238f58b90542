package qilian.mediation.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qilian.mediation.panel.MediatorRefusal.Reason;

/**
 * Proposes mediators for a case. Who may not take it is left out with the reason; the others are
 * ranked by how well they fit and by how much they have to do. Nothing about a mediator beside
 * these is looked at, and nobody is scored.
 */
public final class MediatorPool {

  private static final String TRAINING = "《人民调解法》第十四条";
  private static final String IMPARTIAL = "《人民调解法》第十五条、第十九条";
  private static final String CHOICE = "《人民调解法》第十九条、第二十三条";

  private MediatorPool() {}

  /**
   * Somebody who may take the case.
   *
   * @param reasonsZh what speaks for the place in the list, the weightiest first
   */
  public record Candidate(PoolMediator mediator, List<String> reasonsZh, List<String> reasonsEn) {}

  /** All candidates, the best first, and why the others are none. */
  public record Proposal(List<Candidate> candidates, Map<String, MediatorRefusal> refused) {}

  /** Ranks the pool for a case. */
  public static Proposal propose(List<PoolMediator> pool, MediatorNeed need) {
    Map<String, MediatorRefusal> refused = new LinkedHashMap<>();
    List<PoolMediator> able = new ArrayList<>();
    for (PoolMediator mediator : pool) {
      refuse(mediator, need)
          .ifPresentOrElse(
              refusal -> refused.put(mediator.ref(), refusal), () -> able.add(mediator));
    }
    able.sort(
        Comparator.comparingLong((PoolMediator each) -> -spoken(each, need))
            .thenComparing(each -> !each.specialities().contains(need.category()))
            .thenComparingDouble(MediatorPool::load)
            .thenComparing(PoolMediator::ref));
    return new Proposal(able.stream().map(each -> candidate(each, need)).toList(), refused);
  }

  /** Why a mediator may not take the case; the same check stands before choice and session. */
  public static Optional<MediatorRefusal> refuse(PoolMediator mediator, MediatorNeed need) {
    Optional<MediatorRefusal> barred = refuseForGood(mediator, need);
    if (barred.isPresent()) {
      return barred;
    }
    return mediator.openCases() >= mediator.mostCases()
        ? Optional.of(new MediatorRefusal(Reason.MEDIATOR_FULL, null, null, IMPARTIAL))
        : Optional.empty();
  }

  /** As {@link #refuse}, for one who has the case in hand already: a full desk is no reason. */
  public static Optional<MediatorRefusal> refuseForGood(PoolMediator mediator, MediatorNeed need) {
    if (need.recused().contains(mediator.ref())) {
      return Optional.of(new MediatorRefusal(Reason.MEDIATOR_RECUSED, null, null, CHOICE));
    }
    Optional<Relation> relation =
        need.relations().stream()
            .filter(each -> each.mediatorRef().equals(mediator.ref()))
            .filter(each -> need.parties().contains(each.partyRef()))
            .min(Comparator.comparing(Relation::ground));
    if (relation.isPresent()) {
      RecusalGround ground = relation.get().ground();
      String basis = ground == RecusalGround.PARTY_OBJECTION ? CHOICE : IMPARTIAL;
      return Optional.of(new MediatorRefusal(Reason.MEDIATOR_CONFLICTED, null, ground, basis));
    }
    return refuseUncertified(mediator, need.today());
  }

  private static Optional<MediatorRefusal> refuseUncertified(
      PoolMediator mediator, LocalDate today) {
    if (mediator.certificateOn(today).isPresent()) {
      return Optional.empty();
    }
    Optional<LocalDate> ended =
        mediator.certificates().stream()
            .map(each -> each.revokedOn() == null ? each.validTo() : each.revokedOn())
            .filter(day -> !day.isAfter(today))
            .max(Comparator.naturalOrder());
    return Optional.of(
        ended.isPresent()
            ? new MediatorRefusal(Reason.CERTIFICATE_EXPIRED, ended.get(), null, TRAINING)
            : new MediatorRefusal(Reason.CERTIFICATE_MISSING, null, null, TRAINING));
  }

  /**
   * Who mediates by the parties' choice: the one whom every party named. Empty where they named
   * different ones or not all of them chose; the committee then assigns (第十九条).
   */
  public static Optional<String> chosen(List<String> parties, Map<String, String> choices) {
    Set<String> named = Set.copyOf(choices.values());
    return !parties.isEmpty() && choices.keySet().containsAll(parties) && named.size() == 1
        ? Optional.of(named.iterator().next())
        : Optional.empty();
  }

  private static Candidate candidate(PoolMediator mediator, MediatorNeed need) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    long spoken = spoken(mediator, need);
    if (!need.languages().isEmpty()) {
      zh.add("通晓当事人所需%d种语言中的%d种".formatted(need.languages().size(), spoken));
      en.add("speaks %d of the %d languages needed".formatted(spoken, need.languages().size()));
    }
    if (mediator.specialities().contains(need.category())) {
      zh.add("擅长该类纠纷");
      en.add("is experienced in this category");
    }
    zh.add("在办%d件，上限%d件".formatted(mediator.openCases(), mediator.mostCases()));
    en.add("has %d of at most %d cases".formatted(mediator.openCases(), mediator.mostCases()));
    return new Candidate(mediator, List.copyOf(zh), List.copyOf(en));
  }

  private static long spoken(PoolMediator mediator, MediatorNeed need) {
    return need.languages().stream().filter(mediator.languages()::contains).count();
  }

  private static double load(PoolMediator mediator) {
    return (double) mediator.openCases() / Math.max(1, mediator.mostCases());
  }
}
