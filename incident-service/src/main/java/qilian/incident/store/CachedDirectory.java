package qilian.incident.store;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import qilian.guard.PlacePaths;
import qilian.incident.directory.Agency;
import qilian.incident.directory.Code;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.LookNeeded;
import qilian.incident.directory.Place;

/**
 * The whole directory in memory. Whether something changed is asked by one number, several times a
 * second, and at once when an entry is missed: so a miss costs one small query, never one for every
 * code, and what another instance wrote is found by the first event that names it.
 */
@ApplicationScoped
public class CachedDirectory implements DirectoryView, PlacePaths {
  private static final Logger LOG = Logger.getLogger(CachedDirectory.class);
  private static final long NEVER = Long.MIN_VALUE;

  /** A miss is believed this long after the last look; bounds the queries a flood can cause. */
  private static final long BELIEVED_NANOS = Duration.ofMillis(5).toNanos();

  private final ChangedEntries entries;
  private final Duration pause;
  private final Map<String, Agency> agencies = new ConcurrentHashMap<>();
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Code>> codes = new ConcurrentHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("directory-watch").factory());
  private long number = -1;
  private volatile long lookedAt = NEVER;

  @Inject
  CachedDirectory(
      ChangedEntries entries,
      @ConfigProperty(name = "qilian.directory.look-every", defaultValue = "PT0.25S")
          Duration pause) {
    this.entries = entries;
    this.pause = pause;
  }

  void load(@Observes @Priority(100) StartupEvent start) {
    refresh();
    watch.scheduleWithFixedDelay(
        this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent end) {
    watch.shutdownNow();
  }

  @Override
  public @Nullable Agency agency(String code) {
    Agency known = agencies.get(code);
    return known == null && looked() ? agencies.get(code) : known;
  }

  @Override
  public @Nullable Place place(String code) {
    Place known = places.get(code);
    return known == null && looked() ? places.get(code) : known;
  }

  @Override
  public boolean knows(String list, String code) {
    return has(list, code) || (looked() && has(list, code));
  }

  @Override
  public Optional<String> pathOf(String placeCode) {
    return Optional.ofNullable(place(placeCode)).map(Place::path);
  }

  /** Makes everything committed before this call visible in this instance. */
  synchronized void refresh() {
    long now = System.nanoTime();
    ChangedEntries.Changes changes = entries.after(number);
    changes.agencies().forEach(agency -> agencies.put(agency.code(), agency));
    changes.places().forEach(place -> places.put(place.code(), place));
    changes
        .codes()
        .forEach(
            code ->
                codes
                    .computeIfAbsent(code.list(), list -> new ConcurrentHashMap<>())
                    .put(code.code(), code));
    number = changes.number();
    lookedAt = now;
  }

  private boolean has(String list, String code) {
    Map<String, Code> entries = codes.get(list);
    return entries != null && entries.containsKey(code);
  }

  /** Looks for changes unless somebody just did; true if the answer may be another one now. */
  private boolean looked() {
    long asked = System.nanoTime();
    if (lookedAt != NEVER && asked - lookedAt < BELIEVED_NANOS) {
      return false;
    }
    if (!BlockingOperationControl.isBlockingAllowed()) {
      throw new LookNeeded();
    }
    synchronized (this) {
      if (lookedAt == NEVER || asked > lookedAt) {
        refresh();
      }
    }
    return true;
  }

  private void look() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.debugf(e, "The directory could not be looked at; trying again");
    }
  }
}
