package qilian.importer;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qilian.importer.door.Door;
import qilian.importer.door.LocalTokens;
import qilian.importer.door.Stopped;
import qilian.importer.door.Tokens;
import qilian.importer.fact.TooMany;
import qilian.importer.mapping.Mapping;
import qilian.importer.mapping.MappingFile;
import qilian.importer.mapping.MappingTrouble;
import qilian.importer.sheet.FileTrouble;
import qilian.importer.sheet.SourceFile;

/** The command {@code ./qilian import}: spreadsheets in, events out, through the front door. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sends what partners' spreadsheets hold (CSV, TSV, XLSX, NDJSON, each also as .gz) to",
      "incident-service. Running it again changes nothing. docs/how-to/import-a-spreadsheet.md",
      "says how a mapping is written."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; the summary says if lines were rejected",
      "1:could not finish; running it again is harmless",
      "2:the command or the mapping has a mistake"
    })
public final class Import implements Callable<Integer> {
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "the files")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--mapping", required = true, description = "what their columns mean (YAML)")
  private Path mappingFile = Path.of("mapping.yaml");

  @Option(names = "--url", description = "incident-service; default the local one")
  private @Nullable URI url;

  @Option(names = "--token", description = "a bearer token, also as QILIAN_TOKEN")
  private @Nullable String token;

  @Option(names = "--dry-run", description = "reads and checks everything, sends nothing")
  private boolean dryRun;

  @Option(names = "--rejected", description = "where the list of rejected lines goes")
  private @Nullable Path rejected;

  @Option(names = "--patience", description = "seconds without an answer until giving up (120)")
  private int patience = 120;

  @Option(names = "--quiet", description = "no progress, only the summary")
  private boolean quiet;

  Import(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Runs the command and leaves with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(System.getenv(), System.out, System.err, arguments));
  }

  static int run(
      Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new Import(environment, out, err))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Override
  public Integer call() {
    try {
      Mapping mapping = MappingFile.read(mappingFile);
      List<SourceFile> sources = sources(mapping);
      Path list = rejected != null ? rejected : defaultList(mapping.name());
      Session session = new Session(mapping, sources, list, out, err, style());
      return dryRun ? session.rehearse() : session.run(door(), statistics());
    } catch (MappingTrouble e) {
      String where = e.line() > 0 ? mappingFile + ", line " + e.line() : mappingFile.toString();
      err.println(where + ": " + e.getMessage());
      return 2;
    } catch (FileTrouble | TooMany | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    } catch (Stopped | UncheckedIOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private List<SourceFile> sources(Mapping mapping) {
    List<SourceFile> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Path file : files) {
      SourceFile source = new SourceFile(file);
      source.size();
      if (!names.add(source.name()) && mapping.idsFromLines()) {
        throw new FileTrouble(
            "Two of the files are called "
                + source.name()
                + ", and ids are made of file name and line. Rename one of them.");
      }
      sources.add(source);
    }
    return sources;
  }

  private Path defaultList(String name) {
    String home = environment.getOrDefault("QILIAN_HOME", ".qilian");
    return Path.of(home, "imports", name.replaceAll("[^\\p{L}\\p{N}._-]", "_") + "-rejected.csv");
  }

  private Session.Style style() {
    if (quiet) {
      return Session.Style.QUIET;
    }
    return Terminal.isThere() ? Session.Style.BAR : Session.Style.LINES;
  }

  private URI service() {
    String port = environment.getOrDefault("QILIAN_INCIDENT_PORT", "8081");
    URI service = url != null ? url : URI.create("http://localhost:" + port);
    if (service.getHost() == null || !List.of("http", "https").contains(service.getScheme())) {
      throw new IllegalArgumentException(service + " is no address of a service.");
    }
    String text = service.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : service;
  }

  /** Where the figures can be asked for afterwards. */
  private String statistics() {
    return isLocal()
        ? "http://localhost:" + environment.getOrDefault("QILIAN_STATS_PORT", "8084")
        : "https://<stats-service>";
  }

  private boolean isLocal() {
    return List.of("localhost", "127.0.0.1", "[::1]").contains(service().getHost());
  }

  private Door door() {
    return new Door(service(), tokens(), Duration.ofSeconds(Math.max(1, patience)));
  }

  private Tokens tokens() {
    String given = token != null ? token : environment.getOrDefault("QILIAN_TOKEN", "");
    if (!given.isBlank()) {
      return Tokens.fixed(given.strip());
    }
    if (!isLocal()) {
      throw new IllegalArgumentException(
          "For " + service() + " a token is needed: --token or QILIAN_TOKEN.");
    }
    String port = environment.getOrDefault("QILIAN_OIDC_PORT", "18080");
    String issuer =
        environment.getOrDefault("QILIAN_OIDC_ISSUER", "http://localhost:" + port + "/qilian");
    return new LocalTokens(issuer, InstantSource.system());
  }
}
