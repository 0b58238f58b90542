package qilian.campaign.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small program written in a test to break (or keep) a rule, compiled apart from everything else.
 * Libraries that it pretends to use are a few empty types in the same text, so that this module
 * need not carry them.
 */
final class Fixture {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

  private Fixture() {}

  /** Compiles the sources, each a whole file that begins with its package, into the folder. */
  static JavaClasses compile(Path folder, List<String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var output = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var paths = new ArrayList<Path>();
      for (String source : sources) {
        paths.add(write(folder.resolve("sources"), source));
      }
      Path classes = Files.createDirectories(folder.resolve("classes"));
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(paths);
      List<String> options = List.of("-d", classes.toString(), "-proc:none", "-cp", "");
      if (!compiler.getTask(output, files, null, options, null, units).call()) {
        throw new IllegalArgumentException("a fixture does not compile:\n" + output);
      }
      return new ClassFileImporter().importPath(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path folder, String source) throws IOException {
    Path file =
        folder
            .resolve(first(PACKAGE, source).replace('.', '/'))
            .resolve(first(TYPE, source) + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  private static String first(Pattern pattern, String source) {
    Matcher found = pattern.matcher(source);
    if (!found.find()) {
      throw new IllegalArgumentException("a fixture without " + pattern + ":\n" + source);
    }
    return found.group(1);
  }
}
