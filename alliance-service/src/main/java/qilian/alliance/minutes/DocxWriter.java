package qilian.alliance.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Blocks as a Word file on A4, in the typefaces that offices use. */
final class DocxWriter {

  private static final String BODY = "仿宋";
  private static final String HEAD = "黑体";
  private static final int INDENT_TWIPS = 640;
  private static final int PERCENT_FULL = 5_000;

  private final XWPFDocument document;

  private DocxWriter(XWPFDocument document) {
    this.document = document;
  }

  static byte[] write(List<Block> blocks) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new DocxWriter(document).all(blocks);
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void all(List<Block> blocks) {
    a4();
    XWPFTable table = null;
    int width = 0;
    for (Block block : blocks) {
      if (!(block instanceof Block.Row row)) {
        table = null;
        text(block);
      } else if (table == null || width != row.cells().size()) {
        width = row.cells().size();
        table = document.createTable(1, width);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth(Integer.toString(PERCENT_FULL));
        fill(table.getRow(0), row);
      } else {
        fill(table.createRow(), row);
      }
    }
  }

  private void text(Block block) {
    switch (block) {
      case Block.Title title -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(240);
        run(paragraph, title.text(), HEAD, 20, true);
      }
      case Block.Heading heading -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(160);
        paragraph.setSpacingAfter(80);
        run(paragraph, heading.text(), HEAD, 14, false);
      }
      case Block.Paragraph body -> {
        for (String line : body.text().split("\n")) {
          XWPFParagraph paragraph = document.createParagraph();
          paragraph.setIndentationFirstLine(INDENT_TWIPS);
          run(paragraph, line, BODY, 14, false);
        }
      }
      case Block.Closing closing -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        run(paragraph, closing.text(), BODY, 14, false);
      }
      case Block.Row row -> throw new IllegalStateException("a row stands in a table: " + row);
    }
  }

  private static void fill(XWPFTableRow tableRow, Block.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      XWPFParagraph paragraph = tableRow.getCell(i).getParagraphs().getFirst();
      run(paragraph, row.cells().get(i), BODY, 12, false);
    }
  }

  private static void run(
      XWPFParagraph paragraph, String text, String font, int size, boolean bold) {
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      XWPFRun run = paragraph.createRun();
      if (i > 0) {
        run.addBreak();
      }
      run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
      run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
      run.setFontSize(size);
      run.setBold(bold);
      run.setText(lines[i]);
    }
  }

  private void a4() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(1_440));
    margins.setBottom(BigInteger.valueOf(1_440));
    margins.setLeft(BigInteger.valueOf(1_500));
    margins.setRight(BigInteger.valueOf(1_500));
  }
}
