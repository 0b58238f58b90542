package qilian.stats.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Scope;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.stats.series.PlaceScope;
import qilian.stats.series.Snapshot;

/** Who reads sums, in which language, and on which day. */
@ApplicationScoped
class Readers {
  private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

  private final CurrentCaller caller;
  private final Snapshot snapshot;
  private final InstantSource clock;

  @Inject
  Readers(CurrentCaller caller, Snapshot snapshot, InstantSource clock) {
    this.caller = caller;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  /** Reads within what the caller may see of sums. */
  <T> T sums(Function<PlaceScope, T> work) {
    Scope scope = caller.scope(Sight.AGGREGATES);
    if (scope.equals(Scope.NONE)) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    return snapshot.read(scope, () -> work.apply(PlaceScope.of(scope)));
  }

  /** Reads within what the caller may see of single matters. */
  <T> T records(Supplier<T> work) {
    Scope scope = caller.scope(Sight.RECORDS);
    if (scope.equals(Scope.NONE)) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    return snapshot.read(scope, work);
  }

  /** The moment at which is asked. */
  Instant now() {
    return clock.instant();
  }

  /** Who is asking. */
  qilian.guard.Caller caller() {
    return caller.get();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), HOUSE);
  }

  /** The parameter wins over the header; Chinese where neither says English. */
  static Locale language(@Nullable String parameter, @Nullable String acceptLanguage) {
    String asked = parameter == null ? acceptLanguage : parameter;
    boolean english = asked != null && asked.strip().toLowerCase(Locale.ROOT).startsWith("en");
    return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
