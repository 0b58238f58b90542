package qilian.risk.inbound;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.directory.DirectoryFact.AgencyRegistered;
import qilian.contract.directory.DirectoryFact.PlaceRegistered;
import qilian.contract.report.ReportFact.HazardReported;
import qilian.contract.report.ReportFact.SelfCheckReported;
import qilian.risk.desk.HazardDesk;
import qilian.risk.desk.HazardDesk.Hazard;
import qilian.risk.desk.PremisesIntakeDesk;
import qilian.risk.inspection.Premises;
import qilian.risk.inspection.SelfCheck;
import qilian.risk.inspection.Told.IncidentEffect;
import qilian.risk.inspection.Told.ToldMember;
import qilian.risk.inspection.Told.ToldPlace;
import qilian.risk.signal.Cell;
import qilian.transport.canonical.CanonicalEvent;
import qilian.transport.canonical.CanonicalReader;
import qilian.transport.inbox.Inflow;

/**
 * What inspection hears, in groups of its own: trouble with a hazard's finding holds up no signal,
 * and the other way round.
 */
@ApplicationScoped
class PremisesInbound {

  private static final Set<Class<?>> DIRECTORY =
      Set.of(PlaceRegistered.class, AgencyRegistered.class);
  private static final Set<Class<?>> REPORTS =
      Set.of(HazardReported.class, SelfCheckReported.class);
  private static final String ALARM = "incident.alarm-received";

  private final Inflow inflow;
  private final PremisesIntakeDesk premises;
  private final HazardDesk hazards;

  @Inject
  PremisesInbound(Inflow inflow, PremisesIntakeDesk premises, HazardDesk hazards) {
    this.inflow = inflow;
    this.premises = premises;
    this.hazards = hazards;
  }

  @Incoming("inspection-directory")
  @Blocking
  void directory(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        "inspection-directory",
        records,
        type -> DIRECTORY.contains(type.record()),
        CanonicalReader::read,
        this::learn);
  }

  @Incoming("inspection-report")
  @Blocking
  void reports(ConsumerRecords<byte[], byte[]> records) {
    inflow.take(
        "inspection-report",
        records,
        type -> REPORTS.contains(type.record()),
        PremisesWords::read,
        this::hear);
  }

  @Incoming("inspection-incident")
  @Blocking
  void incidents(ConsumerRecords<byte[], byte[]> records) {
    inflow.take("inspection-incident", records, type -> true, CanonicalReader::read, this::count);
  }

  private void learn(List<CanonicalEvent> events) {
    List<ToldPlace> places = new ArrayList<>();
    List<ToldMember> members = new ArrayList<>();
    for (CanonicalEvent event : events) {
      if (event.fact() instanceof PlaceRegistered it) {
        places.add(
            new ToldPlace(
                new Premises(
                    it.code(), it.path(), it.kind().name(), it.zone(), it.nameZh(), it.geometry()),
                event.qseq()));
      } else if (event.fact() instanceof AgencyRegistered it) {
        members.add(new ToldMember(it.code(), it.kind(), it.place(), event.qseq()));
      }
    }
    premises.learn(places, members);
  }

  private void hear(List<PremisesWords> words) {
    List<Hazard> reported = new ArrayList<>();
    List<SelfCheck> checks = new ArrayList<>();
    for (PremisesWords word : words) {
      if (word.fact() instanceof HazardReported it) {
        reported.add(
            new Hazard(
                word.eventId(),
                word.corrects(),
                word.agency(),
                word.caseref(),
                word.placePath(),
                word.zone(),
                word.occurredOn(),
                it.findingType(),
                it.severity()));
      } else if (word.fact() instanceof SelfCheckReported it) {
        checks.add(
            new SelfCheck(
                word.corrects() == null ? word.eventId() : word.corrects(),
                word.agency(),
                word.placePath().substring(word.placePath().lastIndexOf('>') + 1),
                word.placePath(),
                it.checklist(),
                it.findings(),
                word.occurredOn()));
      }
    }
    hazards.hear(reported);
    premises.selfChecked(checks);
  }

  private void count(List<CanonicalEvent> events) {
    List<IncidentEffect> effects = new ArrayList<>();
    List<UUID> read = new ArrayList<>();
    for (CanonicalEvent event : events) {
      if (!event.effects().isEmpty()) {
        read.add(event.eventId());
      }
      int position = 0;
      for (Effect effect : event.effects()) {
        add(effects, event, position, -1, effect.before());
        add(effects, event, position, 1, effect.after());
        position++;
      }
    }
    if (!read.isEmpty()) {
      premises.counted(read, effects);
    }
  }

  private static void add(
      List<IncidentEffect> effects, CanonicalEvent event, int position, int sign, Coordinates at) {
    if (at != null && at.fact().equals(ALARM) && Cell.tellsOfAnEvent(at)) {
      effects.add(
          new IncidentEffect(
              event.eventId(),
              position,
              sign,
              at.placePath(),
              at.occurredOn(),
              at.category(),
              at.subtype()));
    }
  }
}
