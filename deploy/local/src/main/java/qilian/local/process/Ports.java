package qilian.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ports of the loopback address: free, taken, and by whom. */
public final class Ports {
  private Ports() {}

  /** A port nobody listens on at the moment. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Obstacle("No free port was found: " + e.getMessage(), "Try again later.", e);
    }
  }

  /** Whether a server could listen there now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops with a sentence that names port, holder and variable if somebody listens there. */
  public static void mustBeFree(String name, int port, String variable) {
    // A process that has just ended may hold its port for a moment longer.
    if (Patience.until(Duration.ofMillis(500), () -> isFree(port))) {
      return;
    }
    String who =
        holder(port)
            .map(h -> " by process " + h.pid() + " (" + CommandLine.shortOf(h) + ")")
            .orElse(" by another program");
    throw new Obstacle(
        "Port " + port + ", where " + name + " should listen, is taken" + who + ".",
        "End that program, or choose another port: " + variable + "=<port> ./qilian up");
  }

  /** The process that listens on the port, where the system tells (Linux, own processes). */
  public static Optional<ProcessHandle> holder(int port) {
    Set<String> inodes = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      inodes.addAll(listeners(Path.of(table), port));
    }
    if (inodes.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses().filter(h -> holds(h, inodes)).filter(Alive::is).findFirst();
  }

  private static Set<String> listeners(Path table, int port) {
    Set<String> inodes = new HashSet<>();
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    try {
      for (String line : Files.readAllLines(table)) {
        String[] words = line.strip().split("\\s+");
        if (words.length > 9 && words[1].endsWith(suffix) && words[3].equals("0A")) {
          inodes.add("socket:[" + words[9] + "]");
        }
      }
    } catch (IOException e) {
      return Set.of();
    }
    return inodes;
  }

  private static boolean holds(ProcessHandle handle, Set<String> inodes) {
    Path folder = Path.of("/proc", Long.toString(handle.pid()), "fd");
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        try {
          if (inodes.contains(Files.readSymbolicLink(file).toString())) {
            return true;
          }
        } catch (IOException e) {
          continue; // closed meanwhile
        }
      }
    } catch (IOException e) {
      return false; // not ours to look into
    }
    return false;
  }
}
