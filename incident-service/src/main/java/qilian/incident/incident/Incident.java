package qilian.incident.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its facts tell it: begun by an alarm, or by whatever came first.
 *
 * @param id from the agency and its own number of the matter
 * @param occurredAt of the first alarm, or else of the first fact
 * @param category classification as known now, level 1
 * @param initialCategory as first received; never changed
 * @param validity absent means a real one
 * @param linkedTo the sender's number of the matter that stands in its place
 * @param facts how many facts it has, corrections included
 */
public record Incident(
    UUID id,
    String agency,
    Phase phase,
    @Nullable Instant occurredAt,
    @Nullable LocalDate occurredOn,
    @Nullable String zone,
    @Nullable String place,
    @Nullable String placePath,
    @Nullable String category,
    @Nullable String subtype,
    @Nullable String initialCategory,
    @Nullable String initialSubtype,
    @Nullable String validity,
    @Nullable String disposition,
    @Nullable String reportChannel,
    @Nullable String linkedTo,
    int facts,
    @Nullable Instant lastFactAt) {

  /** Before any fact. */
  static Incident unreported(UUID id, String agency) {
    return new Incident(
        id,
        agency,
        Phase.UNREPORTED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null);
  }

  Incident at(MatterFact fact, Phase next) {
    boolean begins = occurredAt == null;
    return new Incident(
        id,
        agency,
        next,
        begins ? fact.occurredAt() : occurredAt,
        begins ? fact.occurredOn() : occurredOn,
        begins ? fact.zone() : zone,
        begins ? fact.place() : place,
        begins ? fact.placePath() : placePath,
        category,
        subtype,
        initialCategory,
        initialSubtype,
        validity,
        disposition,
        reportChannel,
        linkedTo,
        facts + 1,
        fact.occurredAt());
  }

  Incident received(MatterFact alarm) {
    return new Incident(
        id,
        agency,
        phase,
        alarm.occurredAt(),
        alarm.occurredOn(),
        alarm.zone(),
        alarm.place(),
        alarm.placePath(),
        category == null ? alarm.category() : category,
        category == null ? alarm.subtype() : subtype,
        alarm.category(),
        alarm.subtype(),
        validity == null ? alarm.validity() : validity,
        disposition,
        alarm.reportChannel(),
        linkedTo,
        facts,
        lastFactAt);
  }

  Incident classified(@Nullable String newCategory, @Nullable String newSubtype) {
    String kept =
        newSubtype == null && newCategory != null && newCategory.equals(category)
            ? subtype
            : newSubtype;
    return new Incident(
        id,
        agency,
        phase,
        occurredAt,
        occurredOn,
        zone,
        place,
        placePath,
        newCategory,
        kept,
        initialCategory,
        initialSubtype,
        validity,
        disposition,
        reportChannel,
        linkedTo,
        facts,
        lastFactAt);
  }

  Incident disposed(String newDisposition) {
    return new Incident(
        id,
        agency,
        phase,
        occurredAt,
        occurredOn,
        zone,
        place,
        placePath,
        category,
        subtype,
        initialCategory,
        initialSubtype,
        validity,
        newDisposition,
        reportChannel,
        linkedTo,
        facts,
        lastFactAt);
  }

  Incident voided(String newValidity) {
    return new Incident(
        id,
        agency,
        phase,
        occurredAt,
        occurredOn,
        zone,
        place,
        placePath,
        category,
        subtype,
        initialCategory,
        initialSubtype,
        newValidity,
        disposition,
        reportChannel,
        linkedTo,
        facts,
        lastFactAt);
  }

  Incident linked(String to) {
    return new Incident(
        id,
        agency,
        phase,
        occurredAt,
        occurredOn,
        zone,
        place,
        placePath,
        category,
        subtype,
        initialCategory,
        initialSubtype,
        validity,
        disposition,
        reportChannel,
        to,
        facts,
        lastFactAt);
  }

  Incident withMore(int furtherFacts) {
    return new Incident(
        id,
        agency,
        phase,
        occurredAt,
        occurredOn,
        zone,
        place,
        placePath,
        category,
        subtype,
        initialCategory,
        initialSubtype,
        validity,
        disposition,
        reportChannel,
        linkedTo,
        facts + furtherFacts,
        lastFactAt);
  }
}
