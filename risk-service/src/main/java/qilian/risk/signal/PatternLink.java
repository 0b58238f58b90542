package qilian.risk.signal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a report belongs to a pattern: it came by a channel that others may share, or tells of
 * practices at premises of which others may tell.
 *
 * @param kind CHANNEL or PRACTICE
 * @param value the channel in its one form, or the code of the premises
 */
public record PatternLink(
    UUID pattern, String kind, @Nullable String channelKind, String value, Observation report) {

  /** The fact under which patterns are counted in cells. */
  public static final String COUNTED = "risk.pattern";

  /** Parts of an event above those that its effects take. */
  private static final int FIRST_PART = 10_000;

  /** The patterns that a report belongs to. */
  public static List<PatternLink> of(Observation report) {
    if (report.kind() != ObservationKind.SIGNAL_REPORTED
        && report.kind() != ObservationKind.COMPLAINT_RECEIVED) {
      return List.of();
    }
    List<PatternLink> links = new ArrayList<>();
    String kind = report.channelKind();
    String value = report.channelValue();
    if (kind != null && value != null) {
      Channels.normalised(kind, value)
          .ifPresent(form -> links.add(link("CHANNEL", kind, form, report)));
    }
    if (!report.practices().isEmpty()) {
      links.add(link("PRACTICE", null, report.place(), report));
    }
    return links;
  }

  /** What changes in the cells of patterns when a report takes another's place. */
  public static List<Tick> ticks(
      @Nullable Observation before, Observation after, String zone, Instant registeredAt) {
    List<Tick> ticks = new ArrayList<>();
    int part = FIRST_PART;
    for (PatternLink link : before == null ? List.<PatternLink>of() : of(before)) {
      ticks.add(link.tick(after.standsBy(), part++, -1, zone, registeredAt));
    }
    for (PatternLink link : of(after)) {
      ticks.add(link.tick(after.standsBy(), part++, 1, zone, registeredAt));
    }
    return ticks;
  }

  private Tick tick(UUID eventId, int part, int sign, String zone, Instant registeredAt) {
    String what = channelKind == null ? kind : channelKind;
    return new Tick(
        eventId,
        part,
        sign,
        new Cell(COUNTED, new PatternType(report.type(), what, value).code(), Stratum.MEMBERS),
        report.agency(),
        report.placePath(),
        zone,
        report.occurredOn(),
        registeredAt);
  }

  private static PatternLink link(
      String kind, @Nullable String channelKind, String value, Observation report) {
    String root = report.placePath().split(">")[0];
    String key =
        String.join("\n", root, kind, channelKind == null ? "" : channelKind, value, report.type());
    return new PatternLink(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        kind,
        channelKind,
        value,
        report);
  }
}
