package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static qilian.mediation.model.Told.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import qilian.mediation.clock.Track;
import qilian.mediation.model.CaseCommand.*;

/** A refusal cites the law of the track on which the dispute is mediated, or none. */
class ArticlesTest {

  @ParameterizedTest
  @CsvSource({
    "PEOPLES, 《人民调解法》第十七条, 《人民调解法》第二十九条第二款, 《人民调解法》第二十六条",
    "INDUSTRY, 《人民调解法》第十七条, 《人民调解法》第二十九条第二款, 《人民调解法》第二十六条",
    "MEDICAL, 《人民调解法》第十七条, 《人民调解法》第二十九条第二款, 《人民调解法》第二十六条",
    "PUBLIC_SECURITY, 行政案件程序规定》第一百七十九条, 第一百八十四条, 第一百八十六条",
    "LABOUR, 《劳动争议调解仲裁法》第五条, 第十四条第一款, 第十四条第三款",
    "TRAFFIC, 《道路交通安全法实施条例》第九十四条, 第九十五条, 第九十五条",
    "MARKET, 投诉举报处理暂行办法》第二十一条, 第二十二条, 第二十一条第二款",
    "CONSUMER, 《消费者权益保护法》第三十九条, null, 第三十九条",
    "PETITION, null, null, 《信访工作条例》第三十一条",
    "COURT_ANNEXED, 特邀调解的规定》第二条, null, 《民事诉讼法》第一百二十五条",
    "COURT_ENTRUSTED, 《民事诉讼法》第九十六条, 第一百条, 第一百零二条",
    "JUDICIAL, 《民事诉讼法》第九十六条, 第一百条, 第一百零二条",
    "ADMINISTRATIVE, null, null, null"
  })
  void a_no_a_deed_and_an_end_rest_on_the_law_of_the_track(
      Track track, String no, String deed, String end) {
    Walk refused = screened(track).must(A_YES).must(B_NO);
    cites(no, accepted(track).must(ASSIGN).must(B_BACK), CALL);
    cites(deed, inSession(track), unsigned());
    cites(end, refused, new TellRoutes(Set.of()));
  }

  @ParameterizedTest
  @EnumSource(Track.class)
  void no_refusal_of_another_track_cites_the_law_of_committees(Track track) {
    boolean committee = Set.of(Track.PEOPLES, Track.INDUSTRY, Track.MEDICAL).contains(track);
    for (Refusal reason : Refusal.values()) {
      String article = Articles.of(track, reason, reason.article());
      if (committee) {
        assertEquals(reason.article(), article);
      } else {
        assertFalse(String.valueOf(article).contains(Articles.MEDIATION), reason + " " + article);
      }
    }
  }

  @Test
  void an_oral_agreement_that_lacks_something_does_not_rest_on_the_law_of_deeds() {
    CaseCommand nothing = new ReachAgreement(oral(Outcome.AGREED_ORAL, List.of()), Set.of(), false);
    cites("《人民调解法》第二十八条", inSession(Track.PEOPLES), nothing);
  }

  private static CaseCommand unsigned() {
    Agreement whole = written(instalments());
    return new ReachAgreement(
        new Agreement(
            whole.form(),
            whole.facts(),
            whole.performance(),
            whole.amount(),
            whole.partial(),
            whole.effectiveOn(),
            whole.clauses(),
            whole.instalments(),
            Set.of("a"),
            true,
            true),
        Set.of(),
        false);
  }

  private static void cites(String article, Walk walk, CaseCommand command) {
    Decision.Refused no = assertInstanceOf(Decision.Refused.class, walk.ask(command));
    String cited = String.valueOf(no.article());
    assertTrue(
        "null".equals(article) ? "null".equals(cited) : cited.contains(article),
        no.reason() + " " + cited);
  }
}
