package qilian.importer.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The list of rejected lines, as CSV that opens in a spreadsheet: UTF-8 with a byte order mark, and
 * no cell can be taken for a formula. It exists only if a line was rejected.
 */
public final class RejectedFile implements AutoCloseable {
  private final Path path;
  private @Nullable BufferedWriter out;

  /** A list that will lie at {@code path}; one from an earlier run is removed. */
  public RejectedFile(Path path) {
    this.path = path;
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " cannot be written", e);
    }
  }

  public Path path() {
    return path;
  }

  /** Adds a line; its raw text stays as it is, behind an apostrophe where it begins a formula. */
  public synchronized void add(
      String file, long line, String code, String chinese, String english, String raw) {
    try {
      if (out == null) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        out = Files.newBufferedWriter(path);
        out.write("\uFEFFfile,line,reason,reasonZh,reasonEn,raw\r\n");
      }
      out.write(
          String.join(
              ",",
              quoted(harmless(file)),
              Long.toString(line),
              quoted(harmless(code)),
              quoted(harmless(chinese)),
              quoted(harmless(english)),
              quoted(harmless(raw))));
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " cannot be written", e);
    }
  }

  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public synchronized void close() {
    try {
      if (out != null) {
        out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " cannot be written", e);
    }
  }
}
