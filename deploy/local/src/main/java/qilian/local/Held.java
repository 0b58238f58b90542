package qilian.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import qilian.local.process.Lock;
import qilian.local.process.Obstacle;

/** The folder while one command changes it; a second command is told which one is at work. */
final class Held implements AutoCloseable {
  private final Lock lock;
  private final Path note;

  private Held(Lock lock, Path note) {
    this.lock = lock;
    this.note = note;
  }

  static Held of(Home home) {
    Path note = home.path().resolve("lock.pid");
    Optional<Lock> lock = Lock.take(home.lock());
    try {
      if (lock.isEmpty()) {
        String pid = Files.exists(note) ? " (pid " + Files.readString(note).strip() + ")" : "";
        throw new Obstacle(
            "Another ./qilian command" + pid + " is at work on " + home.path() + ".",
            "Wait until it is done; if it hangs, end it and try again.");
      }
      Files.writeString(note, Long.toString(ProcessHandle.current().pid()));
      return new Held(lock.get(), note);
    } catch (IOException e) {
      throw new Obstacle(
          "The folder " + home.path() + " cannot be written: " + e.getMessage(),
          "Make it writable, or choose another with QILIAN_HOME=<folder>.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      note.toFile().deleteOnExit();
    }
    lock.close();
  }
}
