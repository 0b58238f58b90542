package qilian.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import qilian.local.audit.AuditDatabase;
import qilian.local.audit.Chain;
import qilian.local.audit.Export;
import qilian.local.audit.Link;
import qilian.local.audit.PublishedHeads;
import qilian.local.database.Secrets;
import qilian.local.database.ServiceDatabases;
import qilian.local.process.Obstacle;

/**
 * Verifies audit chains: of this system's databases, of another database, or of a file. Exit code 0
 * where every chain holds, 3 where one is broken, 1 where something stands in the way.
 */
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    description = "Verifies the audit chains, and names each row that does not hold.")
final class VerifyAudit implements Callable<Integer> {
  private static final int BROKEN = 3;
  private static final int MOST_SHOWN = 20;
  private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  @Option(names = "--file", description = "an export, one row a line; needs no running system")
  private @Nullable Path file;

  @Option(names = "--url", description = "another database (jdbc:postgresql://...), read only")
  private @Nullable String url;

  @Option(
      names = "--user",
      description = "the account for --url; its password stands in PGPASSWORD",
      defaultValue = "")
  private String user = "";

  @Option(names = "--head", description = "a head that was published, as NUMBER:HASH; repeatable")
  private List<String> known = List.of();

  @Option(names = "--export", description = "a folder into which the chains are written as files")
  private @Nullable Path export;

  @Override
  public Integer call() {
    System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka", "error");
    Map<Long, String> heads = heads();
    Path from = file;
    String other = url;
    if (from != null) {
      return verified(from.getFileName().toString(), heads, each -> lines(from, each)) ? 0 : BROKEN;
    }
    if (other != null) {
      String password = System.getenv().getOrDefault("PGPASSWORD", "");
      AuditDatabase database = new AuditDatabase(other, user, password);
      return verified("database", heads, database::read) ? 0 : BROKEN;
    }
    return here(heads) ? 0 : BROKEN;
  }

  /** Every service of this system, against the heads on its own broker. */
  private boolean here(Map<Long, String> given) {
    Settings settings = Settings.ofThisCommand();
    Home home = Home.open(settings.home());
    if (home.book().running("postgres").isEmpty() || home.book().running("kafka").isEmpty()) {
      throw new Obstacle(
          "The database or the broker of " + home.path() + " does not run.",
          "Run ./qilian up first, or give an export with --file.");
    }
    Secrets secrets = Secrets.of(home.path());
    Map<String, Map<Long, String>> published =
        PublishedHeads.read("127.0.0.1:" + settings.port("QILIAN_KAFKA_PORT"));
    boolean all = true;
    for (String service : ServiceDatabases.SERVICES) {
      Map<Long, String> heads = new TreeMap<>(given);
      heads.putAll(published.getOrDefault(service, Map.of()));
      AuditDatabase database =
          new AuditDatabase(
              "jdbc:postgresql://127.0.0.1:"
                  + settings.port("QILIAN_POSTGRES_PORT")
                  + "/"
                  + service,
              service + "_machine",
              secrets.machine());
      all &= verified(service, heads, database::read);
    }
    return all;
  }

  private boolean verified(String name, Map<Long, String> heads, Consumer<Consumer<Link>> source) {
    Chain chain = new Chain(heads);
    try (BufferedWriter copy = copyOf(name)) {
      source.accept(
          link -> {
            chain.take(link);
            write(copy, link);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> broken = chain.broken();
    if (broken.isEmpty()) {
      System.out.printf(
          "%s: %d rows hold, %d published heads agree; head %s%n",
          name, chain.length(), heads.size(), chain.head());
      return true;
    }
    System.out.printf("%s: broken, %d rows read%n", name, chain.length());
    broken.stream().limit(MOST_SHOWN).forEach(sentence -> System.out.println("  " + sentence));
    if (broken.size() > MOST_SHOWN) {
      System.out.println("  and " + (broken.size() - MOST_SHOWN) + " more");
    }
    return false;
  }

  private @Nullable BufferedWriter copyOf(String name) throws IOException {
    Path folder = export;
    if (folder == null) {
      return null;
    }
    Files.createDirectories(folder);
    return Files.newBufferedWriter(folder.resolve(name + ".audit.ndjson"));
  }

  private static void write(@Nullable BufferedWriter copy, Link link) {
    if (copy != null) {
      try {
        copy.write(Export.line(link));
        copy.newLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void lines(Path file, Consumer<Link> each) {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          each.accept(Export.link(line, number));
        }
      }
    } catch (IOException e) {
      throw new Obstacle(
          "The file " + file + " cannot be read: " + e.getMessage(), "Give another --file.", e);
    }
  }

  private Map<Long, String> heads() {
    Map<Long, String> heads = new TreeMap<>();
    for (String text : known) {
      Matcher head = HEAD.matcher(text);
      if (!head.matches()) {
        throw new Obstacle("\"" + text + "\" is no head.", "Write it as NUMBER:HASH.");
      }
      heads.put(Long.valueOf(head.group(1)), head.group(2));
    }
    return heads;
  }
}
