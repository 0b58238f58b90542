package qilian.transport.schema;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the contract's own Javadoc says of a record, so that the documents say it in the same words.
 */
final class Sentences {

  private final Path sources;

  Sentences(Path root) {
    this.sources = root.resolve("event-contract/src/main/java");
  }

  /** The Javadoc of a record, in one line. */
  String of(Class<?> record) {
    return find(record, "(?:public )?record " + record.getSimpleName() + "\\(");
  }

  /** What a family says of a component that all its records have, such as the place. */
  String of(Class<?> family, String component) {
    return find(family, "(?:@\\w+\\s+)*\\w+ " + component + "\\(\\);");
  }

  private String find(Class<?> type, String declaration) {
    String page = type.getNestHost().getName().replace('.', '/') + ".java";
    String source = House.read(sources.resolve(page));
    Matcher found =
        Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + declaration, Pattern.DOTALL)
            .matcher(source == null ? "" : source);
    if (!found.find()) {
      throw new IllegalStateException(
          declaration + " in " + page + " has no Javadoc: say in one sentence what it is.");
    }
    return found
        .group(1)
        .replaceAll("(?m)^\\s*\\* ?", " ")
        .replaceAll("\\{@(?:code|link) (?:[^}]*#)?([^}]*)}", "$1")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
