package qilian.stats.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import qilian.stats.bulletin.Passage;

/** The files say what the issue says. */
class PaperTest {
  private static final List<Passage> ISSUE =
      List.of(
          passage(Passage.Kind.TITLE, "宝塔街道治安警情周报"),
          passage(Passage.Kind.HEADING, "一、总体情况"),
          passage(Passage.Kind.PARAGRAPH, "本周有效接警89起 <b>&\"，下降16.0%。"));

  @Test
  void the_word_file_has_every_line_in_the_type_of_official_documents() throws IOException {
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(WordFile.of(ISSUE)))) {
      assertEquals(
          List.of("宝塔街道治安警情周报", "一、总体情况", "本周有效接警89起 <b>&\"，下降16.0%。"),
          file.getParagraphs().stream().map(p -> p.getText()).toList());
      assertTrue(file.getDocument().xmlText().contains("仿宋_GB2312"));
    }
  }

  @Test
  void the_pdf_file_has_the_same_words_with_its_font_inside() throws IOException {
    Optional<Path> font = Fonts.chinese(Optional.empty());
    assumeTrue(font.isPresent(), "skipped: this machine has no TrueType font for Chinese");

    byte[] bytes = PdfFile.of(ISSUE, Locale.SIMPLIFIED_CHINESE, font.get());

    try (PDDocument file = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(file).replaceAll("\\s", "");
      assertTrue(text.contains("本周有效接警89起<b>&\"，下降16.0%。"), text);
    }
  }

  private static Passage passage(Passage.Kind kind, String text) {
    return new Passage(
        kind, List.of(new Passage.Line(List.of(new Passage.Span(text, null, null)))));
  }
}
