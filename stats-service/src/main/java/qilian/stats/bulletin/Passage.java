package qilian.stats.bulletin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an issue: its name, a line below it, a heading, sentences, or things one by one.
 *
 * @param lines one line, or several where things are said one by one
 */
public record Passage(Kind kind, List<Line> lines) {

  public Passage {
    lines = List.copyOf(lines);
  }

  /** What a piece is, for whoever lays it out. */
  public enum Kind {
    TITLE,
    BYLINE,
    HEADING,
    PARAGRAPH,
    ITEMS
  }

  /** A line. */
  public record Line(List<Span> spans) {
    public Line {
      spans = List.copyOf(spans);
    }

    /** The line as it is read. */
    public String text() {
      StringBuilder text = new StringBuilder();
      spans.forEach(span -> text.append(span.text()));
      return text.toString();
    }
  }

  /**
   * Some words, or a figure.
   *
   * @param figure the figure's name within the issue; absent where these are words
   * @param reading the reading of comparison whose base this is; absent where it is the value
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Span(String text, @Nullable String figure, @Nullable String reading) {}

  static Passage of(Block block) {
    return switch (block) {
      case Block.Title title -> one(Kind.TITLE, title.text());
      case Block.Byline byline -> one(Kind.BYLINE, byline.text());
      case Block.Heading heading -> one(Kind.HEADING, heading.text());
      case Block.Paragraph paragraph -> one(Kind.PARAGRAPH, paragraph.text());
      case Block.Items items ->
          new Passage(
              Kind.ITEMS, items.texts().stream().map(text -> new Line(Mark.spans(text))).toList());
    };
  }

  private static Passage one(Kind kind, String text) {
    return new Passage(kind, List.of(new Line(Mark.spans(text))));
  }
}
