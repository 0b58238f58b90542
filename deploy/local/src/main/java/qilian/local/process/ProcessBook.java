package qilian.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What we started and have not ended, kept in a file so that the next command knows it. */
public final class ProcessBook {
  private final Path file;

  public ProcessBook(Path file) {
    this.file = file;
  }

  /** Writes a started process down, replacing an older one of the same name. */
  public synchronized void enter(Tracked tracked) {
    Properties all = read();
    all.setProperty(tracked.name() + ".pid", Long.toString(tracked.pid()));
    all.setProperty(tracked.name() + ".started", Long.toString(tracked.started().toEpochMilli()));
    all.setProperty(tracked.name() + ".port", Integer.toString(tracked.port()));
    write(all);
  }

  /** Strikes a process out. */
  public synchronized void strike(String name) {
    Properties all = read();
    all.remove(name + ".pid");
    all.remove(name + ".started");
    all.remove(name + ".port");
    write(all);
  }

  /** The entry of that name, running or not. */
  public synchronized Optional<Tracked> find(String name) {
    return entry(read(), name);
  }

  /** The entry of that name if its process still runs. */
  public Optional<Tracked> running(String name) {
    return find(name).filter(tracked -> tracked.alive().isPresent());
  }

  /** Every entry, running or not. */
  public synchronized List<Tracked> entries() {
    Properties all = read();
    List<Tracked> entries = new ArrayList<>();
    for (String key : all.stringPropertyNames()) {
      if (key.endsWith(".pid")) {
        entry(all, key.substring(0, key.length() - ".pid".length())).ifPresent(entries::add);
      }
    }
    return entries;
  }

  private static Optional<Tracked> entry(Properties all, String name) {
    try {
      long pid = Long.parseLong(all.getProperty(name + ".pid", ""));
      long started = Long.parseLong(all.getProperty(name + ".started", ""));
      int port = Integer.parseInt(all.getProperty(name + ".port", "0"));
      return Optional.of(new Tracked(name, pid, Instant.ofEpochMilli(started), port));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new Obstacle(
            "The list of running processes " + file + " cannot be read: " + e.getMessage(),
            "Remove that file and run the command again; running processes are found again.",
            e);
      }
    }
    return all;
  }

  private void write(Properties all) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var writer = Files.newBufferedWriter(fresh)) {
        all.store(writer, "processes of this folder: id, start time, port");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Obstacle(
          "The list of running processes " + file + " cannot be written: " + e.getMessage(),
          "Make room on the disk or make the folder writable, then run the command again.",
          e);
    }
  }
}
