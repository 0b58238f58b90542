package qilian.stats.compare.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qilian.stats.compare.lint.Finding.Severity;

class BulletinLinterTest {
  private static List<Finding> of(String text, FindingCode code) {
    return BulletinLinter.lint(text).stream().filter(f -> f.code() == code).toList();
  }

  private static Finding one(String text, FindingCode code) {
    List<Finding> found = of(text, code);
    assertEquals(1, found.size(), () -> code + " in " + BulletinLinter.lint(text));
    return found.getFirst();
  }

  private static void assertNoErrors(String text) {
    List<Finding> wrong =
        BulletinLinter.lint(text).stream().filter(f -> f.severity() == Severity.ERROR).toList();
    assertEquals(List.of(), wrong, text);
  }

  @Test
  void the_article_passes_once_fails_once_and_is_flagged_once() {
    String text =
        "11月3日-11月9日，共接警89起，同比−16%；刑事受案11起，同比−10%。"
            + "与上周发案情况比，盗窃车内财物案下降1起，盗窃电动车下降1起，电信诈骗下降1起。"
            + "10月20日至26日发案与上周相比下降85.7%。";
    List<Finding> findings = BulletinLinter.lint(text);
    assertEquals(
        List.of("PERCENT_FITS", "IMPOSSIBLE_PERCENT", "SMALL_BASE"),
        findings.stream().map(f -> f.code().name()).toList());
    assertEquals("106", findings.get(0).evidence().get("bases"));
    assertEquals("12 → -8.3%, 13 → -15.4%", findings.get(1).evidence().get("nearest"));
    assertEquals("7", findings.get(2).evidence().get("smallestBase"));
    assertEquals("1/7, 2/14 …", findings.get(2).evidence().get("fits"));
    for (Finding f : findings) {
      assertEquals(text.substring(f.from(), f.to()), f.quote());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "共接警89起，同比-16%",
        "共接警89起，同比下降16%",
        "共接警89起,同比 −16 %",
        "共接警８９起，同比－１６％",
        "共接警89起，同比—16%",
        "共接警89起（同比–16%）",
        "共接警89起，环比上升1.1%，同比下降16%",
        "共接警89起，与去年同期相比下降16%",
        "共接警89起，较去年同期下降了16%",
        "共接警89起，同比↓16%",
        "同比下降16%，降至89起",
        "89, -16 %",
        "接警总量：89起；同比：-16%；环比：+3.5%",
        "89 calls, down 16 % on last year"
      })
  void the_base_of_89_and_minus_16_percent_is_106(String text) {
    assertTrue(
        of(text, FindingCode.PERCENT_FITS).stream()
            .anyMatch(f -> "106".equals(f.evidence().get("bases"))),
        () -> text + BulletinLinter.lint(text));
    assertNoErrors(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "刑事受案11起，同比−10%",
        "刑事受案11起，同比下降10%",
        "受理刑事案件11起，同比减少10％。",
        "受理11起刑事案件，同比下降10%",
        "刑事受案１１起，同比－１０％",
        "11, -10 %",
        "11 criminal cases, -10 %",
        "刑事受案11起，同比下降百分之10",
        "刑事受案十一起，同比下降百分之十",
        "刑事受案11起，降幅高达10%",
        "刑事案件同比下降10%（11起）",
        "刑事案件同比下降10%（共11起）",
        "11 cases, a 10 % decrease",
        "criminal cases: 11, a 10 % drop on last year"
      })
  void no_whole_number_turns_into_11_by_minus_10_percent(String text) {
    Finding f = one(text, FindingCode.IMPOSSIBLE_PERCENT);
    assertEquals(Severity.ERROR, f.severity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1月9日至15日共接警70起，环比上升13.9%（上期62起）。",
        "接警由62起上升至70起，上升13.9%。",
        "接警从上周的62起上升到本周的70起，升幅13.9%。",
        "接警70起，比上周（62起）上升13.9%。",
        "上周接警62起，本周70起，环比上升13.9%。",
        "接警70起，环比增加8起，上升13.9%。",
        "接警70起，环比增加8起（13.9%）。"
      })
  void the_official_error_of_Ankang_is_caught_however_the_base_is_said(String text) {
    assertEquals(
        "12.9%", one(text, FindingCode.PERCENT_MISMATCH).evidence().get("recomputed"), text);
    assertNoErrors(text.replace("13.9", "12.9"));
    assertEquals(1, of(text.replace("13.9", "12.9"), FindingCode.PERCENT_FITS).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          电动车被盗十二起，同比下降五成         | PERCENT_FITS
          电动车被盗两起，上周八起，环比下降五成   | PERCENT_MISMATCH
          纠纷30起（上月10起），环比增长2倍       | PERCENT_FITS
          纠纷30起（上月10起），环比增长5倍       | PERCENT_MISMATCH
          纠纷三十起（上月二十八起），环比上升百分之七点一 | PERCENT_FITS
          纠纷三十起（上月二十八起），环比上升百分之七点五 | PERCENT_MISMATCH
          """)
  void tenths_times_and_numbers_in_Chinese_signs_are_read(String text, FindingCode code) {
    one(text, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "两个部门一起上门走访，共走访11户，同比下降8.3%",
        "纠纷是去年的2倍，共11起",
        "志愿队成立3年，发案同比下降两成左右",
        "第十一起案件的办理情况，同比下降10%",
        "二〇二五年十一月，工作人员三人一组"
      })
  void what_only_looks_like_a_count_is_left_alone(String text) {
    assertNoErrors(text);
  }

  @Test
  void a_whole_bulletin_in_order_is_only_passed() {
    String text =
        "【本周警情】2025年11月3日8时至11月10日8时，全所共接报有效警情126起，环比上升5.9%（上周119起），"
            + "同比下降11.3%（去年同期142起）。其中刑事类警情8起，环比减少2起，下降20%；治安类警情21起，"
            + "环比增加3起，上升16.7%；交通类45起，环比持平；纠纷类31起，环比上升24%；求助类21起，"
            + "环比下降12.5%。电信诈骗发案6起，涉案金额52.3万元，同比下降40%；破案9起，破案率50%，"
            + "同比上升8.3个百分点。";
    List<Finding> findings = BulletinLinter.lint(text);
    assertTrue(findings.stream().allMatch(f -> f.severity() == Severity.PASS), findings::toString);
    assertEquals(7, findings.size(), findings::toString);
  }

  @Test
  void the_consistent_draft_of_Lingao_passes_down_to_the_sum_of_its_bases() {
    String draft =
        "我局共接报有效警情2,890起（不含骚扰警情124起），环比上升11.8%。其中，刑事18起，环比下降25.0%；"
            + "治安157起，环比下降4.3%；交通923起，环比上升15.4%；纠纷281起，环比上升8.1%；"
            + "求助858起，环比上升8.2%；其他653起，环比上升19.8%。";
    assertNoErrors(draft);
    assertEquals("2586", one(draft, FindingCode.PARTS_SUM).evidence().get("sumOfBases"));
    assertEquals(7, of(draft, FindingCode.PERCENT_FITS).size());
    String shifted = draft.replace("653起，环比上升19.8%", "653起，环比上升21.8%");
    assertEquals(1, of(shifted, FindingCode.PARTS_BASES_DO_NOT_SUM).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"、", "，", "；"})
  void the_other_draft_of_Lingao_is_rejected(String between) {
    String draft =
        "我局共接报有效警情3,013起（不含骚扰警情1起）。其中"
            + String.join(between, "刑事18起", "治安157起", "交通923起", "纠纷281起", "求助858起", "其他777起。");
    Finding f = one(draft, FindingCode.PARTS_DO_NOT_SUM);
    assertEquals(Severity.ERROR, f.severity());
    assertEquals("3014", f.evidence().get("sum"));
  }

  @Test
  void the_table_of_Huangshi_recomputes() {
    String text =
        "8月受理869件，调解成功842件，成功率96.9%，协议金额2,873.80万元。"
            + "其中主动调解455件（52.4%），申请调解378件（43.5%），接受委托移送36件（4.1%）。\n"
            + "按类别，受理869件，其中婚姻家庭160件（18.4%），邻里278件（32.0%），房屋宅基地67件（7.7%），"
            + "合同44件（5.1%），生产经营31件（3.6%），损害赔偿76件（8.7%），山林土地18件（2.1%），"
            + "征地拆迁28件（3.2%），环境污染4件（0.5%），劳动争议13件（1.5%），消费7件（0.8%），"
            + "医疗55件（6.3%），道路交通33件（3.8%），物业1件（0.1%），其它54件（6.2%）。\n"
            + "受理869件，同比-159件（-15.5%），环比+29件（+3.5%）。";
    List<Finding> findings = BulletinLinter.lint(text);
    assertTrue(findings.stream().allMatch(f -> f.severity() == Severity.PASS), findings::toString);
    assertEquals(
        List.of("1028", "840"),
        of(text, FindingCode.PERCENT_FITS).stream().map(f -> f.evidence().get("bases")).toList());
    assertEquals(2, of(text, FindingCode.SHARES_SUM).size());
    Finding share = one(text.replace("（4.1%）", "（4.2%）"), FindingCode.SHARE_MISMATCH);
    assertEquals("4.1%", share.evidence().get("recomputed"));
    assertEquals(1, of(text.replace("邻里278件", "邻里279件"), FindingCode.PARTS_DO_NOT_SUM).size());
  }

  @ParameterizedTest
  @CsvSource({
    "刑事受案11起，同比上升-3%,WORD_SIGN,ERROR",
    "刑事受案11起，同比下降+3%,WORD_SIGN,ERROR",
    "由8起下降到9起,WORD_NUMBERS,ERROR",
    "本周8起，与上周（9起）持平,WORD_NUMBERS,ERROR",
    "接警70起（上期62起），环比下降12.9%,WORD_NUMBERS,ERROR",
    "上期0起，本期5起，上升100%,PERCENT_OF_ZERO,ERROR",
    "接警70起（上期62起），环比增加9起,DIFFERENCE_MISMATCH,ERROR",
    "发案3起，同比下降120%,IMPOSSIBLE_PERCENT,ERROR",
    "发案12起，同比下降20%，环比下降20%,SAME_BASE_TWICE,NOTE",
    "刑事案件11起，同比下降10个百分点,POINTS_OF_COUNT,WARNING",
    "破案率由80%上升至85%，上升5%,PERCENT_OF_SHARE,WARNING",
    "破案率由80%上升至85%，上升7个百分点,POINTS_MISMATCH,ERROR",
    "2月30日发案11起,IMPOSSIBLE_DATE,ERROR",
    "2025年2月29日发案11起,IMPOSSIBLE_DATE,ERROR",
    "11月9日至11月3日,DATES_BACKWARDS,ERROR",
    "2025年11月3日（星期二）,WEEKDAY_MISMATCH,ERROR",
    "11月3日（周一）至11月9日（周六）,WEEKDAY_MISMATCH,ERROR",
    "第46周（11月3日-11月9日）,WEEK_LABEL_MISMATCH,ERROR",
    "2025-W44（11月3日-11月9日）,WEEK_LABEL_MISMATCH,ERROR",
    "2025年第44周（11月3日-11月9日）,WEEK_LABEL_MISMATCH,WARNING",
    "11月第三周（11月3日-11月9日）,WEEK_LABEL_MISMATCH,ERROR",
    "第45周（11月3日-11月8日）,WEEK_NOT_SEVEN_DAYS,WARNING",
    "第45周（11月3日-11月9日）,WEEK_LABEL_FITS,PASS",
    "2025-W45（2025-11-03至2025-11-09）,WEEK_LABEL_FITS,PASS",
    "2025年第1周（12月30日-1月5日）,WEEK_LABEL_FITS,PASS",
    "11月第二周（11月3日-9日）,WEEK_LABEL_FITS,PASS",
    "盗窃3起，同比下降25%,SMALL_BASE,WARNING",
    "由7起到1起（减少6起，下降85.7%，基数较小）,SMALL_BASE,NOTE",
    "发案17起（上期16起），上升6.2%,ROUNDED_HALF_EVEN,NOTE",
    "'盗窃占40%、诈骗占35%、其他占27%',SHARES_DO_NOT_SUM,WARNING"
  })
  void each_slip_has_its_finding(String text, FindingCode code, Severity severity) {
    assertEquals(severity, one(text, code).severity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "共接警89起，盗窃类警情同比下降10%。",
        "全市接警2.3万起，同比下降16%；接警约90起，同比下降16.1%；89余起，同比下降10%。",
        "刑事受案11起，同比下降约10%。",
        "共接警89起，涉及3个社区，同比下降16%。",
        "共接警89起，涉案金额120万元，同比下降10%。",
        "刑事、治安案件分别为11起、20起，同比分别下降8.3%、4.8%。",
        "接警89起，同比、环比分别下降16%、5.3%。",
        "共接警89起，其中刑事11起，同比下降8.3%；治安20起，其中斗殴5起。",
        "刑事11起，其中盗窃6起、诈骗3起；治安20起，其中斗殴5起；交通30起。",
        "化解率达98%，同比提高2.1个百分点，接警11起。",
        "12345热线受理89件，同比下降16%，电话0731-58551234，A4纸11份，第3期。",
        "本周接警89起，日均12.7起，同比下降16%。",
        "12月29日至1月4日，2024年2月29日，11月第一周（11月1日-2日）。",
        "发案0起，同比下降100%。上期为0，新增5起。",
        "| 类别 | 本期 | 上期 | 环比 |\n| 刑事 | 18 | 24 | -25.0% |\n| 治安 | 157 | 164 | -4.3% |",
        "破获案件11起，破案率45.2%，同比上升10%。",
        "10月20日至26日发案与上周相比下降85.7%，本周11起。",
        "盗窃案件发案20起，其中盗窃电动车12起、盗窃车内财物5起，分别占60%和25%。",
        "出动警力120人次、车辆30台次，化解矛盾12起，同比增加2起；发案下降10%；走访商户89家。",
        "发案较多的社区：宝塔5起（+2起）、福星3起（-1起）、建鑫2起（持平）；零发案社区11个，占比45.8%。",
        "全年接警3013起，日均8.3起，较上年增长4.5%；其中，夜间（22时至次日6时）接警905起，占30.0%。",
        "处置警情89起，破获20起，查处12人，其中刑拘3人。"
      })
  void plain_consistent_text_raises_no_error(String text) {
    assertNoErrors(text);
  }
}
