package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A visit to premises as it stands; reached only by its lifecycle.
 *
 * @param plan what it was planned as; null before it was
 * @param agencies who goes, the lead first, each with the item it inspects or an empty text
 */
public record Visit(
    long version,
    VisitPhase phase,
    @Nullable VisitOrigin plan,
    VisitKind kind,
    Map<String, String> agencies,
    @Nullable String approval,
    Set<String> told,
    @Nullable String notice,
    @Nullable LocalDate heldOn,
    @Nullable Team team,
    List<String> findings,
    @Nullable String goesOnIn) {

  private static final Visit UNPLANNED =
      new Visit(
          0,
          VisitPhase.UNPLANNED,
          null,
          VisitKind.ROUTINE,
          Map.of(),
          null,
          Set.of(),
          null,
          null,
          null,
          List.of(),
          null);

  /** Nothing yet. */
  public static Visit unplanned() {
    return UNPLANNED;
  }

  /** What it was planned as, which every planned visit has. */
  public VisitOrigin origin() {
    return Objects.requireNonNull(plan, "not planned");
  }

  /** Whether it exercises a power. */
  public boolean administrative() {
    return plan != null && plan.activity().needsPower();
  }

  Copy next() {
    return new Copy(this);
  }

  /** The visit one event later, while it is put together. */
  static final class Copy {
    private final long version;
    VisitPhase phase;
    @Nullable VisitOrigin plan;
    VisitKind kind;
    final Map<String, String> agencies;
    @Nullable String approval;
    final Set<String> told;
    @Nullable String notice;
    @Nullable LocalDate heldOn;
    @Nullable Team team;
    final List<String> findings;
    @Nullable String goesOnIn;

    private Copy(Visit before) {
      version = before.version + 1;
      phase = before.phase;
      plan = before.plan;
      kind = before.kind;
      agencies = new LinkedHashMap<>(before.agencies);
      approval = before.approval;
      told = new TreeSet<>(before.told);
      notice = before.notice;
      heldOn = before.heldOn;
      team = before.team;
      findings = new ArrayList<>(before.findings);
      goesOnIn = before.goesOnIn;
    }

    Visit made() {
      return new Visit(
          version, phase, plan, kind, agencies, approval, told, notice, heldOn, team, findings,
          goesOnIn);
    }
  }
}
