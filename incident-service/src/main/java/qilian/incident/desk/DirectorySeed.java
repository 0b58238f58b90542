package qilian.incident.desk;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.incident.directory.CodeDraft;

/**
 * Lays the house's own code lists at the start, where they are missing. They stand in {@code
 * qilian/incident/codes.tsv}: list, code, Chinese, English, parent, source, tags.
 */
@ApplicationScoped
public class DirectorySeed {
  private static final Logger LOG = Logger.getLogger(DirectorySeed.class);
  private static final String CODES = "qilian/incident/codes.tsv";

  private final DirectoryDesk desk;

  @Inject
  DirectorySeed(DirectoryDesk desk) {
    this.desk = desk;
  }

  void lay(@Observes @Priority(200) StartupEvent start) {
    int added = desk.seedCodes(codes()).size();
    if (added > 0) {
      LOG.infof("Code lists: %d entries added", added);
    }
  }

  /** The lists as they stand in the resource. */
  public static List<CodeDraft> codes() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(CODES)) {
      if (in == null) {
        throw new IllegalStateException("The code lists are missing: " + CODES);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(DirectorySeed::code)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CodeDraft code(String line) {
    String[] f = line.split("\t", -1);
    if (f.length != 7) {
      throw new IllegalStateException("Seven fields are expected in " + CODES + ": " + line);
    }
    Set<String> tags =
        Arrays.stream(f[6].split(" ")).filter(t -> !t.isEmpty()).collect(Collectors.toSet());
    return new CodeDraft(
        f[0], f[1], f[2], orNull(f[3]), orNull(f[4]), null, null, orNull(f[5]), null, tags);
  }

  private static @Nullable String orNull(String field) {
    return field.isEmpty() ? null : field;
  }
}
