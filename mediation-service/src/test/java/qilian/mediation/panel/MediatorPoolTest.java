package qilian.mediation.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qilian.mediation.panel.MediatorRefusal.Reason;

class MediatorPoolTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Certificate VALID = certificate("2025-06-01", "2027-05-31");
  private static final Certificate ENDED = certificate("2023-06-01", "2026-03-01");

  @Test
  void language_comes_first_then_experience_then_load() {
    List<PoolMediator> pool =
        List.of(
            mediator("idle", Set.of("cmn"), Set.of(), 0, VALID),
            mediator("expert", Set.of("cmn"), Set.of("NOISE"), 5, VALID),
            mediator("speaker", Set.of("cmn", "hsn"), Set.of(), 9, VALID),
            mediator("busy", Set.of("cmn"), Set.of(), 4, VALID));

    MediatorPool.Proposal proposal = MediatorPool.propose(pool, need(Set.of("hsn"), List.of()));

    assertEquals(
        List.of("speaker", "expert", "idle", "busy"),
        proposal.candidates().stream().map(each -> each.mediator().ref()).toList());
    assertEquals(
        List.of("通晓当事人所需1种语言中的0种", "擅长该类纠纷", "在办5件，上限10件"),
        proposal.candidates().get(1).reasonsZh());
  }

  @Test
  void an_expired_certificate_is_refused_with_the_article() {
    MediatorRefusal refusal = refused(mediator("m", Set.of(), Set.of(), 0, ENDED));

    assertEquals(Reason.CERTIFICATE_EXPIRED, refusal.reason());
    assertEquals("《人民调解法》第十四条", refusal.legalBasis());
    assertEquals("该调解员的培训证书已于2026-03-01失效", refusal.zh());
  }

  @Test
  void a_certificate_holds_on_its_last_day_and_not_once_revoked() {
    Certificate today = certificate("2023-06-01", "2026-03-02");
    Certificate revoked =
        new Certificate("R", "yuetang-justice", TODAY.minusYears(1), TODAY.plusYears(1), TODAY);

    assertEquals(Optional.empty(), refusal(mediator("m", Set.of(), Set.of(), 0, today)));
    assertEquals(
        Reason.CERTIFICATE_EXPIRED,
        refused(mediator("m", Set.of(), Set.of(), 0, revoked)).reason());
    assertEquals(Optional.empty(), refusal(mediator("m", Set.of(), Set.of(), 0, revoked, VALID)));
    assertEquals(
        Reason.CERTIFICATE_MISSING,
        refused(mediator("m", Set.of(), Set.of(), 0, certificate("2026-03-03", "2027-03-02")))
            .reason());
  }

  @Test
  void a_declared_relation_to_a_party_of_this_case_bars_the_mediator() {
    PoolMediator mediator = mediator("m", Set.of(), Set.of(), 0, VALID);
    Relation other = new Relation("m", "somebody-else", RecusalGround.RELATIVE, "MEDIATOR");
    Relation here = new Relation("m", "p-1", RecusalGround.INTEREST, "p-2");

    assertEquals(Optional.empty(), MediatorPool.refuse(mediator, need(Set.of(), List.of(other))));
    MediatorRefusal refusal =
        MediatorPool.refuse(mediator, need(Set.of(), List.of(other, here))).orElseThrow();
    assertEquals(Reason.MEDIATOR_CONFLICTED, refusal.reason());
    assertEquals(RecusalGround.INTEREST, refusal.ground());
  }

  @Test
  void who_stepped_back_does_not_come_back() {
    MediatorNeed need =
        new MediatorNeed("NOISE", Set.of(), List.of("p-1"), List.of(), Set.of("m"), TODAY);

    assertEquals(
        Reason.MEDIATOR_RECUSED,
        MediatorPool.refuse(mediator("m", Set.of(), Set.of(), 0, VALID), need)
            .orElseThrow()
            .reason());
  }

  @Test
  void a_full_desk_takes_no_new_case_but_keeps_the_old_ones() {
    PoolMediator full = mediator("m", Set.of(), Set.of(), 10, VALID);

    assertEquals(Reason.MEDIATOR_FULL, refused(full).reason());
    assertEquals(Optional.empty(), MediatorPool.refuseForGood(full, need(Set.of(), List.of())));
  }

  @Test
  void whom_every_party_names_is_chosen_and_nobody_else() {
    List<String> parties = List.of("p-1", "p-2");

    assertEquals(Optional.of("m"), MediatorPool.chosen(parties, Map.of("p-1", "m", "p-2", "m")));
    assertEquals(Optional.empty(), MediatorPool.chosen(parties, Map.of("p-1", "m", "p-2", "n")));
    assertEquals(Optional.empty(), MediatorPool.chosen(parties, Map.of("p-1", "m")));
    assertTrue(MediatorPool.chosen(List.of(), Map.of()).isEmpty());
  }

  private static MediatorRefusal refused(PoolMediator mediator) {
    return refusal(mediator).orElseThrow();
  }

  private static Optional<MediatorRefusal> refusal(PoolMediator mediator) {
    return MediatorPool.refuse(mediator, need(Set.of(), List.of()));
  }

  private static MediatorNeed need(Set<String> languages, List<Relation> relations) {
    return new MediatorNeed("NOISE", languages, List.of("p-1", "p-2"), relations, Set.of(), TODAY);
  }

  private static PoolMediator mediator(
      String ref,
      Set<String> languages,
      Set<String> specialities,
      int cases,
      Certificate... certificates) {
    return new PoolMediator(
        ref, "baota-mediation", List.of(certificates), languages, specialities, cases, 10);
  }

  private static Certificate certificate(String from, String to) {
    return new Certificate(
        "C-" + from, "yuetang-justice", LocalDate.parse(from), LocalDate.parse(to), null);
  }
}
