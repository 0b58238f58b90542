package qilian.stats.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import qilian.stats.bulletin.Passage;

/** An issue as a Word file, in the type and on the page of official documents (GB/T 9704-2012). */
public final class WordFile {
  private static final int MILLIMETRE = 57;
  private static final int LINE = 28;
  private static final int TITLE_POINTS = 22;
  private static final int TEXT_POINTS = 16;
  private static final int TWO_SIGNS = 2 * TEXT_POINTS * 20;
  private static final String TITLE = "方正小标宋简体";
  private static final String HEADING = "黑体";
  private static final String BYLINE = "楷体_GB2312";
  private static final String TEXT = "仿宋_GB2312";

  private WordFile() {}

  /** The bytes of the file. */
  public static byte[] of(List<Passage> passages) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      page(document);
      passages.forEach(passage -> write(document, passage));
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A4; above 37 mm, left 28 mm, and a type area of 156 by 225 mm. */
  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(37 * MILLIMETRE));
    margins.setBottom(BigInteger.valueOf(35 * MILLIMETRE));
    margins.setLeft(BigInteger.valueOf(28 * MILLIMETRE));
    margins.setRight(BigInteger.valueOf(26 * MILLIMETRE));
  }

  private static void write(XWPFDocument document, Passage passage) {
    for (Passage.Line line : passage.lines()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
      switch (passage.kind()) {
        case TITLE -> {
          paragraph.setAlignment(ParagraphAlignment.CENTER);
          paragraph.setSpacingBetween(LINE + 8.0, LineSpacingRule.EXACT);
          run(paragraph, line, TITLE, TITLE_POINTS);
        }
        case BYLINE -> {
          paragraph.setAlignment(ParagraphAlignment.CENTER);
          run(paragraph, line, BYLINE, TEXT_POINTS);
        }
        case HEADING -> {
          paragraph.setIndentationFirstLine(TWO_SIGNS);
          run(paragraph, line, HEADING, TEXT_POINTS);
        }
        case PARAGRAPH, ITEMS -> {
          paragraph.setIndentationFirstLine(TWO_SIGNS);
          paragraph.setAlignment(ParagraphAlignment.BOTH);
          run(paragraph, line, TEXT, TEXT_POINTS);
        }
      }
    }
  }

  private static void run(XWPFParagraph paragraph, Passage.Line line, String font, int points) {
    XWPFRun run = paragraph.createRun();
    run.setText(line.text());
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
    run.setFontSize(points);
  }
}
