package qilian.incident.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Language;
import qilian.guard.problem.ProblemTexts;
import qilian.guard.problem.Refused;
import qilian.incident.desk.IntakeDesk;
import qilian.transport.codec.CloudEventReader.Slice;
import qilian.transport.codec.Json;

/** Gathers the fates of a batch's events until the last one is known. */
final class BatchIntake {
  private static final int LONGEST_ID = 200;

  /** An event that is not on the topic and will not be. */
  private record Rejected(@Nullable String id, Refused why) {}

  private final ProblemTexts texts;
  private final Language language;
  private final boolean onlyRejected;
  private final List<Object> fates = new ArrayList<>();

  BatchIntake(ProblemTexts texts, Language language, boolean onlyRejected) {
    this.texts = texts;
    this.language = language;
    this.onlyRejected = onlyRejected;
  }

  void taken(IntakeDesk.Taken taken) {
    fates.add(taken);
  }

  void refused(Refused refused, Slice event) {
    fates.add(new Rejected(idOf(event), refused));
  }

  /** The agency's own id, so that it finds its event again, where the text gives one away. */
  private static @Nullable String idOf(Slice event) {
    try {
      String id =
          Json.mapperOfTheWire()
              .readTree(event.bytes(), event.offset(), event.length())
              .path("id")
              .textValue();
      return id == null || id.length() > LONGEST_ID ? null : id;
    } catch (IOException e) {
      return null;
    }
  }

  CompletionStage<BatchResult> result() {
    CompletableFuture<?>[] pending =
        fates.stream()
            .filter(fate -> fate instanceof IntakeDesk.Taken)
            .map(fate -> ((IntakeDesk.Taken) fate).arrived().toCompletableFuture())
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(pending).handle((nothing, failure) -> summary());
  }

  private BatchResult summary() {
    int accepted = 0;
    int rejected = 0;
    int indeterminate = 0;
    List<EventResult> results = new ArrayList<>(onlyRejected ? 16 : fates.size());
    for (int i = 0; i < fates.size(); i++) {
      EventResult result = result(i, fates.get(i));
      switch (result.status()) {
        case "ACCEPTED" -> accepted++;
        case "REJECTED" -> rejected++;
        default -> indeterminate++;
      }
      if (!onlyRejected || !result.status().equals("ACCEPTED")) {
        results.add(result);
      }
    }
    return new BatchResult(accepted, rejected, indeterminate, results);
  }

  private EventResult result(int index, Object fate) {
    if (fate instanceof IntakeDesk.Taken taken) {
      boolean failed = taken.arrived().toCompletableFuture().isCompletedExceptionally();
      return failed
          ? new EventResult(
              index,
              taken.id(),
              taken.eventId(),
              "INDETERMINATE",
              texts.describe(Refused.of("INDETERMINATE", 503), language))
          : new EventResult(index, taken.id(), taken.eventId(), "ACCEPTED", null);
    }
    Rejected rejected = (Rejected) fate;
    return new EventResult(
        index, rejected.id(), null, "REJECTED", texts.describe(rejected.why(), language));
  }
}
