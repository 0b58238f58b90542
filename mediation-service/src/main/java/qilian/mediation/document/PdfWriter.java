package qilian.mediation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Blocks as a PDF file on A4, with the glyphs it uses embedded and its text to be copied out. */
final class PdfWriter {

  private static final float LEFT = 75;
  private static final float TOP = 72;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
  private static final float LEADING = 1.6f;
  private static final float PADDING = 4;

  /** What does not begin a line. */
  private static final String CLOSING = "，。、；：！？）》】”’,.;:!?)";

  private final PDDocument document;
  private final Typefaces typefaces;
  private PDPageContentStream page;
  private float y;
  private boolean inTable;

  private PdfWriter(PDDocument document) throws IOException {
    this.document = document;
    this.typefaces = new Typefaces(document);
    this.page = newPage();
  }

  /** A file, and the characters that its typeface does not have. */
  record Written(byte[] bytes, Set<String> lacking) {}

  static Written write(List<Block> blocks, String title) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle(title);
      PdfWriter writer = new PdfWriter(document);
      for (Block block : blocks) {
        writer.write(block);
      }
      writer.page.close();
      document.save(out);
      return new Written(out.toByteArray(), writer.typefaces.lacking());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Block block) throws IOException {
    if (block instanceof Block.Row && !inTable) {
      y -= 6;
    }
    inTable = block instanceof Block.Row;
    switch (block) {
      case Block.Title title -> {
        for (String line : lines(title.text(), 20, WIDTH, 0)) {
          print(line, 20, LEFT + (WIDTH - width(line, 20)) / 2);
        }
        y -= 10;
      }
      case Block.Heading heading -> {
        y -= 4;
        for (String line : lines(heading.text(), 14, WIDTH, 0)) {
          print(line, 14, LEFT);
        }
      }
      case Block.Paragraph body -> {
        for (String paragraph : body.text().split("\n")) {
          List<String> lines = lines(paragraph, 12, WIDTH, 24);
          for (int i = 0; i < lines.size(); i++) {
            print(lines.get(i), 12, LEFT + (i == 0 ? 24 : 0));
          }
        }
      }
      case Block.Closing closing -> {
        for (String line : lines(closing.text(), 12, WIDTH, 0)) {
          print(line, 12, LEFT + WIDTH - width(line, 12));
        }
      }
      case Block.Row row -> row(row.cells());
    }
  }

  private void row(List<String> cells) throws IOException {
    float size = 11;
    List<Float> widths = widths(cells.size());
    List<List<String>> texts = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = new ArrayList<>();
      for (String part : cells.get(i).split("\n")) {
        lines.addAll(lines(part, size, widths.get(i) - 2 * PADDING, 0));
      }
      texts.add(lines);
      height = Math.max(height, lines.size());
    }
    int from = 0;
    while (from < height) {
      // A row higher than what is left of the page goes on on the next.
      int fits = (int) ((y - TOP - 2 * PADDING) / (size * LEADING));
      if (fits < 1) {
        page.close();
        page = newPage();
        continue;
      }
      int until = Math.min(height, from + fits);
      slice(texts, widths, from, until, size);
      from = until;
    }
  }

  private void slice(List<List<String>> texts, List<Float> widths, int from, int until, float size)
      throws IOException {
    float height = (until - from) * size * LEADING + 2 * PADDING;
    float x = LEFT;
    for (int i = 0; i < texts.size(); i++) {
      page.addRect(x, y - height, widths.get(i), height);
      page.stroke();
      float line = y - PADDING - size;
      for (int n = from; n < Math.min(until, texts.get(i).size()); n++) {
        show(texts.get(i).get(n), size, x + PADDING, line);
        line -= size * LEADING;
      }
      x += widths.get(i);
    }
    y -= height;
  }

  private static List<Float> widths(int cells) {
    List<Float> widths = new ArrayList<>();
    float first = cells == 2 ? WIDTH * 0.25f : WIDTH / cells;
    widths.add(first);
    for (int i = 1; i < cells; i++) {
      widths.add((WIDTH - first) / (cells - 1));
    }
    return widths;
  }

  private void print(String line, float size, float x) throws IOException {
    if (y - size * LEADING < TOP) {
      page.close();
      page = newPage();
    }
    y -= size * LEADING;
    show(line, size, x, y);
  }

  private void show(String line, float size, float x, float at) throws IOException {
    page.beginText();
    page.newLineAtOffset(x, at);
    for (Typefaces.Run run : typefaces.runs(line)) {
      page.setFont(run.font(), size);
      page.showText(run.text());
    }
    page.endText();
  }

  private List<String> lines(String text, float size, float width, float indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float used = indent;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      String letter = Character.toString(point);
      float wide = width(letter, size);
      if (used + wide > width && !line.isEmpty() && CLOSING.indexOf(point) < 0) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(letter);
      used += wide;
      at += Character.charCount(point);
    }
    lines.add(line.toString());
    return lines;
  }

  private float width(String text, float size) {
    return typefaces.width(text, size);
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    y = PDRectangle.A4.getHeight() - TOP;
    return new PDPageContentStream(document, sheet);
  }
}
