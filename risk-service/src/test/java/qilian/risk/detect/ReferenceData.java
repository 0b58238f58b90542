package qilian.risk.detect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of real data and independent answers; tests that need it are skipped without it. */
public final class ReferenceData {
  private static final Pattern OUTSIDE_QUOTES = Pattern.compile(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)");

  private ReferenceData() {}

  /** The file, or a skipped test that says where it was looked for. */
  public static Path file(String name) {
    Path file = folder().resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: no reference data at " + file + " (set QILIAN_REFERENCE_DATA)");
    return file;
  }

  private static Path folder() {
    return Optional.ofNullable(System.getProperty("QILIAN_REFERENCE_DATA"))
        .or(() -> Optional.ofNullable(System.getenv("QILIAN_REFERENCE_DATA")))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("qilian.root", "..")).resolve("../shared/data"))
        .toAbsolutePath()
        .normalize();
  }

  static List<String> lines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.stream().map(l -> l.startsWith("\uFEFF") ? l.substring(1) : l).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a plain comma-separated file by the names of its columns. */
  public static List<Map<String, String>> rows(Path file) {
    List<String> lines = lines(file);
    String[] names = lines.getFirst().replace("\"", "").split(",", -1);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = OUTSIDE_QUOTES.split(line, -1);
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i].replace("\"", ""));
              }
              return row;
            })
        .toList();
  }
}
