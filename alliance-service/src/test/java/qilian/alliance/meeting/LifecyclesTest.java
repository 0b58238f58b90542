package qilian.alliance.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of meetings and resolutions are the truth, for every phase and every command. */
class LifecyclesTest {

  private static final Instant START = Instant.parse("2025-11-03T06:00:00Z");
  private static final Instant LATER = START.plus(Duration.ofHours(1));
  private static final String FIRE = "baota-fire-rescue";
  private static final UUID ID = UUID.fromString("0b8f4f0e-6c41-5f0e-9d3c-2f1f4a9b7c10");
  private static final Meeting.Call CALL =
      new Meeting.Call(
          ID,
          "LX2025-000001",
          "十一月联席会议",
          "baota-governance-centre",
          "baota",
          "yuetang>baota",
          "Asia/Shanghai",
          START,
          "街道三楼会议室");
  private static final Resolution.Terms TERMS =
      new Resolution.Terms(
          ID,
          "YD2025-000001",
          ID,
          "LX2025-000001",
          "baota-governance-centre",
          "清理长塘通道",
          FIRE,
          LocalDate.of(2025, 11, 10),
          "baota",
          "yuetang>baota",
          "Asia/Shanghai",
          START,
          null);

  private static final List<MeetingCommand> MEETING =
      List.of(
          new MeetingCommand.CallMeeting(CALL, Set.of(FIRE), List.of()),
          new MeetingCommand.RenewAgenda(List.of()),
          new MeetingCommand.HoldMeeting(Set.of(FIRE)),
          new MeetingCommand.AdoptResolution(FIRE),
          new MeetingCommand.CloseMeeting("各单位按期落实"),
          new MeetingCommand.CancelMeeting("台风"));
  private static final List<ResolutionCommand> RESOLUTION =
      List.of(
          new ResolutionCommand.AdoptTerms(TERMS),
          new ResolutionCommand.CarryOut(FIRE, null, "已清理"),
          new ResolutionCommand.RevokeResolution("情况消失"),
          new ResolutionCommand.LapseResolution(TERMS.dueAt()));

  @Test
  void every_move_of_a_meeting_stands_in_its_table_and_no_other() {
    Map<Meeting.Phase, Meeting> samples = meetings();
    assertEquals(Set.of(Meeting.Phase.values()), samples.keySet());
    assertEquals(
        Set.of(MeetingCommand.class.getPermittedSubclasses()),
        MEETING.stream().map(Object::getClass).collect(Collectors.toSet()));
    samples.forEach(
        (phase, meeting) ->
            MEETING.forEach(
                command -> {
                  Meeting.Phase to =
                      MeetingLifecycle.MOVES.getOrDefault(phase, Map.of()).get(command.getClass());
                  Outcome<Meeting> outcome = MeetingLifecycle.decide(meeting, command, LATER);
                  if (to == null) {
                    assertEquals(MeetingRefusal.NOT_IN_THIS_PHASE, refused(outcome));
                  } else {
                    assertEquals(to, done(outcome).phase(), phase + " " + command);
                    assertEquals(meeting.version() + 1, done(outcome).version());
                  }
                }));
  }

  @Test
  void every_move_of_a_resolution_stands_in_its_table_and_no_other() {
    Map<Resolution.Phase, Resolution> samples = resolutions();
    assertEquals(Set.of(Resolution.Phase.values()), samples.keySet());
    samples.forEach(
        (phase, resolution) ->
            RESOLUTION.forEach(
                command -> {
                  Resolution.Phase to =
                      ResolutionLifecycle.MOVES
                          .getOrDefault(phase, Map.of())
                          .get(command.getClass());
                  Instant now =
                      command instanceof ResolutionCommand.LapseResolution ? TERMS.dueAt() : LATER;
                  var outcome = ResolutionLifecycle.decide(resolution, command, now);
                  if (to == null) {
                    assertEquals(MeetingRefusal.NOT_IN_THIS_PHASE, refused(outcome));
                  } else {
                    assertEquals(to, done(outcome).phase(), phase + " " + command);
                  }
                }));
  }

  @Test
  void a_meeting_is_not_held_before_it_begins_nor_with_whom_nobody_invited() {
    Meeting called = meetings().get(Meeting.Phase.CALLED);
    assertEquals(
        MeetingRefusal.NOT_BEGUN,
        refused(MeetingLifecycle.decide(called, MEETING.get(2), START.minusSeconds(1))));
    assertEquals(
        MeetingRefusal.NOT_INVITED,
        refused(
            MeetingLifecycle.decide(
                called, new MeetingCommand.HoldMeeting(Set.of("stranger")), LATER)));
    Meeting held = meetings().get(Meeting.Phase.HELD);
    assertEquals(
        MeetingRefusal.NOT_INVITED,
        refused(
            MeetingLifecycle.decide(held, new MeetingCommand.AdoptResolution("stranger"), LATER)));
  }

  @Test
  void a_resolution_is_carried_out_by_its_owner_and_lapses_on_its_day_only() {
    Resolution open = resolutions().get(Resolution.Phase.OPEN);
    assertEquals(
        MeetingRefusal.NOT_THE_OWNER,
        refused(
            ResolutionLifecycle.decide(
                open, new ResolutionCommand.CarryOut("stranger", null, "已办"), LATER)));
    assertEquals(
        MeetingRefusal.NOTHING_DUE,
        refused(
            ResolutionLifecycle.decide(open, RESOLUTION.get(3), TERMS.dueAt().minusSeconds(1))));
    assertEquals(
        MeetingRefusal.RESOLUTION_DUE_NOT_ACCEPTED,
        refused(
            ResolutionLifecycle.decide(
                Resolution.unresolved(), RESOLUTION.getFirst(), TERMS.dueAt())));
  }

  @Test
  void the_committed_diagram_is_the_tables() throws IOException {
    Path file =
        Path.of(System.getProperty("qilian.root", "..")).resolve("docs/lifecycles/meeting.md");
    String diagram =
        "# The life of a joint meeting and of what it resolves\n\nGenerated from"
            + " `MeetingLifecycle.MOVES` and `ResolutionLifecycle.MOVES`.\n\n"
            + diagram(
                MeetingLifecycle.MOVES, Meeting.Phase.values(), Meeting.Phase::labelZh, "UNCALLED")
            + "\n"
            + diagram(
                ResolutionLifecycle.MOVES,
                Resolution.Phase.values(),
                Resolution.Phase::labelZh,
                "UNRESOLVED");
    if (Boolean.getBoolean("qilian.rewrite")) {
      Files.writeString(file, diagram);
    }
    assertEquals(
        diagram,
        Files.exists(file) ? Files.readString(file) : "",
        "rewrite it with -Dqilian.rewrite=true");
  }

  private static <P extends Enum<P>, C> String diagram(
      Map<P, Map<Class<? extends C>, P>> moves,
      P[] phases,
      Function<P, String> label,
      String first) {
    Set<String> arrows = new TreeSet<>();
    moves.forEach(
        (from, commands) ->
            commands.forEach(
                (command, to) ->
                    arrows.add("  %s --> %s: %s\n".formatted(from, to, command.getSimpleName()))));
    return "```mermaid\nstateDiagram-v2\n"
        + Arrays.stream(phases)
            .map(phase -> "  " + phase + ": " + phase + " " + label.apply(phase) + "\n")
            .collect(Collectors.joining())
        + "  [*] --> "
        + first
        + "\n"
        + String.join("", arrows)
        + "```\n";
  }

  private static Map<Meeting.Phase, Meeting> meetings() {
    Map<Meeting.Phase, Meeting> all = new LinkedHashMap<>();
    all.put(Meeting.Phase.UNCALLED, Meeting.uncalled());
    Meeting called = done(MeetingLifecycle.decide(Meeting.uncalled(), MEETING.get(0), START));
    Meeting held = done(MeetingLifecycle.decide(called, MEETING.get(2), LATER));
    for (Meeting each :
        List.of(
            called,
            held,
            done(MeetingLifecycle.decide(held, MEETING.get(4), LATER)),
            done(MeetingLifecycle.decide(called, MEETING.get(5), LATER)))) {
      all.put(each.phase(), each);
    }
    return all;
  }

  private static Map<Resolution.Phase, Resolution> resolutions() {
    Map<Resolution.Phase, Resolution> all = new LinkedHashMap<>();
    all.put(Resolution.Phase.UNRESOLVED, Resolution.unresolved());
    Resolution open =
        done(ResolutionLifecycle.decide(Resolution.unresolved(), RESOLUTION.get(0), LATER));
    for (Resolution each :
        List.of(
            open,
            done(ResolutionLifecycle.decide(open, RESOLUTION.get(1), LATER)),
            done(ResolutionLifecycle.decide(open, RESOLUTION.get(2), LATER)),
            done(ResolutionLifecycle.decide(open, RESOLUTION.get(3), TERMS.dueAt())))) {
      all.put(each.phase(), each);
    }
    return all;
  }

  private static <S> S done(Outcome<S> outcome) {
    return switch (outcome) {
      case Outcome.Done<S> yes -> yes.after();
      case Outcome.Refused<S> no -> throw new AssertionError("refused: " + no);
    };
  }

  private static MeetingRefusal refused(Outcome<?> outcome) {
    return assertInstanceOf(Outcome.Refused.class, outcome).reason();
  }
}
