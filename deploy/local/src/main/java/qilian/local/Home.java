package qilian.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import qilian.local.database.Trees;
import qilian.local.process.AotCaches;
import qilian.local.process.Launcher;
import qilian.local.process.Obstacle;
import qilian.local.process.ProcessBook;

/** The data folder: ours only if it carries the marker that we wrote. */
public record Home(Path path) {
  private static final String MARKER = "this-folder-belongs-to-qilian";

  /** Opens the folder, making it if it is not there; a foreign folder is refused. */
  public static Home open(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      Home home = new Home(path.toRealPath());
      if (!home.isOurs()) {
        if (!home.isEmpty()) {
          throw new Obstacle(
              "The folder " + path + " has files in it that are not Qilian's.",
              "Choose another with QILIAN_HOME=<folder>, or empty it yourself.");
        }
        Files.writeString(home.path.resolve(MARKER), "./qilian up --fresh may empty it.\n");
      }
      return home;
    } catch (IOException e) {
      throw new Obstacle(
          "The folder " + path + " cannot be made or written: " + e.getMessage(),
          "Make it writable, or choose another with QILIAN_HOME=<folder>.",
          e);
    }
  }

  /** Takes a folder of a build, which may have logs in it already. */
  static Home claim(Path given) {
    try {
      Path path = Files.createDirectories(given.toAbsolutePath().normalize());
      Files.writeString(path.resolve(MARKER), "a build made this folder\n");
      return open(path);
    } catch (IOException e) {
      throw new Obstacle(
          "The folder " + given + " cannot be made or written: " + e.getMessage(),
          "Make it writable, or give another --home.",
          e);
    }
  }

  /** Whether we made this folder. */
  public boolean isOurs() {
    return Files.exists(path.resolve(MARKER));
  }

  private boolean isEmpty() throws IOException {
    try (var files = Files.newDirectoryStream(path)) {
      return !files.iterator().hasNext();
    }
  }

  /** Removes everything in the folder but the marker and the lock that the caller holds. */
  public void wipe() {
    if (!isOurs()) {
      throw new Obstacle("The folder " + path + " is not Qilian's.", "Remove it yourself.");
    }
    try (var files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        if (!file.equals(path.resolve(MARKER)) && !file.equals(lock())) {
          remove(file);
        }
      }
    } catch (IOException e) {
      throw new Obstacle(
          "The folder " + path + " cannot be emptied: " + e.getMessage(), "Empty it by hand.", e);
    }
  }

  private static void remove(Path file) throws IOException {
    if (Files.isDirectory(file) && !Files.isSymbolicLink(file)) {
      Trees.delete(file);
    } else {
      Files.delete(file);
    }
  }

  /** The lock file of the commands that change something. */
  public Path lock() {
    return path.resolve("lock");
  }

  /** What runs. */
  public ProcessBook book() {
    return new ProcessBook(path.resolve("processes.properties"));
  }

  /** How processes of this folder start. */
  public Launcher launcher() {
    return new Launcher(path);
  }

  /** How processes of this folder start with what an earlier run left, or leave it. */
  public Launcher launcher(AotCaches caches) {
    return new Launcher(path, caches);
  }
}
