package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static qilian.mediation.model.Told.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import qilian.mediation.clock.Track;
import qilian.mediation.model.CaseCommand.MergeInto;

/** What a party reads along the way, beyond the first day. */
class PartyStatusTest {

  @Test
  void before_anything_has_a_day_the_next_step_is_said_in_words() {
    PartyStatus status = PartyStatus.of(screened(Track.PEOPLES).subject());
    assertNull(status.nextKind());
    assertEquals("等待各方当事人表示是否同意调解", status.waitsForZh());
    for (Walk story : stories().values()) {
      for (Walk.Step step : story.steps()) {
        assertFalse(PartyStatus.of(step.after()).waitsForZh().isBlank());
        assertFalse(PartyStatus.of(step.after()).waitsForEn().isBlank());
      }
    }
  }

  @Test
  void a_called_session_comes_before_the_end_of_the_clock() {
    Walk walk = accepted(Track.PEOPLES).must(ASSIGN);
    assertEquals("PEOPLES_MEDIATION", PartyStatus.of(walk.subject()).nextKind());
    assertEquals("调解完毕", DeadlineWords.zh("PEOPLES_MEDIATION"));
    walk.must(CALL);
    assertEquals(START.plus(Duration.ofDays(1)), PartyStatus.of(walk.subject()).sessionAt());
    assertNull(PartyStatus.of(walk.must(HOLD).subject()).sessionAt());
  }

  @Test
  void a_session_that_no_longer_can_be_held_is_not_announced() {
    Walk walk = accepted(Track.PEOPLES).must(ASSIGN).must(CALL).must(B_BACK);
    assertNull(PartyStatus.of(walk.subject()).sessionAt());
  }

  @Test
  void after_an_agreement_the_next_instalment_has_words_and_a_day() {
    PartyStatus status = PartyStatus.of(agreed().must(APPLY).subject());
    assertEquals("CONFIRMATION_ACCEPTANCE", status.nextKind());
    status = PartyStatus.of(agreed().later(Duration.ofDays(1)).subject());
    assertEquals(Deadlines.INSTALMENT, status.nextKind());
    assertEquals(DAY.plusDays(20), status.nextOn());
    assertEquals("履行协议", DeadlineWords.zh(Deadlines.INSTALMENT));
    assertEquals("perform what was agreed", DeadlineWords.en(Deadlines.INSTALMENT));
  }

  @Test
  void a_merged_case_points_on() {
    Walk walk = screened(Track.PEOPLES).must(new MergeInto("012-25-000009-1"));
    assertEquals("012-25-000009-1", PartyStatus.of(walk.subject()).goesOnIn());
  }
}
