package qilian.risk.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.guard.problem.Refused;
import qilian.risk.alert.Receipt;
import qilian.risk.alert.WarningCommand;
import qilian.risk.alert.WarningContent;
import qilian.risk.desk.WarningDraft;

/** What callers ask of warnings. */
final class WarningRequests {

  private static final int HEADLINE = 160;
  private static final int LONGEST = 2_000;
  private static final int MOST_REACHED = 100_000_000;

  private WarningRequests() {}

  /** Kinds of members, and the place whose members are meant. */
  public record Audience(@Nullable List<String> kinds, @Nullable String place) {}

  /** A warning to be issued. */
  public record WarningRequest(
      @Nullable String signalId,
      @Nullable String ground,
      @Nullable String type,
      @Nullable String place,
      @Nullable String status,
      @Nullable String scope,
      @Nullable String urgency,
      @Nullable String severity,
      @Nullable String certainty,
      @Nullable String headline,
      @Nullable String description,
      @Nullable String instruction,
      @Nullable String effective,
      @Nullable String expires,
      @Nullable Audience audience) {

    WarningDraft draft() {
      UUID signal =
          signalId == null || signalId.isBlank() ? null : Days.id(signalId, "UNKNOWN_SIGNAL");
      return new WarningDraft(
          signal,
          Wanted.orEmpty(ground, "/ground", LONGEST),
          type,
          place,
          oneOf(WarningContent.Status.class, status, "/status"),
          oneOf(WarningContent.Reach.class, scope, "/scope"),
          oneOf(WarningContent.Urgency.class, urgency, "/urgency"),
          oneOf(WarningContent.Severity.class, severity, "/severity"),
          oneOf(WarningContent.Certainty.class, certainty, "/certainty"),
          orNull(headline, "/headline", HEADLINE),
          orNull(description, "/description", LONGEST),
          orNull(instruction, "/instruction", LONGEST),
          Asked.time(effective),
          Asked.time(expires),
          audience == null
              ? List.of()
              : Wanted.list(audience.kinds()).stream()
                  .map(
                      kind ->
                          Wanted.field(
                              oneOf(AgencyKind.class, kind, "/audience/kinds"), "/audience/kinds"))
                  .toList(),
          audience == null ? null : audience.place());
    }
  }

  /** What is to be said otherwise; what is left out stays. */
  public record UpdateRequest(
      @Nullable String expires,
      @Nullable String headline,
      @Nullable String description,
      @Nullable String instruction,
      @Nullable String severity) {

    WarningCommand command() {
      return new WarningCommand.Update(
          Asked.time(expires),
          orNull(headline, "/headline", HEADLINE),
          orNull(description, "/description", LONGEST),
          orNull(instruction, "/instruction", LONGEST),
          oneOf(WarningContent.Severity.class, severity, "/severity"));
    }
  }

  /** Why it is taken back. */
  public record CancellationRequest(@Nullable String reason) {

    WarningCommand command() {
      return new WarningCommand.Cancel(Wanted.orEmpty(reason, "/reason", LONGEST));
    }
  }

  /** That it was passed on. */
  public record ReceiptRequest(@Nullable String channel, @Nullable Integer reached) {

    Receipt.Channel way() {
      return Wanted.field(oneOf(Receipt.Channel.class, channel, "/channel"), "/channel");
    }

    int count() {
      int count = Wanted.field(reached, "/reached");
      if (count < 0 || count > MOST_REACHED) {
        throw Refused.of("NUMBER_NOT_ACCEPTED", 400).at("/reached");
      }
      return count;
    }
  }

  private static <E extends Enum<E>> @Nullable E oneOf(
      Class<E> type, @Nullable String text, String pointer) {
    try {
      return Asked.oneOf(type, text == null ? null : text.toUpperCase(java.util.Locale.ROOT));
    } catch (Refused refused) {
      throw refused.at(pointer);
    }
  }

  private static @Nullable String orNull(@Nullable String text, String pointer, int longest) {
    return text == null || text.isBlank() ? null : Wanted.orEmpty(text, pointer, longest);
  }
}
