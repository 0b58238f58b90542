package qilian.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import qilian.bench.mark.Bed;
import qilian.bench.mark.Detect;
import qilian.bench.mark.Docket;
import qilian.bench.mark.Fold;
import qilian.bench.mark.IntakeBatch;
import qilian.bench.mark.IntakeSingle;
import qilian.bench.mark.Mark;
import qilian.bench.mark.Outcome;
import qilian.bench.mark.Passage;
import qilian.bench.mark.Series;
import qilian.bench.mark.SignalTime;
import qilian.bench.mark.Start;
import qilian.bench.mark.Watch;
import qilian.bench.system.House;
import qilian.bench.system.Machine;

/** The command {@code ./qilian bench}: a house of its own, measured against its machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Brings up a house of its own (never your data), measures it, compares each figure with a",
      "raw limit of this machine measured in the same run, and takes the house down.",
      "Marks: start, signal, gate, end-to-end, fold, series, detect, board, watch, intake-single,",
      "intake-batch."
    })
public final class Bench implements Callable<Integer> {
  /** Intake comes last: what it lets in need not be waited for. */
  private static final List<Mark> MARKS =
      List.of(
          new Start(),
          new SignalTime(),
          new Passage(),
          new Fold(),
          new Series(),
          new Detect(),
          new Docket(),
          new Watch(),
          new IntakeSingle(),
          new IntakeBatch());

  @Parameters(paramLabel = "NAME", description = "which marks; all of them where none is named")
  private List<String> names = new ArrayList<>();

  @Option(names = "--seconds", description = "how long each rate is measured (10)")
  private int seconds = 10;

  @Option(names = "--events", description = "how many events are counted (500000)")
  private int events = 500_000;

  @Option(names = "--out", paramLabel = "FILE.md", description = "the table as Markdown")
  private @Nullable Path out;

  public static void main(String[] args) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<String> known = new LinkedHashSet<>();
    MARKS.forEach(mark -> known.addAll(mark.names()));
    if (!known.containsAll(names) || seconds < 1 || events < 1) {
      System.err.println("Marks are " + known + "; seconds and events are at least 1.");
      return 2;
    }
    Path root = Path.of(System.getProperty("qilian.root", ".")).toAbsolutePath().normalize();
    Report report = new Report(System.out);
    report.say(Machine.text());
    if (Machine.isLoaded()) {
      report.say("The machine is busy with other work: read the ratios, not the figures.");
    }
    try (House house = new House(root, root.resolve("target/bench-home"))) {
      measure(house, report);
    }
    System.out.println();
    System.out.println(report.markdown());
    if (out != null) {
      Files.writeString(out, report.markdown());
    }
    return 0;
  }

  private void measure(House house, Report report) throws IOException, InterruptedException {
    house.up();
    Bed bed = new Bed(house, seconds, events, LocalDate.now());
    bed.door().registerTown();
    for (Mark mark : MARKS) {
      List<String> wanted = mark.names().stream().filter(this::isWanted).toList();
      if (wanted.isEmpty()) {
        continue;
      }
      Machine.Work before = Machine.work(house);
      try {
        List<Outcome> outcomes = mark.measure(bed);
        Machine.Share share = Machine.work(house).since(before);
        outcomes.forEach(outcome -> report.add(outcome, share));
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        report.failed(String.join(", ", wanted), e);
      }
    }
  }

  private boolean isWanted(String name) {
    return names.isEmpty() || names.contains(name);
  }
}
