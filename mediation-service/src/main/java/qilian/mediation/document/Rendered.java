package qilian.mediation.document;

import java.util.List;

/** A document as a file, and what it lacks. */
public record Rendered(DocumentKind kind, Format format, byte[] bytes, List<Missing> missing) {

  public Rendered {
    missing = List.copyOf(missing);
  }
}
