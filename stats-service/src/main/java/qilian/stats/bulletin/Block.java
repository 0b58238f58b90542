package qilian.stats.bulletin;

import java.util.List;

/** A piece of an issue in words, before it is laid out. */
sealed interface Block {

  /** The name of the issue. */
  record Title(String text) implements Block {}

  /** A line below the name. */
  record Byline(String text) implements Block {}

  /** The heading of a part. */
  record Heading(String text) implements Block {}

  /** Sentences. */
  record Paragraph(String text) implements Block {}

  /** Things said one by one. */
  record Items(List<String> texts) implements Block {
    public Items {
      texts = List.copyOf(texts);
    }
  }
}
