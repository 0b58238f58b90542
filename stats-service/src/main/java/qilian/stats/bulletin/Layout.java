package qilian.stats.bulletin;

import java.util.List;

/** Blocks as plain text and as Markdown. */
final class Layout {
  private static final String MARKDOWN_SPECIAL = "\\`*_[]<>|#";

  private Layout() {}

  static String text(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Title title -> out.append(title.text()).append('\n');
        case Block.Byline byline -> out.append(byline.text()).append('\n');
        case Block.Heading heading -> out.append('\n').append(heading.text()).append('\n');
        case Block.Paragraph paragraph -> out.append(paragraph.text()).append('\n');
        case Block.Items items -> items.texts().forEach(t -> out.append(t).append('\n'));
      }
    }
    return Mark.plain(out.toString());
  }

  static String markdown(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Title title -> out.append("# ").append(safe(title.text())).append("\n\n");
        case Block.Byline byline -> out.append(safe(byline.text())).append("  \n");
        case Block.Heading heading ->
            out.append("\n## ").append(safe(heading.text())).append("\n\n");
        case Block.Paragraph paragraph -> out.append(safe(paragraph.text())).append("\n\n");
        case Block.Items items -> {
          items.texts().forEach(t -> out.append("- ").append(safe(t)).append('\n'));
          out.append('\n');
        }
      }
    }
    return out.toString();
  }

  /** Names come from the directory: none of them may become markup. */
  private static String safe(String text) {
    StringBuilder out = new StringBuilder();
    Mark.plain(text)
        .codePoints()
        .forEach(
            c -> {
              if (c < 0x80 && MARKDOWN_SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
              }
              out.appendCodePoint(c == '\n' || c == '\r' ? ' ' : c);
            });
    return out.toString();
  }
}
