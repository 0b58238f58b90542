package qilian.stats.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.contract.Topic;
import qilian.stats.rollup.DirectoryTables;
import qilian.stats.rollup.Projections;
import qilian.stats.timeline.Generations;
import qilian.transport.topics.Topics;

/** The loops of the process: one counts, one keeps the directory's names, one the timeline. */
@ApplicationScoped
public class FoldThreads {
  private static final Logger LOG = Logger.getLogger(FoldThreads.class);
  private static final Pattern DIRECTORY = Pattern.compile(Topic.DIRECTORY.wireName());

  /** Every canonical topic but the directory's and our own. */
  static final Pattern COUNTED =
      Pattern.compile("(incident|report|patrol|mediation|risk|inspection|alliance)\\.events\\.v1");

  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private final FencedLoop counting;
  private final FencedLoop naming;
  private final FencedLoop telling;
  private final FoldGauges countGauges;
  private final FoldGauges nameGauges;
  private final FoldGauges lineGauges;
  private final KafkaClients kafka;
  private final boolean enabled;
  private final int replicas;
  private @Nullable Thread countThread;
  private @Nullable Thread nameThread;
  private @Nullable Thread lineThread;

  @Inject
  FoldThreads(
      Projections projections,
      DirectoryTables directory,
      Generations timeline,
      KafkaClients kafka,
      MeterRegistry registry,
      @ConfigProperty(name = "qilian.fold.enabled", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "qilian.kafka-replicas", defaultValue = "1") int replicas) {
    this.kafka = kafka;
    this.enabled = enabled;
    this.replicas = replicas;
    countGauges = new FoldGauges(registry, "stats");
    nameGauges = new FoldGauges(registry, "stats-directory");
    lineGauges = new FoldGauges(registry, "stats-timeline");
    telling =
        new FencedLoop(
            "timeline",
            () -> TimelineFolding.live(timeline, lineGauges),
            kafka::inGroup,
            COUNTED,
            lineGauges);
    counting =
        new FencedLoop(
            "fold",
            () -> CountFolding.live(projections, countGauges),
            kafka::inGroup,
            COUNTED,
            countGauges);
    naming =
        new FencedLoop(
            "names",
            () -> new DirectoryFolding(directory, nameGauges),
            kafka::inGroup,
            DIRECTORY,
            nameGauges);
  }

  void start(@Observes StartupEvent started) {
    if (!enabled) {
      return;
    }
    countThread = Thread.ofPlatform().name("fold").start(this::countOnceTopicsAreThere);
    nameThread = Thread.ofPlatform().name("names").start(naming);
    lineThread = Thread.ofPlatform().name("timeline").start(telling);
  }

  private void countOnceTopicsAreThere() {
    try (Admin admin = kafka.admin()) {
      new Topics(admin, replicas).createCanonical();
    } catch (RuntimeException e) {
      LOG.warnf("the topics could not be looked at; whoever writes them creates them: %s", e);
    }
    counting.run();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
    counting.stop();
    naming.stop();
    telling.stop();
    for (Thread thread : new Thread[] {countThread, nameThread, lineThread}) {
      if (thread != null) {
        thread.join(STOP_WITHIN);
      }
    }
  }

  /** Partitions that stopped or miss a record, with the reason. */
  public Map<String, String> alarms() {
    Map<String, String> all = new TreeMap<>(countGauges.alarms());
    all.putAll(nameGauges.alarms());
    all.putAll(lineGauges.alarms());
    return all;
  }

  /** Records that wait to be counted, as far as the broker has told. */
  public long lag() {
    return countGauges.lag();
  }
}
