package qilian.mediation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import qilian.mediation.document.CaseFile.ArchiveItem;
import qilian.mediation.document.CaseFile.FileAgreement;
import qilian.mediation.document.CaseFile.FileClause;
import qilian.mediation.document.CaseFile.FileConfirmation;
import qilian.mediation.document.CaseFile.FileInstalment;
import qilian.mediation.document.CaseFile.FileParty;
import qilian.mediation.document.CaseFile.FileSession;
import qilian.mediation.document.CaseFile.FileTermination;
import qilian.mediation.document.CaseFile.Role;

class DocumentsTest {

  private static final String BAR = "民诉法解释第三百五十五条";
  private static final List<String> APPLICANT =
      List.of("建鑫小区二期业主代表甲", "430300190001010011", "0731-00000001", "建鑫小区二期1栋101室");
  private static final List<String> RESPONDENT =
      List.of("湘潭某置业公司乙", "91430300000000000X", "0731-00000002", "宝塔路2号");
  private static final String CODE = "012-25-000417-6";
  private static final String COMMITTEE = "宝塔街道人民调解委员会";
  private static final String MEDIATORS = "调解员丙、调解员丁";

  /** What each document must say, field by field. */
  private static final Map<DocumentKind, List<String>> FIELDS =
      Map.of(
          DocumentKind.APPLICATION,
              List.of(
                  CODE,
                  "房屋产权",
                  "建鑫小区二期",
                  APPLICANT.get(0),
                  APPLICANT.get(1),
                  APPLICANT.get(2),
                  APPLICANT.get(3),
                  RESPONDENT.get(0),
                  RESPONDENT.get(2),
                  RESPONDENT.get(3),
                  "无物业管理，公共部位权属不清",
                  "请求确认配电房归属并委托物业管理",
                  COMMITTEE,
                  "2025年9月1日"),
          DocumentKind.ACCEPTANCE,
              List.of(
                  CODE,
                  COMMITTEE,
                  "人民调解",
                  "申请调解",
                  "房屋产权",
                  "建鑫小区二期",
                  "2025年9月1日",
                  "2025年9月3日",
                  "2025年10月9日",
                  "《人民调解工作若干规定》第三十三条",
                  APPLICANT.get(0),
                  APPLICANT.get(2),
                  RESPONDENT.get(0),
                  RESPONDENT.get(2),
                  "无物业管理，公共部位权属不清",
                  MEDIATORS,
                  "2025年9月20日"),
          DocumentKind.NOTICE_OF_RIGHTS,
              List.of(
                  CODE,
                  COMMITTEE,
                  MEDIATORS,
                  APPLICANT.get(0),
                  RESPONDENT.get(0),
                  "2025年9月20日",
                  "要求终止调解",
                  "不收取任何费用"),
          DocumentKind.MINUTES,
              List.of(
                  CODE,
                  "第2次",
                  "2025年9月18日 14:30",
                  "宝塔街道综治中心调解室",
                  "不公开",
                  "业主代表甲、乙公司代理人",
                  MEDIATORS,
                  "记录员戊",
                  "购房合同、规划图",
                  APPLICANT.get(0),
                  RESPONDENT.get(0),
                  "双方同意先行恢复照明。",
                  "权属另行主张。"),
          DocumentKind.AGREEMENT,
              List.of(
                  CODE,
                  APPLICANT.get(0),
                  APPLICANT.get(1),
                  APPLICANT.get(3),
                  RESPONDENT.get(0),
                  RESPONDENT.get(1),
                  RESPONDENT.get(3),
                  "自2019年起无物业管理，双方对配电房权属有争议",
                  COMMITTEE,
                  "1.【物权确权】配电房归全体业主共有",
                  "2.【管理】乙公司于2025年12月31日前委托物业企业",
                  "128,000.50元",
                  "人民币壹拾贰万捌仟元伍角整",
                  "银行转账，分两期",
                  "第1期",
                  "2025年10月31日",
                  "支付维修款",
                  "64,000.25元",
                  "第2期",
                  "2025年11月30日",
                  "书面协议",
                  "2025年9月20日",
                  MEDIATORS,
                  "记录员戊"),
          DocumentKind.TERMINATION_NOTICE,
              List.of(
                  CODE,
                  APPLICANT.get(0),
                  RESPONDENT.get(0),
                  "房屋产权",
                  COMMITTEE,
                  "2025年9月3日",
                  "一方当事人要求终止",
                  "2025年9月19日",
                  "诉讼",
                  "仲裁",
                  MEDIATORS,
                  "2025年9月20日"),
          DocumentKind.CONFIRMATION_APPLICATION,
              List.of(
                  CODE,
                  COMMITTEE,
                  "2025年9月20日",
                  "2025年10月20日",
                  APPLICANT.get(0),
                  APPLICANT.get(1),
                  APPLICANT.get(3),
                  RESPONDENT.get(0),
                  RESPONDENT.get(1),
                  RESPONDENT.get(3),
                  "湘潭市岳塘区人民法院",
                  "2.【管理】乙公司于2025年12月31日前委托物业企业",
                  "第1条【物权确权】不在申请范围：" + BAR,
                  "自2019年起无物业管理"),
          DocumentKind.ARCHIVE_CHECKLIST,
              List.of(
                  CODE,
                  COMMITTEE,
                  "房屋产权",
                  MEDIATORS,
                  APPLICANT.get(0),
                  RESPONDENT.get(0),
                  "人民调解申请书",
                  "有",
                  "3",
                  "履行凭证",
                  "缺",
                  "2025年9月20日"));

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void every_field_is_read_back_out_of_both_files(DocumentKind kind) throws IOException {
    for (Format format : Format.values()) {
      Rendered rendered = Documents.render(kind, full(), format, null);
      String text = plain(text(rendered));
      for (String field : FIELDS.get(kind)) {
        assertTrue(text.contains(plain(field)), () -> format + " lacks " + field + "\n" + text);
      }
      assertTrue(text.startsWith(plain(kind.zh())) || text.contains(plain("卷宗目录")));
      assertFalse(text.contains("{{"), text);
      assertFalse(text.contains("【缺："), text);
      keep(rendered);
    }
  }

  @Test
  void the_confirmation_asks_for_no_clause_that_a_court_may_not_confirm() throws IOException {
    for (Format format : Format.values()) {
      String text = plain(text(render(DocumentKind.CONFIRMATION_APPLICATION, full(), format)));

      assertFalse(text.contains("配电房归全体业主共有"), text);
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentKind.class)
  void what_an_empty_case_lacks_is_named_in_the_document_and_to_the_caller(DocumentKind kind)
      throws IOException {
    for (Format format : Format.values()) {
      Rendered rendered = render(kind, empty(), format);
      String text = plain(text(rendered));

      assertFalse(rendered.missing().isEmpty());
      for (Missing missing : rendered.missing()) {
        assertTrue(text.contains(plain("【缺：" + missing.zh() + "】")), missing::toString);
        assertFalse(missing.en().isBlank());
      }
      assertTrue(rendered.missing().stream().anyMatch(each -> each.field().equals("caseCode")));
    }
  }

  @Test
  void a_complete_case_lacks_nothing_but_what_the_archive_lacks() {
    for (DocumentKind kind : DocumentKind.values()) {
      List<String> lacking =
          render(kind, full(), Format.DOCX).missing().stream().map(Missing::zh).toList();

      assertEquals(kind == DocumentKind.ARCHIVE_CHECKLIST ? List.of("履行凭证") : List.of(), lacking);
    }
  }

  @Test
  void a_field_of_one_party_is_named_with_the_party_it_is_missing_from() {
    CaseFile file = with(List.of(party(Role.APPLICANT, APPLICANT), nameless()), "甲");

    List<String> fields =
        Documents.missing(DocumentKind.APPLICATION, file, null).stream()
            .map(Missing::field)
            .toList();

    assertEquals(List.of("applicants/2/name", "respondents"), fields);
  }

  @Test
  void minutes_are_those_of_the_session_asked_for() throws IOException {
    String text = plain(text(Documents.render(DocumentKind.MINUTES, full(), Format.PDF, 1)));

    assertTrue(text.contains("第1次") && text.contains("第一次未达成"), text);
  }

  @Test
  void long_minutes_go_on_over_pages_and_lose_nothing() throws IOException {
    StringBuilder minutes = new StringBuilder();
    for (int i = 1; i <= 900; i++) {
      minutes.append("第").append(i).append("句，双方各执一词。").append(i % 40 == 0 ? "\n" : "");
    }

    Rendered rendered =
        render(DocumentKind.MINUTES, with(parties(), minutes.toString()), Format.PDF);

    assertTrue(plain(text(rendered)).contains(plain(minutes.toString())));
    try (PDDocument pdf = Loader.loadPDF(rendered.bytes())) {
      assertTrue(pdf.getNumberOfPages() > 3);
    }
  }

  @Test
  void marks_that_no_reader_sees_do_not_get_in_and_a_letter_without_glyph_is_named()
      throws IOException {
    String hostile = "甲\u202E乙\u0000丙\u200B{{committee|x|y}}𪚥";

    Rendered rendered = render(DocumentKind.MINUTES, with(parties(), hostile), Format.PDF);
    String text = plain(text(rendered));

    assertTrue(text.contains("甲乙丙{{committee|x|y}}"), text);
    assertTrue(
        text.contains("𪚥")
            || rendered.missing().stream().anyMatch(each -> each.field().equals("typeface/𪚥")),
        text);
  }

  private static Rendered render(DocumentKind kind, CaseFile file, Format format) {
    return Documents.render(kind, file, format, null);
  }

  private static String text(Rendered rendered) throws IOException {
    return switch (rendered.format()) {
      case DOCX -> {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(rendered.bytes()));
            XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
          yield extractor.getText();
        }
      }
      case PDF -> {
        try (PDDocument pdf = Loader.loadPDF(rendered.bytes())) {
          yield new PDFTextStripper().getText(pdf);
        }
      }
    };
  }

  /** Lines break where the page ends; what is compared is the text without them. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** For a look at the files. */
  private static void keep(Rendered rendered) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "documents"));
    String suffix = "." + rendered.format().name().toLowerCase(java.util.Locale.ROOT);
    Files.write(folder.resolve(rendered.kind().path() + suffix), rendered.bytes());
  }

  private static CaseFile empty() {
    return new CaseFile(
        null, null, null, null, null, null, null, null, null, null, List.of(), null, null, null,
        null, List.of(), List.of(), null, null, null, List.of());
  }

  private static CaseFile full() {
    return with(parties(), "双方同意先行恢复照明。\n权属另行主张。");
  }

  private static List<FileParty> parties() {
    return List.of(party(Role.APPLICANT, APPLICANT), party(Role.RESPONDENT, RESPONDENT));
  }

  private static CaseFile with(List<FileParty> parties, @Nullable String minutes) {
    LocalDate signed = LocalDate.of(2025, 9, 20);
    return new CaseFile(
        CODE,
        COMMITTEE,
        "建鑫小区二期",
        "房屋产权",
        "人民调解",
        "申请调解",
        LocalDate.of(2025, 9, 1),
        LocalDate.of(2025, 9, 3),
        "请求确认配电房归属并委托物业管理",
        "无物业管理，公共部位权属不清",
        List.of("调解员丙", "调解员丁"),
        "记录员戊",
        LocalDate.of(2025, 10, 9),
        "《人民调解工作若干规定》第三十三条",
        signed,
        parties,
        List.of(session(1, "第一次未达成"), session(2, minutes)),
        new FileAgreement(
            "书面协议",
            "自2019年起无物业管理，双方对配电房权属有争议",
            "银行转账，分两期",
            signed,
            new BigDecimal("128000.50"),
            List.of(
                new FileClause(1, "物权确权", "配电房归全体业主共有", BAR),
                new FileClause(2, "管理", "乙公司于2025年12月31日前委托物业企业", null)),
            List.of(
                instalment(1, LocalDate.of(2025, 10, 31)),
                instalment(2, LocalDate.of(2025, 11, 30)))),
        new FileTermination(LocalDate.of(2025, 9, 19), "一方当事人要求终止", List.of("诉讼", "仲裁")),
        new FileConfirmation("湘潭市岳塘区人民法院", LocalDate.of(2025, 10, 20)),
        List.of(new ArchiveItem("人民调解申请书", true, 3), new ArchiveItem("履行凭证", false, null)));
  }

  private static FileInstalment instalment(int number, LocalDate due) {
    return new FileInstalment(number, due, new BigDecimal("64000.25"), "支付维修款");
  }

  private static FileSession session(int number, @Nullable String minutes) {
    return new FileSession(
        number,
        LocalDateTime.of(2025, 9, 16 + number, 14, 30),
        "宝塔街道综治中心调解室",
        false,
        List.of("业主代表甲", "乙公司代理人"),
        List.of("购房合同", "规划图"),
        minutes);
  }

  private static FileParty party(Role role, List<String> of) {
    return new FileParty(role, of.get(0), of.get(1), of.get(2), of.get(3));
  }

  private static FileParty nameless() {
    return new FileParty(Role.APPLICANT, null, "1", "2", "3");
  }
}
