package qilian.alliance.minutes;

import java.util.List;

/** A piece of a document, before it is a Word file. */
sealed interface Block {

  /** The title of the whole. */
  record Title(String text) implements Block {}

  /** The heading of a part. */
  record Heading(String text) implements Block {}

  /** A paragraph, indented by two characters. */
  record Paragraph(String text) implements Block {}

  /** A line at the right edge: signatures, seals, dates. */
  record Closing(String text) implements Block {}

  /** A row of a table; neighbouring rows with equally many cells are one table. */
  record Row(List<String> cells) implements Block {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
