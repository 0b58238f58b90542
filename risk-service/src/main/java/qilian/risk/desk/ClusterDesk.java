package qilian.risk.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import qilian.risk.alert.AlertCommand;
import qilian.risk.alert.AlertEvent;
import qilian.risk.alert.AlertLifecycle;
import qilian.risk.alert.Decision;
import qilian.risk.alert.Finding;
import qilian.risk.alert.Share;
import qilian.risk.alert.Signal;
import qilian.risk.alert.Subject;
import qilian.risk.detect.Clusters;
import qilian.risk.detect.Evidence;
import qilian.risk.detect.ScanReading;
import qilian.risk.detect.Site;
import qilian.risk.detect.SiteDay;
import qilian.risk.detect.SpaceTimeScan;
import qilian.risk.signal.DueCell;
import qilian.risk.signal.Rule;
import qilian.risk.store.PointStore;
import qilian.risk.store.WatchStore;

/** Scans the points of a root for clusters that reach up to the end of a week. */
@ApplicationScoped
class ClusterDesk {

  private static final Logger LOG = Logger.getLogger(ClusterDesk.class);

  /** Places times events: beyond it the scan would hold up the watch for minutes. */
  private static final long MOST = 1_000_000;

  /** What is counted of a window that was not scanned: about the look, not about the place. */
  private static final String SKIPPED = "risk.scan-skipped";

  /** A place inside the circle, by its path, whether or not anything happened there. */
  private static final String SITE = "SITE";

  private final PointStore points;
  private final WatchStore store;

  @Inject
  ClusterDesk(PointStore points, WatchStore store) {
    this.points = points;
    this.store = store;
  }

  /** Looks at a week of a root's cell, inside the running transaction. */
  void look(DueCell at, LocalDate week, String zone, Rule rule, Instant knownAt, Instant now) {
    LocalDate until = week.plusWeeks(1);
    List<Site> sites = points.sites(at.placePath());
    List<SiteDay> happened =
        points.points(at.placePath(), at.cell(), until.minusDays(Clusters.WINDOW), until);
    long size = (long) sites.size() * happened.size();
    if (size > MOST) {
      // Places at which nothing happened only widen circles.
      Set<String> seen = happened.stream().map(SiteDay::site).collect(Collectors.toSet());
      sites = sites.stream().filter(site -> seen.contains(site.id())).toList();
      size = (long) sites.size() * happened.size();
    }
    skipped(
        at, week, zone, rule, Clusters.tooLarge(size, MOST, until, happened.size()), knownAt, now);
    if (size > MOST) {
      LOG.warnf("%s has too many places and events for %s", at.placePath(), rule.code());
      return;
    }
    long seed = (rule.code() + at.placePath() + at.cell() + week).hashCode();
    SpaceTimeScan scan = Clusters.scan(rule.parameters());
    Set<UUID> told = new HashSet<>();
    for (ScanReading cluster : Clusters.alarms(scan, sites, happened, until, seed)) {
      Subject subject =
          new Subject(
              at.cell().counted(),
              at.cell().type(),
              at.cell().stratum().name(),
              cluster.centre(),
              zone,
              week,
              until,
              rule.code());
      UUID id = UUID.nameUUIDFromBytes(subject.key().getBytes(StandardCharsets.UTF_8));
      Signal standing = store.lock(List.of(id)).get(id);
      told.add(id);
      tell(
          standing == null ? Signal.unraised(id, subject) : standing,
          new Finding(cluster.evidence(), knownAt, shares(cluster, happened)),
          now);
    }
    for (Signal standing : store.clusters(rule.code(), at, week)) {
      if (!told.contains(standing.id())) {
        ScanReading left = lookAgain(standing, scan, sites, happened, until, seed);
        tell(standing, new Finding(left.evidence(), knownAt, shares(left, happened)), now);
      }
    }
  }

  /** That nobody looked is a signal about the data: silence is no all-clear. */
  private void skipped(
      DueCell at,
      LocalDate week,
      String zone,
      Rule rule,
      Evidence evidence,
      Instant knownAt,
      Instant now) {
    Subject subject =
        new Subject(
            SKIPPED,
            at.cell().type(),
            at.cell().stratum().name(),
            at.placePath(),
            zone,
            week,
            week.plusWeeks(1),
            rule.code());
    UUID id = UUID.nameUUIDFromBytes(subject.key().getBytes(StandardCharsets.UTF_8));
    Signal standing = store.lock(List.of(id)).get(id);
    if (standing != null || evidence.alarm()) {
      tell(
          standing == null ? Signal.unraised(id, subject) : standing,
          new Finding(evidence, knownAt, List.of()),
          now);
    }
  }

  /** What the data say now of the cylinder that a standing signal is about. */
  private static ScanReading lookAgain(
      Signal standing,
      SpaceTimeScan scan,
      List<Site> sites,
      List<SiteDay> happened,
      LocalDate until,
      long seed) {
    Finding found = Objects.requireNonNull(standing.finding());
    Set<String> inside = new HashSet<>();
    found.shares().stream()
        .filter(share -> share.dimension().equals(SITE))
        .forEach(share -> inside.add(share.key()));
    int days = (int) ChronoUnit.DAYS.between(found.evidence().from(), found.evidence().until());
    return Clusters.again(
        scan, sites, happened, until, seed, standing.subject().placePath(), inside, days);
  }

  private void tell(Signal before, Finding finding, Instant now) {
    if (AlertLifecycle.decide(before, new AlertCommand.Look(finding), now)
            instanceof Decision.Accepted<AlertEvent> yes
        && !yes.events().isEmpty()) {
      store.save(before, yes.events());
    }
  }

  /** What lies in the cylinder, by place and by day, and which places it is made of. */
  private static List<Share> shares(ScanReading cluster, List<SiteDay> happened) {
    Map<String, Integer> byPlace = new TreeMap<>();
    Map<String, Integer> byDay = new TreeMap<>();
    for (SiteDay each : happened) {
      boolean inside =
          cluster.sites().contains(each.site())
              && !each.day().isBefore(cluster.evidence().from())
              && each.day().isBefore(cluster.evidence().until());
      if (inside) {
        String place = each.site().substring(each.site().lastIndexOf('>') + 1);
        byPlace.merge(place, 1, Integer::sum);
        byDay.merge(each.day().toString(), 1, Integer::sum);
      }
    }
    List<Share> shares = new java.util.ArrayList<>();
    byPlace.forEach((place, count) -> shares.add(new Share("PLACE", place, count)));
    byDay.forEach((day, count) -> shares.add(new Share("DAY", day, count)));
    cluster.sites().forEach(site -> shares.add(new Share(SITE, site, 0)));
    return shares;
  }
}
