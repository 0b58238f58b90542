package qilian.risk.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.contract.TimePrecision;
import qilian.contract.report.ReportFact;
import qilian.contract.report.ReportFact.BusinessStatusChanged;
import qilian.contract.report.ReportFact.Channel;
import qilian.contract.report.ReportFact.ComplaintReceived;
import qilian.contract.report.ReportFact.DisputeReported;
import qilian.contract.report.ReportFact.HazardReported;
import qilian.contract.report.ReportFact.PremisesLicenceChanged;
import qilian.contract.report.ReportFact.PublicEventAnnounced;
import qilian.contract.report.ReportFact.SelfCheckReported;
import qilian.contract.report.ReportFact.SignalReported;

/**
 * One thing that an agency saw at a place, on a channel or of a practice. Of a fact and its
 * corrections the last recorded correction stands, whatever the order in which they are heard, so
 * hearing any of them again changes nothing.
 *
 * @param eventId the first word of it
 * @param standsBy the word whose content is shown: the first, or its last correction
 * @param recordedAt when that word was recorded
 * @param type code of what was seen: finding type, risk type, complaint category, business item,
 *     licence or check-list
 * @param detail code of how it is: severity, or the new status
 * @param findings of a self-check, how many
 */
public record Observation(
    UUID eventId,
    UUID standsBy,
    Instant recordedAt,
    ObservationKind kind,
    String agency,
    String place,
    String placePath,
    Instant occurredAt,
    LocalDate occurredOn,
    TimePrecision timePrecision,
    String type,
    @Nullable String detail,
    @Nullable String channelKind,
    @Nullable String channelValue,
    List<String> practices,
    @Nullable Integer findings) {

  /** What a fact says, apart from where and when. */
  private record Said(
      ObservationKind kind,
      String type,
      @Nullable String detail,
      @Nullable Channel channel,
      List<String> practices,
      @Nullable Integer findings) {

    static Said of(ObservationKind kind, String type, @Nullable String detail) {
      return new Said(kind, type, detail, null, List.of(), null);
    }
  }

  /**
   * The observation after a word was heard.
   *
   * @param before what is kept of the same fact; null where nothing is
   * @return the same as before where the word changes nothing; empty where risk is not concerned
   */
  public static Optional<Observation> after(@Nullable Observation before, Word word) {
    if (before != null && !before.yieldsTo(word)) {
      return Optional.of(before);
    }
    return said(word.fact()).map(said -> of(word, said));
  }

  private static Optional<Said> said(ReportFact fact) {
    return switch (fact) {
      case HazardReported hazard ->
          Optional.of(
              Said.of(ObservationKind.HAZARD_REPORTED, hazard.findingType(), hazard.severity()));
      case SignalReported signal ->
          Optional.of(
              new Said(
                  ObservationKind.SIGNAL_REPORTED,
                  signal.riskType(),
                  null,
                  signal.channel(),
                  signal.practices() == null ? List.of() : List.copyOf(signal.practices()),
                  null));
      case ComplaintReceived complaint ->
          Optional.of(
              new Said(
                  ObservationKind.COMPLAINT_RECEIVED,
                  complaint.complaintCategory(),
                  null,
                  complaint.channel(),
                  complaint.practice() == null ? List.of() : List.of(complaint.practice()),
                  null));
      case BusinessStatusChanged business ->
          Optional.of(
              Said.of(ObservationKind.BUSINESS_STATUS_CHANGED, business.item(), business.status()));
      case PremisesLicenceChanged premises ->
          Optional.of(
              Said.of(
                  ObservationKind.PREMISES_LICENCE_CHANGED, premises.licence(), premises.status()));
      case SelfCheckReported check ->
          Optional.of(
              new Said(
                  ObservationKind.SELF_CHECK_REPORTED,
                  check.checklist(),
                  null,
                  null,
                  List.of(),
                  check.findings()));
      case DisputeReported dispute -> Optional.empty();
      case PublicEventAnnounced announced -> Optional.empty();
    };
  }

  private static Observation of(Word word, Said said) {
    TimePrecision precision = word.fact().timePrecision();
    Channel channel = said.channel();
    String value =
        channel == null ? null : Channels.normalised(channel.kind(), channel.value()).orElse(null);
    return new Observation(
        word.root(),
        word.eventId(),
        word.recordedAt(),
        said.kind(),
        word.agency(),
        word.place(),
        word.placePath(),
        word.occurredAt(),
        word.occurredOn(),
        precision == null ? TimePrecision.MINUTE : precision,
        said.type(),
        said.detail(),
        channel == null || value == null ? null : channel.kind(),
        value,
        said.practices(),
        said.findings());
  }

  /** A correction replaces a first word, and a correction recorded before it; nothing else does. */
  private boolean yieldsTo(Word word) {
    if (word.corrects() == null) {
      return false;
    }
    if (standsBy.equals(eventId)) {
      return true;
    }
    int later = word.recordedAt().compareTo(recordedAt);
    return later > 0 || (later == 0 && word.eventId().compareTo(standsBy) > 0);
  }
}
