package qilian.incident.patrol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns the blocks of a proposal into shifts: blocks of one beat that follow each other become one
 * shift, as far as a shift is long, and each is given to the force that has most planned hours
 * left. No more hours are laid than were planned.
 */
public final class WeekLayer {

  /** Blocks of the longest shift that is laid: nine hours. */
  public static final int LONGEST = 3;

  private WeekLayer() {}

  /** So many patrols in a block of the week on a beat. */
  public record Step(String beat, int number, int patrols) {}

  /** Blocks of a beat that follow each other. */
  public record Run(String beat, int first, int blocks) {

    Duration length() {
      return Duration.ofHours((long) CoverageGap.HOURS * blocks);
    }
  }

  /** Who walks: a force, and how many of it at least. */
  public record Crew(Force force, int strength) {}

  /** A run and who walks it. */
  public record Laid(Run run, Crew crew) {}

  /** The runs of these blocks, the longest first. */
  public static List<Run> runs(Collection<Step> steps) {
    Map<String, TreeMap<Integer, Integer>> wanted = new TreeMap<>();
    steps.forEach(
        step ->
            wanted
                .computeIfAbsent(step.beat(), beat -> new TreeMap<>())
                .merge(step.number(), step.patrols(), Integer::sum));
    List<Run> runs = new ArrayList<>();
    wanted.forEach(
        (beat, blocks) -> {
          while (!blocks.isEmpty()) {
            int first = blocks.firstKey();
            int length = 0;
            while (length < LONGEST && blocks.containsKey(first + length)) {
              blocks.computeIfPresent(first + length, (at, many) -> many == 1 ? null : many - 1);
              length++;
            }
            runs.add(new Run(beat, first, length));
          }
        });
    runs.sort(
        Comparator.comparingInt(Run::blocks)
            .reversed()
            .thenComparing(Run::beat)
            .thenComparingInt(Run::first));
    return runs;
  }

  /**
   * Gives each run to a crew.
   *
   * @param planned hours of each crew; as many are laid, up to the last block that is begun
   * @return empty where the hours do not suffice
   */
  public static Optional<List<Laid>> lay(List<Run> runs, Map<Crew, Duration> planned) {
    Map<Crew, Duration> left = new LinkedHashMap<>();
    planned.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Crew::force).thenComparingInt(Crew::strength)))
        .forEach(each -> left.put(each.getKey(), each.getValue()));
    Duration all = left.values().stream().reduce(Duration.ZERO, Duration::plus);
    Duration wanted = runs.stream().map(Run::length).reduce(Duration.ZERO, Duration::plus);
    if (wanted.compareTo(all) > 0) {
      return Optional.empty();
    }
    List<Laid> laid = new ArrayList<>();
    for (Run run : runs) {
      Crew most = left.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      left.computeIfPresent(most, (crew, hours) -> hours.minus(run.length()));
      laid.add(new Laid(run, most));
    }
    return Optional.of(laid);
  }
}
