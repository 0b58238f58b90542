package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.model.Told.*;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import qilian.mediation.clock.StatutoryClocks;
import qilian.mediation.clock.Track;
import qilian.mediation.model.CaseCommand.*;

/** What a page offers is what the desk lets through. */
class AuthorityTest {
  private static final String STRANGER = "baota-tax";

  @Test
  void what_is_open_to_a_part_is_what_that_part_may_ask_for() {
    Walk walk =
        new Walk()
            .must(REGISTER)
            .must(screen(Track.PEOPLES))
            .must(APPLICANT)
            .must(RESPONDENT)
            .must(new AskAgency(HOUSING, Ask.Role.ASSIST));
    for (CaseCommand next :
        java.util.List.of(A_YES, B_YES, ACCEPT, ASSIGN, CALL, HOLD, WRITTEN, FIRST)) {
      walk.must(next);
      DisputeCase subject = walk.subject();
      for (String agency : Set.of(LEAD, HOUSING, STRANGER)) {
        for (boolean coordinates : new boolean[] {false, true}) {
          assertEquals(
              asked(subject, agency, coordinates), open(subject, agency, coordinates), agency);
        }
      }
    }
  }

  @Test
  void every_command_says_who_may_ask_for_it() {
    Set<Class<?>> said = new HashSet<>(Set.of(ChangeLead.class, AnswerAsk.class));
    // The watch and the way in ask for these, and no person does.
    said.addAll(Set.of(LapseDeadline.class, TakeBackReferral.class, AnswerWord.class));
    DisputeCase subject = new Walk().must(REGISTER).subject();
    Variants.of(subject).stream()
        .filter(each -> Authority.allows(subject, each, LEAD, Part.LEAD, false))
        .forEach(each -> said.add(each.getClass()));
    assertEquals(leaves(CaseCommand.class), said);
  }

  @Test
  void every_kind_of_deadline_names_its_rule() {
    StatutoryClocks.all()
        .forEach(each -> assertEquals(each.basis().zh(), basis(each.code()), each.code()));
    assertTrue(basis(Deadlines.INSTALMENT).contains("第三十一条"));
    assertTrue(basis(Deadlines.FOLLOW_UP).contains("回访"));
    assertEquals(AnswerTime.BASIS, basis(Deadlines.ANSWER));
    assertTrue(Deadlines.basisOf("NO_SUCH_KIND").isEmpty());
  }

  private static String basis(String kind) {
    return Deadlines.basisOf(kind).orElseThrow();
  }

  private static Set<Class<?>> asked(DisputeCase subject, String agency, boolean coordinates) {
    Set<?> moves = MediationLifecycle.MOVES.get(subject.phase()).keySet();
    return Variants.of(subject).stream()
        .filter(each -> moves.contains(each.getClass()))
        .filter(
            each ->
                Authority.allows(subject, each, agency, Part.of(subject).get(agency), coordinates))
        .map(CaseCommand::getClass)
        .collect(Collectors.toSet());
  }

  private static Set<Class<?>> open(DisputeCase subject, String agency, boolean coordinates) {
    return new HashSet<>(
        Authority.open(subject, agency, Part.of(subject).get(agency), coordinates).keySet());
  }

  private static Set<Class<?>> leaves(Class<?> type) {
    Set<Class<?>> all = new HashSet<>();
    for (Class<?> each : type.getPermittedSubclasses()) {
      if (each.isSealed()) {
        all.addAll(leaves(each));
      } else {
        all.add(each);
      }
    }
    return all;
  }
}
