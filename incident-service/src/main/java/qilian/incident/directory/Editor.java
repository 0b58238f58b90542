package qilian.incident.directory;

import org.jspecify.annotations.Nullable;

/**
 * Who changes the directory, and how far that goes: everywhere, or only under one namespace.
 *
 * @param namespace null for everywhere
 */
public record Editor(@Nullable String namespace) {

  /** May change every entry. */
  public static final Editor ADMINISTRATOR = new Editor(null);

  /** May create codes {@code namespace:…} and the root place whose code is the namespace. */
  public static Editor of(String namespace) {
    return new Editor(namespace);
  }

  /** Whether this code is the editor's to create and change. */
  boolean mayWrite(String code) {
    return namespace == null || code.startsWith(namespace + ":");
  }

  /** Whether this place is the editor's to create and change. */
  boolean mayWritePlace(String code) {
    return mayWrite(code) || code.equals(namespace);
  }
}
