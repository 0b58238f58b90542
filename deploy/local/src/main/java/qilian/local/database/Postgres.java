package qilian.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qilian.local.process.Alive;
import qilian.local.process.CommandLine;
import qilian.local.process.Launcher;
import qilian.local.process.Obstacle;
import qilian.local.process.Part;
import qilian.local.process.Patience;

/** The PostgreSQL server: made once, started durable, recognised by its folder and its process. */
public final class Postgres implements Part {
  /** The name in lists, logs and the book. */
  public static final String NAME = "postgres";

  private final Path folder;
  private final Launcher launcher;
  private final Distribution distribution;
  private final Secrets secrets;
  private final Durability durability;
  private final int port;

  public Postgres(Path home, Launcher launcher, Secrets secrets, Durability kind, int port) {
    this.folder = home.resolve("postgres");
    this.launcher = launcher;
    this.distribution = new Distribution(folder.resolve("server"));
    this.secrets = secrets;
    this.durability = kind;
    this.port = port;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String variable() {
    return "QILIAN_POSTGRES_PORT";
  }

  /** SIGINT is the fast shutdown: sessions end, what is committed is kept. */
  @Override
  public String signal() {
    return "INT";
  }

  @Override
  public Process start() {
    distribution.unpack();
    if (!Files.exists(data().resolve("PG_VERSION"))) {
      create();
    }
    List<String> command = new ArrayList<>(Superuser.dropped());
    command.add(distribution.program("postgres").toString());
    command.add("-D");
    command.add(data().toString());
    settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    removeStalePid();
    return launcher.start(NAME, command, Map.of("LC_ALL", "C", "TZ", "UTC"));
  }

  private void create() {
    Path password = folder.resolve("password");
    try {
      // Half a cluster of an interrupted start is no cluster.
      Path fresh = folder.resolve("data.new");
      Trees.delete(fresh);
      Trees.delete(data());
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.deleteIfExists(password);
      Files.createFile(password, onlyOwner);
      Files.writeString(password, secrets.superuser());
      List<String> command = new ArrayList<>(Superuser.dropped());
      command.addAll(
          List.of(
              distribution.program("initdb").toString(),
              "--pgdata=" + fresh,
              "--username=postgres",
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              durability == Durability.FULL ? "--sync-method=fsync" : "--no-sync",
              "--no-instructions"));
      launcher.run("Preparing the PostgreSQL folder", command, Map.of("LC_ALL", "C", "TZ", "UTC"));
      Files.move(fresh, data());
    } catch (IOException e) {
      throw new Obstacle(
          "The PostgreSQL folder " + folder + " cannot be made: " + e.getMessage(),
          "Make room on the disk or make the folder writable.",
          e);
    } finally {
      try {
        Files.deleteIfExists(password);
      } catch (IOException e) {
        password.toFile().deleteOnExit();
      }
    }
  }

  private Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>(durability.settings());
    all.put("listen_addresses", "127.0.0.1");
    all.put("port", Integer.toString(port));
    all.put("unix_socket_directories", "");
    all.put("max_connections", "100");
    all.put("shared_buffers", "256MB");
    all.put("effective_cache_size", "1GB");
    all.put("work_mem", "16MB");
    all.put("maintenance_work_mem", "64MB");
    all.put("max_wal_size", "2GB");
    all.put("wal_compression", "on");
    all.put("checkpoint_completion_target", "0.9");
    all.put("random_page_cost", "1.1");
    all.put("jit", "off");
    all.put("max_parallel_workers_per_gather", "1");
    all.put("io_method", "sync");
    all.put("timezone", "UTC");
    all.put("log_timezone", "UTC");
    all.put("password_encryption", "scram-sha-256");
    return all;
  }

  /** A server of our folder that runs although nobody wrote it down. */
  @Override
  public Optional<ProcessHandle> orphan() {
    return writtenPid().flatMap(ProcessHandle::of).filter(this::servesOurData);
  }

  private boolean servesOurData(ProcessHandle handle) {
    List<String> words = CommandLine.of(handle);
    return Alive.is(handle) && words.contains("-D") && words.contains(data().toString());
  }

  /** A pid file whose number now belongs to another program would keep the server from starting. */
  private void removeStalePid() {
    if (writtenPid().isPresent() && orphan().isEmpty()) {
      try {
        Files.deleteIfExists(data().resolve("postmaster.pid"));
      } catch (IOException e) {
        throw new Obstacle(
            "The stale " + data().resolve("postmaster.pid") + " cannot be removed.",
            "Remove it by hand and run ./qilian up again.",
            e);
      }
    }
  }

  private Optional<Long> writtenPid() {
    try {
      List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
      return lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.get(0).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Ready is: our own server answers, and is proved to be ours and to keep what it is told. */
  @Override
  public void awaitReady(ProcessHandle process, Duration bound) {
    boolean came = Patience.until(bound, () -> !Alive.is(process) || answers());
    if (!came || !Alive.is(process)) {
      String state = Alive.is(process) ? "does not answer" : "ended while it was starting";
      throw new Obstacle(
          "PostgreSQL " + state + "; the end of its log:\n" + launcher.lastLines(NAME, 15),
          "The whole log is " + launcher.log(NAME) + "; run ./qilian up again afterwards.");
    }
    prove(process);
  }

  private boolean answers() {
    try (Connection connection = server().connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      if ("28P01".equals(e.getSQLState())) {
        throw new Obstacle(
            "Another PostgreSQL (or one with another password) answers on " + address() + ".",
            "End it, or choose another port: QILIAN_POSTGRES_PORT=<port> ./qilian up",
            e);
      }
      return false;
    }
  }

  private void prove(ProcessHandle process) {
    long pid = writtenPid().orElse(-1L);
    String folderShown = show("data_directory");
    if (pid != process.pid() || !Path.of(folderShown).equals(data())) {
      throw new Obstacle(
          "The PostgreSQL on " + address() + " serves " + folderShown + ", not " + data() + ".",
          "End it, or choose another port: QILIAN_POSTGRES_PORT=<port> ./qilian up");
    }
    durability
        .settings()
        .forEach(
            (name, value) -> {
              if (!show(name).equals(value)) {
                throw new Obstacle(
                    "PostgreSQL runs with " + name + "=" + show(name) + " instead of " + value,
                    "Remove that setting from " + data() + " and run ./qilian up again.");
              }
            });
  }

  /** What the running server answers to SHOW. */
  public String show(String setting) {
    try (Connection connection = server().connect("postgres");
        var statement = connection.prepareStatement("SELECT current_setting(?)")) {
      statement.setString(1, setting);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new Obstacle(
          "PostgreSQL does not tell its setting " + setting + ": " + e.getMessage(),
          "Read " + launcher.log(NAME) + ".",
          e);
    }
  }

  /** The server as its superuser reaches it. */
  public DatabaseServer server() {
    return new DatabaseServer(address(), secrets);
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }

  private Path data() {
    return folder.resolve("data");
  }
}
