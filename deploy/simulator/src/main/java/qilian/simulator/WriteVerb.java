package qilian.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import qilian.simulator.traffic.Event;
import qilian.simulator.traffic.EventLine;
import qilian.simulator.traffic.Sample;

/** Writes the sample as files: one NDJSON per agency and the directory they stand on. */
@Command(name = "write", description = "Write the sample as NDJSON per agency + directory.json.")
final class WriteVerb implements Callable<Integer> {
  private static final int A_CHUNK = 1 << 16;

  @Mixin private SampleOptions options = new SampleOptions();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to fill.")
  private Path out = Path.of(".");

  private final Map<String, AgencyFile> files = new HashMap<>();

  private WriteVerb() {}

  @Override
  public Integer call() throws IOException {
    PrintStream console = System.out;
    Sample sample = options.draw();
    Files.createDirectories(out);
    String directory =
        DirectoryText.all(sample.agencies(), sample.places(), sample.codes()).toPrettyString();
    Files.writeString(out.resolve("directory.json"), directory + "\n");
    try {
      sample.forEach(event -> file(event).append(event));
    } finally {
      for (AgencyFile file : files.values()) {
        file.close();
      }
    }
    console.printf("%,d events of %d agencies in %s%n", sample.size(), files.size(), out);
    return 0;
  }

  private AgencyFile file(Event event) {
    return files.computeIfAbsent(event.agency().code(), AgencyFile::new);
  }

  /** The lines of one agency. */
  private final class AgencyFile {
    private final StringBuilder text = new StringBuilder(A_CHUNK + 1024);
    private final EventLine lines = new EventLine(text);
    private final BufferedWriter writer;

    AgencyFile(String agency) {
      try {
        writer = Files.newBufferedWriter(out.resolve(agency + ".ndjson"));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write below " + out, e);
      }
    }

    void append(Event event) {
      lines.append(event);
      if (text.length() >= A_CHUNK) {
        flush();
      }
    }

    private void flush() {
      try {
        writer.append(text);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write below " + out, e);
      }
      text.setLength(0);
    }

    void close() throws IOException {
      flush();
      writer.close();
    }
  }
}
