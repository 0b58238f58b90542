package qilian.importer.report;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the import is: a bar on a terminal, a line now and then elsewhere, or nothing. */
public interface Progress extends AutoCloseable, LongConsumer {
  /** So many more bytes of the files are read. */
  @Override
  void accept(long bytes);

  @Override
  void close();

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void accept(long bytes) {}

      @Override
      public void close() {}
    };
  }

  /** A bar that moves. */
  static Progress bar(String task, long bytes, PrintStream out) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(bytes)
            .setUnit(" kB", 1_000)
            .setUpdateIntervalMillis(200)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(out, 80))
            .build();
    return new Progress() {
      @Override
      public void accept(long more) {
        bar.stepBy(more);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  /** A line for each tenth. */
  static Progress lines(String task, long bytes, PrintStream out) {
    return new Progress() {
      private long read;
      private long tenths;

      @Override
      public void accept(long more) {
        read += more;
        long now = bytes == 0 ? 10 : Math.min(10, read * 10 / bytes);
        if (now > tenths) {
          tenths = now;
          out.printf(Locale.ROOT, "%s %d %%%n", task, tenths * 10);
        }
      }

      @Override
      public void close() {
        out.flush();
      }
    };
  }
}
