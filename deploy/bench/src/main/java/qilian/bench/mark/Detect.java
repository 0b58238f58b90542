package qilian.bench.mark;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every week of 1,000 grids x 40 types x 3 years judged by the default method of risk-service, out
 * of the built service and without its database: pure evaluation.
 */
public final class Detect implements Mark {
  private static final int GRIDS = 1_000;
  private static final int TYPES = 40;
  private static final int WEEKS = 156;
  private static final double TARGET_SECONDS = 10;
  private static final double NANOS = 1e9;

  @Override
  public List<String> names() {
    return List.of("detect");
  }

  @Override
  public List<Outcome> measure(Bed bed) throws Exception {
    try (URLClassLoader service = new URLClassLoader(jars(bed), null)) {
      Class<?> sweep = service.loadClass("qilian.risk.detect.Sweep");
      Method town = sweep.getMethod("town", int.class, int.class, int.class, long.class);
      Method alarms = sweep.getMethod("alarms", int[][].class);
      int[][] counts = (int[][]) town.invoke(null, GRIDS, TYPES, WEEKS, 7L);
      alarms.invoke(null, (Object) (int[][]) town.invoke(null, GRIDS / 20, TYPES, WEEKS, 8L));
      long started = System.nanoTime();
      int found = (int) alarms.invoke(null, (Object) counts);
      double seconds = (System.nanoTime() - started) / NANOS;
      return List.of(
          new Outcome(
              "detect",
              seconds,
              "%.1f s".formatted(seconds),
              List.of(new Outcome.Limit("one pass over the counts s", pass(counts))),
              "< %.0f s".formatted(TARGET_SECONDS),
              seconds < TARGET_SECONDS,
              List.of(
                  "%,d weeks of %,d series, %,d of them alarms: %.2f a series-year"
                      .formatted(
                          GRIDS * TYPES * WEEKS,
                          GRIDS * TYPES,
                          found,
                          found * 52.0 / ((double) GRIDS * TYPES * WEEKS)))));
    }
  }

  /** What reading every count once costs on this machine. */
  private static double pass(int[][] counts) {
    long started = System.nanoTime();
    long sum = 0;
    for (int[] series : counts) {
      for (int count : series) {
        sum += count;
      }
    }
    double seconds = (System.nanoTime() - started) / NANOS;
    if (sum == 0) {
      throw new IllegalStateException("a town without events");
    }
    return seconds;
  }

  private static URL[] jars(Bed bed) throws IOException {
    Path app = bed.house().root().resolve("risk-service/target/quarkus-app");
    List<URL> jars = new ArrayList<>();
    for (Path folder : List.of(app.resolve("app"), app.resolve("lib/main"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          jars.add(url(jar));
        }
      }
    }
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
