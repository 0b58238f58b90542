package qilian.console.gateway;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Since when a service has not answered, as far as somebody asked it. */
final class Absences {
  private final InstantSource clock;
  private final Map<String, Instant> since = new ConcurrentHashMap<>();

  Absences(InstantSource clock) {
    this.clock = clock;
  }

  /** It answered. */
  void here(String service) {
    since.remove(service);
  }

  /** It did not; the first time counts. */
  Instant since(String service) {
    return since.computeIfAbsent(service, name -> clock.instant());
  }
}
