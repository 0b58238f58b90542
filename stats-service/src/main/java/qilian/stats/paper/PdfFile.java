package qilian.stats.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import qilian.stats.bulletin.Passage;

/** An issue as a PDF file, set in a Chinese font of this machine, which is embedded. */
public final class PdfFile {
  private static final String STYLE =
      """
      @page { size: A4; margin: 37mm 26mm 35mm 28mm;
        @bottom-center { content: "— " counter(page) " —"; font-family: text; font-size: 12pt; } }
      body { font-family: text; font-size: 14pt; line-height: 26pt; }
      h1 { font-size: 21pt; line-height: 32pt; text-align: center; font-weight: normal;
        margin: 0 0 10pt; }
      p.byline { text-align: center; margin: 0; }
      h2 { font-size: 15pt; font-weight: normal; margin: 12pt 0 2pt; page-break-after: avoid; }
      p { margin: 0; text-align: justify; text-indent: 2em; }
      p.byline { text-indent: 0; }
      """;

  private PdfFile() {}

  /** The bytes of the file. */
  public static byte[] of(List<Passage> passages, Locale locale, Path font) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(font.toFile(), "text");
    builder.withHtmlContent(html(passages, locale), null);
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      builder.toStream(bytes);
      builder.run();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String html(List<Passage> passages, Locale locale) {
    StringBuilder html = new StringBuilder("<html lang=\"");
    html.append(locale.toLanguageTag()).append("\"><head><title>");
    passages.stream().findFirst().ifPresent(p -> html.append(safe(p.lines().getFirst().text())));
    html.append("</title><style>").append(STYLE).append("</style></head><body>");
    for (Passage passage : passages) {
      for (Passage.Line line : passage.lines()) {
        String text = safe(line.text());
        html.append(
            switch (passage.kind()) {
              case TITLE -> "<h1>" + text + "</h1>";
              case BYLINE -> "<p class=\"byline\">" + text + "</p>";
              case HEADING -> "<h2>" + text + "</h2>";
              case PARAGRAPH, ITEMS -> "<p>" + text + "</p>";
            });
      }
    }
    return html.append("</body></html>").toString();
  }

  private static String safe(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(sign -> sign >= ' ' && !Character.isSurrogate((char) sign) || sign > 0xFFFF)
        .forEach(
            sign ->
                out.append(
                    switch (sign) {
                      case '<' -> "&lt;";
                      case '>' -> "&gt;";
                      case '&' -> "&amp;";
                      case '"' -> "&quot;";
                      default -> Character.toString(sign);
                    }));
    return out.toString();
  }
}
