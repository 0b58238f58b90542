package qilian.risk.alert;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import qilian.contract.risk.RiskFact.Level;

/**
 * What the facts about a place suggest: the sum of named contributions. Each fact weighs less with
 * every day that passes, and small counts are not counted: one or two reports say nothing about a
 * place. The machine only suggests; an assessor decides.
 *
 * @param asOf day on which it is reckoned
 * @param score sum of the contributions
 * @param belowOn first day on which it falls below the level by itself, if nothing new comes in;
 *     null where it is the lowest already
 */
public record PlaceScore(
    LocalDate asOf,
    double score,
    Level level,
    List<Contribution> contributions,
    @Nullable LocalDate belowOn) {

  /** Facts older than this weigh nothing. */
  public static final int REACH_DAYS = 180;

  private static final double RED = 30;
  private static final double ORANGE = 15;
  private static final double YELLOW = 6;

  public PlaceScore {
    contributions = List.copyOf(contributions);
  }

  /** What contributes, what one of it weighs, how fast it fades, and how few say nothing. */
  public enum Source {
    SIGNAL_CONFIRMED(10, 28, 1),
    SIGNAL_WAITING(3, 14, 1),
    HAZARD(2, 28, 3),
    MEMBER_REPORT(1.5, 28, 3),
    COMPLAINT(1, 28, 3),
    SELF_CHECK_FINDING(0.5, 28, 3);

    private final double weight;
    private final int halfLifeDays;
    private final int floor;

    Source(double weight, int halfLifeDays, int floor) {
      this.weight = weight;
      this.halfLifeDays = halfLifeDays;
      this.floor = floor;
    }

    public double weight() {
      return weight;
    }

    public int halfLifeDays() {
      return halfLifeDays;
    }

    public int floor() {
      return floor;
    }
  }

  /** So many of one source and type on a day. */
  public record Evidence(Source source, String type, LocalDate day, int count) {}

  /** What one source and type adds. */
  public record Contribution(
      Source source,
      String type,
      int count,
      double points,
      double weightOfOne,
      int halfLifeDays,
      int countedFrom) {}

  /** The score on a day. */
  public static PlaceScore of(List<Evidence> evidence, LocalDate asOf) {
    List<Contribution> contributions = contributions(evidence, asOf);
    double score = sum(contributions);
    Level level = level(score);
    return new PlaceScore(
        asOf, score, level, contributions, level == Level.BLUE ? null : below(evidence, asOf));
  }

  /** The level that a score suggests. */
  public static Level level(double score) {
    if (score >= RED) {
      return Level.RED;
    }
    if (score >= ORANGE) {
      return Level.ORANGE;
    }
    return score >= YELLOW ? Level.YELLOW : Level.BLUE;
  }

  private static List<Contribution> contributions(List<Evidence> evidence, LocalDate asOf) {
    Map<String, List<Evidence>> grouped = new TreeMap<>();
    for (Evidence each : evidence) {
      long age = ChronoUnit.DAYS.between(each.day(), asOf);
      if (age >= 0 && age < REACH_DAYS) {
        grouped
            .computeIfAbsent(each.source() + "\n" + each.type(), key -> new ArrayList<>())
            .add(each);
      }
    }
    List<Contribution> contributions = new ArrayList<>();
    for (List<Evidence> group : grouped.values()) {
      Source source = group.getFirst().source();
      int count = group.stream().mapToInt(Evidence::count).sum();
      if (count >= source.floor) {
        double points = group.stream().mapToDouble(each -> each.count() * worth(each, asOf)).sum();
        contributions.add(
            new Contribution(
                source,
                group.getFirst().type(),
                count,
                points,
                source.weight,
                source.halfLifeDays,
                source.floor));
      }
    }
    contributions.sort(Comparator.comparingDouble(Contribution::points).reversed());
    return contributions;
  }

  private static double worth(Evidence each, LocalDate asOf) {
    double age = ChronoUnit.DAYS.between(each.day(), asOf);
    return each.source().weight * Math.pow(0.5, age / each.source().halfLifeDays);
  }

  private static double sum(List<Contribution> contributions) {
    return contributions.stream().mapToDouble(Contribution::points).sum();
  }

  private static LocalDate below(List<Evidence> evidence, LocalDate asOf) {
    Level now = level(sum(contributions(evidence, asOf)));
    LocalDate day = asOf.plusDays(1);
    // What fades is gone after the reach at the latest.
    while (level(sum(contributions(evidence, day))) == now
        && day.isBefore(asOf.plusDays(REACH_DAYS))) {
      day = day.plusDays(1);
    }
    return day;
  }
}
