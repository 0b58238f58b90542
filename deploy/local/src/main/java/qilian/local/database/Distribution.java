package qilian.local.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import qilian.local.process.Obstacle;

/** The PostgreSQL programs: an archive on the class path, unpacked once beside the data. */
final class Distribution {
  private final Path folder;

  Distribution(Path folder) {
    this.folder = folder;
  }

  /** The program of that name, unpacking the archive first if need be. */
  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  void unpack() {
    Path done = folder.resolve("unpacked");
    if (Files.exists(done)) {
      return;
    }
    try (InputStream archive = open();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (target.startsWith(folder)) {
          write(tar, entry, target);
        }
      }
      Files.writeString(done, "complete\n");
    } catch (IOException e) {
      throw new Obstacle(
          "PostgreSQL cannot be unpacked into " + folder + ": " + e.getMessage(),
          "About 70 MB are needed there; make room or choose another folder with QILIAN_HOME.",
          e);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream open() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os = system.contains("mac") ? "darwin" : "linux";
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-" + os + "-" + arch + ".txz";
    InputStream archive = Distribution.class.getResourceAsStream(name);
    if (archive == null) {
      throw new Obstacle(
          "There is no PostgreSQL archive for this system (" + os + ", " + arch + ").",
          "Run Qilian on Linux or macOS (x86-64 or ARM 64).");
    }
    return archive;
  }
}
