package qilian.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The AOT caches of the processes: classes loaded and linked, methods profiled, as one earlier run
 * left them (JEP 483, 514 and 515). A cache that does not fit the program or the JDK is ignored by
 * the Java virtual machine.
 */
public final class AotCaches {
  /** The first JDK that writes a cache at the end of an ordinary run. */
  private static final int JDK_NEEDED = 25;

  private final Path folder;
  private final Use use;

  private enum Use {
    NONE,
    READ,
    WRITE
  }

  private AotCaches(Path folder, Use use) {
    this.folder = folder;
    this.use = use;
  }

  /** Processes start without. */
  public static AotCaches none() {
    return new AotCaches(Path.of(""), Use.NONE);
  }

  /** Processes start with what lies in the folder of a build. */
  public static AotCaches of(Path root) {
    return new AotCaches(folder(root), isSupported() ? Use.READ : Use.NONE);
  }

  /** Processes leave behind what they loaded, in the folder of a build. */
  public static AotCaches recording(Path root) {
    return new AotCaches(folder(root), isSupported() ? Use.WRITE : Use.NONE);
  }

  /** Whether the Java that runs now can write and read them. */
  public static boolean isSupported() {
    return Runtime.version().feature() >= JDK_NEEDED;
  }

  /** Where the caches of a build lie. */
  public static Path folder(Path root) {
    return root.resolve("target").resolve("aot");
  }

  /** The arguments for a process of that name; none if there is no cache for it. */
  List<String> options(String process) {
    Path cache = folder.resolve(process + ".aot");
    return switch (use) {
      case NONE -> List.of();
      case READ -> Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
      case WRITE -> List.of("-XX:AOTCacheOutput=" + cache);
    };
  }
}
