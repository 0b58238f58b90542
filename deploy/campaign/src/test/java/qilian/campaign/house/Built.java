package qilian.campaign.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The compiled classes of every module, as the reactor has just built them. */
final class Built {

  private static final JavaClasses CLASSES = read(root());

  private Built() {}

  static Path root() {
    String root = System.getProperty("qilian.root");
    if (root == null) {
      throw new IllegalStateException(
          "The system property qilian.root is not set: run with Maven, or set it to the folder "
              + "that holds the root pom.xml.");
    }
    return Path.of(root);
  }

  static JavaClasses classes() {
    return CLASSES;
  }

  /** The classes of the modules that the root pom names; one that is not built is an error. */
  static JavaClasses read(Path root) {
    var folders = new ArrayList<Path>();
    for (String module : modules(root)) {
      Path classes = root.resolve(module).resolve("target/classes");
      if (any(root.resolve(module).resolve("src/main/java"), ".java")) {
        if (!any(classes, ".class")) {
          throw new IllegalStateException(
              module + " is not built, so no rule can look at it. Run `mvn verify` in " + root);
        }
        folders.add(classes);
      }
    }
    return new ClassFileImporter().importPaths(folders);
  }

  private static List<String> modules(Path root) {
    try {
      return Pattern.compile("<module>([^<]+)</module>")
          .matcher(Files.readString(root.resolve("pom.xml")))
          .results()
          .map(found -> found.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean any(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .anyMatch(name -> name.endsWith(ending) && !name.startsWith("package-info"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
