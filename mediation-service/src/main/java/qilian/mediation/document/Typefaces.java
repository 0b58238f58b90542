package qilian.mediation.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two typefaces of a PDF file, of which only the glyphs in use are embedded: Droid Sans
 * Fallback for Chinese, and Liberation Sans, which comes with PDFBox, for what it does not have.
 */
final class Typefaces {

  private static final String CHINESE = "/fonts/DroidSansFallbackFull.ttf";
  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** What stands for a character that neither has, to be written in by hand. */
  private static final String BLANK = "〓";

  /** Letters of one typeface. */
  record Run(PDFont font, String text) {}

  private record Glyph(PDFont font, String text, float width) {}

  private final PDFont chinese;
  private final PDFont latin;
  private final Map<Integer, Glyph> glyphs = new HashMap<>();
  private final Set<String> lacking = new LinkedHashSet<>();

  Typefaces(PDDocument document) throws IOException {
    chinese = load(document, CHINESE);
    latin = load(document, LATIN);
  }

  /** The characters asked for that neither has. */
  Set<String> lacking() {
    return Set.copyOf(lacking);
  }

  /** Width of a text in points. */
  float width(String text, float size) {
    float width = 0;
    for (int point : text.codePoints().toArray()) {
      width += glyph(point).width();
    }
    return width * size;
  }

  /** The text, cut where the typeface changes. */
  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    for (int point : text.codePoints().toArray()) {
      Glyph glyph = glyph(point);
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.font() == glyph.font()) {
        runs.set(runs.size() - 1, new Run(last.font(), last.text() + glyph.text()));
      } else {
        runs.add(new Run(glyph.font(), glyph.text()));
      }
    }
    return runs;
  }

  private Glyph glyph(int point) {
    Glyph known = glyphs.get(point);
    if (known == null) {
      known = find(point);
      glyphs.put(point, known);
    }
    return known;
  }

  private Glyph find(int point) {
    String letter = Character.toString(point);
    for (PDFont font : List.of(chinese, latin)) {
      try {
        return new Glyph(font, letter, font.getStringWidth(letter) / 1000);
      } catch (IOException | IllegalArgumentException e) {
        // This one does not have it.
      }
    }
    lacking.add(letter);
    return new Glyph(chinese, BLANK, 1);
  }

  private static PDFont load(PDDocument document, String path) throws IOException {
    try (InputStream in = Typefaces.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the typeface " + path + " was not built in");
      }
      return PDType0Font.load(document, in, true);
    }
  }
}
