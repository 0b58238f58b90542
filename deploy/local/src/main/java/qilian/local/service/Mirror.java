package qilian.local.service;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import qilian.local.process.Obstacle;

/** Makes one folder equal to another by size and time; only what differs is copied. */
final class Mirror {
  private Mirror() {}

  static void sync(Path from, Path to) {
    try {
      Files.createDirectories(to);
      Set<Path> wanted = new HashSet<>();
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes now)
                throws IOException {
              Path relative = from.relativize(file);
              wanted.add(relative);
              copy(file, now, to.resolve(relative));
              return FileVisitResult.CONTINUE;
            }
          });
      removeOthers(to, wanted);
    } catch (IOException e) {
      throw new Obstacle(
          "The program in " + from + " cannot be copied to " + to + ": " + e.getMessage(),
          "Make room on the disk, then run ./qilian up again.",
          e);
    }
  }

  private static void copy(Path file, BasicFileAttributes now, Path target) throws IOException {
    if (Files.exists(target)
        && Files.size(target) == now.size()
        && Files.getLastModifiedTime(target).equals(now.lastModifiedTime())) {
      return;
    }
    Files.createDirectories(target.getParent());
    Files.copy(
        file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void removeOthers(Path to, Set<Path> wanted) throws IOException {
    Files.walkFileTree(
        to,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!wanted.contains(to.relativize(file))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
