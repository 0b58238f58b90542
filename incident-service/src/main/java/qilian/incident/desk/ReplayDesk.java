package qilian.incident.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import qilian.guard.Caller;
import qilian.guard.Role;
import qilian.guard.Scope;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.keys.SubjectVault;
import qilian.guard.problem.Refused;
import qilian.incident.register.HeldEvent;
import qilian.incident.store.HeldQueries;
import qilian.transport.codec.AgencyEvent;
import qilian.transport.codec.CloudEventReader;
import qilian.transport.codec.Json;
import qilian.transport.codec.Unreadable;

/**
 * Opens what is held for those who may read it, and sends it again: the same id through the same
 * gate, so twice is harmless. A record that still cannot pass is refused at once, and stays held.
 */
@ApplicationScoped
public class ReplayDesk {
  private static final Duration DELIVERY = Duration.ofSeconds(10);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
  private static final String REPLAY = "replay of a held event";

  private final HeldQueries held;
  private final SubjectVault vault;
  private final IntakeDesk intake;
  private final Audit audit;
  private final InstantSource clock;

  @Inject
  ReplayDesk(
      HeldQueries held, SubjectVault vault, IntakeDesk intake, Audit audit, InstantSource clock) {
    this.held = held;
    this.vault = vault;
    this.intake = intake;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was held: the record's value and its headers. */
  public record Opened(byte[] body, Map<String, String> headers) {}

  /**
   * Opens a held record for its own agency or an administrator, with a receipt.
   *
   * @throws Refused 403 for others, 404 where it is not to be seen, 410 where it is kept no longer
   */
  public Opened open(Caller caller, Scope scope, UUID id, String purpose) {
    HeldEvent event = find(scope, id);
    if (!caller.is(Role.ADMINISTRATOR) && !isOwn(caller, event)) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    AuditEntry deed = AuditEntry.by(caller, "ReadQuarantine", "/quarantine/" + id, purpose, "DONE");
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Opened opened = opened(caller, scope, event, purpose);
              audit.record(deed);
              return opened;
            });
  }

  /**
   * Sends a held record again, perhaps corrected.
   *
   * @param corrected the whole event in structured mode; only its own agency may correct it
   * @throws Refused with the gate's reason where it still cannot pass
   */
  public UUID replay(Caller caller, Scope scope, UUID id, byte @Nullable [] corrected) {
    HeldEvent event = find(scope, id);
    if (!isOwn(caller, event) && !(caller.is(Role.COORDINATOR) && corrected == null)) {
      throw Refused.of("NOT_ALLOWED", 403);
    }
    if (!event.status().equals("HELD") && !event.status().equals("REPLAYED")) {
      throw Refused.of("NOT_HELD_ANY_MORE", 409).with("status", event.status());
    }
    AgencyEvent again = corrected == null ? asHeld(caller, scope, event) : read(corrected);
    if (event.eventId() != null && !event.eventId().equals(again.eventId())) {
      throw Refused.of("REPLAY_CHANGES_ID", 422).at("/id");
    }
    await(intake.take(again, event.agency(), false));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              held.markReplayed(
                  scope, id, event.version(), again.eventId(), clock.instant(), caller.subject());
              audit.record(
                  AuditEntry.by(caller, "ReplayQuarantine", "/quarantine/" + id, null, "DONE"));
            });
    return again.eventId();
  }

  private AgencyEvent asHeld(Caller caller, Scope scope, HeldEvent event) {
    Opened opened =
        QuarkusTransaction.requiringNew().call(() -> opened(caller, scope, event, REPLAY));
    try {
      String contentType =
          opened.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
      boolean binary =
          opened.headers().containsKey("ce_specversion")
              && !contentType.startsWith("application/cloudevents");
      return binary
          ? CloudEventReader.binary(attributes(opened.headers(), contentType), opened.body())
          : CloudEventReader.structured(opened.body(), 0, opened.body().length);
    } catch (Unreadable e) {
      throw IntakeDesk.refused(e);
    }
  }

  private static Map<String, String> attributes(Map<String, String> headers, String contentType) {
    Map<String, String> attributes = new LinkedHashMap<>();
    headers.forEach(
        (name, text) -> {
          if (name.startsWith("ce_")) {
            attributes.put(name.substring(3), text);
          }
        });
    if (!contentType.isEmpty()) {
      attributes.put("datacontenttype", contentType);
    }
    if (headers.containsKey("traceparent")) {
      attributes.put("traceparent", headers.get("traceparent"));
    }
    return attributes;
  }

  private static AgencyEvent read(byte[] structured) {
    try {
      return CloudEventReader.structured(structured, 0, structured.length);
    } catch (Unreadable e) {
      throw IntakeDesk.refused(e);
    }
  }

  private Opened opened(Caller caller, Scope scope, HeldEvent event, String purpose) {
    HeldQueries.Sealed sealed =
        held.bytes(scope, event.id()).orElseThrow(() -> Refused.of("NOT_KEPT_ANY_MORE", 410));
    String subject = QuarantineDesk.subjectOf(event.agency());
    byte[] bound = QuarantineDesk.associated(event.id());
    byte[] body = vault.decrypt(subject, sealed.body(), bound, caller, purpose);
    byte[] headers = vault.decrypt(subject, sealed.headers(), bound, caller, purpose);
    try {
      return new Opened(
          body,
          Json.mapperOfTheWire().readValue(headers, new TypeReference<Map<String, String>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(IntakeDesk.Taken taken) {
    try {
      taken.arrived().toCompletableFuture().get(DELIVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw Refused.of("INDETERMINATE", 503).retryAfter(ASK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.of("INDETERMINATE", 503).retryAfter(ASK_AGAIN);
    }
  }

  private HeldEvent find(Scope scope, UUID id) {
    return held.find(scope, id).orElseThrow(() -> Refused.of("NOT_FOUND", 404));
  }

  private static boolean isOwn(Caller caller, HeldEvent event) {
    return caller.is(Role.AGENCY_SYSTEM) && event.agency().equals(caller.agency());
  }
}
