package qilian.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock file: one command at a time works on a folder; a dead command holds nothing. */
public final class Lock implements AutoCloseable {
  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock if nobody holds it. */
  public static Optional<Lock> take(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(new Lock(channel));
        }
      } catch (OverlappingFileLockException e) {
        // held by this very process
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new Obstacle(
          "The folder " + file.getParent() + " cannot be written: " + e.getMessage(),
          "Make it writable, or choose another with QILIAN_HOME=<folder>.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
