package qilian.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import qilian.bench.mark.Outcome;
import qilian.bench.system.Machine.Share;

/** What is printed while the marks come in, and the table at the end. */
final class Report {
  private final PrintStream out;
  private final List<String> head = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** An outcome, and who used the machine meanwhile. */
  private record Line(Outcome outcome, Share share) {}

  Report(PrintStream out) {
    this.out = out;
  }

  /** A line above the table, printed at once. */
  void say(String line) {
    head.add(line);
    out.println(line);
  }

  /** An outcome, printed at once. */
  void add(Outcome outcome, Share share) {
    lines.add(new Line(outcome, share));
    out.printf("%n%s: %s%n", outcome.mark(), outcome.text());
    if (!outcome.limits().isEmpty()) {
      out.println("  raw limit: " + outcome.limitsText());
    }
    out.println("  target:    " + outcome.target() + ": " + outcome.verdict());
    outcome.remarks().forEach(remark -> out.println("  " + remark));
    out.printf("  cores used: %s, by others %.1f%n", share.parts(), share.others());
  }

  /** A mark that could not be measured. */
  void failed(String mark, Exception failure) {
    add(
        new Outcome(
            mark, Double.NaN, "not measured", List.of(), "–", null, List.of(failure.toString())),
        new Share(0, Map.of()));
  }

  /** Everything as Markdown. */
  String markdown() {
    StringBuilder text = new StringBuilder("# Qilian: measured\n\n");
    head.forEach(line -> text.append(line).append("\n\n"));
    text.append(
        "| mark | figure | raw limits of the same run (ratio) | target | | others used |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Line line : lines) {
      Outcome outcome = line.outcome();
      text.append(
          "| %s | %s | %s | %s | %s | %.1f cores |\n"
              .formatted(
                  outcome.mark(),
                  outcome.text(),
                  outcome.limitsText(),
                  outcome.target(),
                  outcome.verdict(),
                  line.share().others()));
    }
    text.append('\n');
    for (Line line : lines) {
      text.append("- ").append(line.outcome().mark()).append(": ");
      text.append(String.join("; ", line.outcome().remarks()));
      text.append("; cores used: ").append(line.share().parts()).append('\n');
    }
    return text.toString();
  }
}
