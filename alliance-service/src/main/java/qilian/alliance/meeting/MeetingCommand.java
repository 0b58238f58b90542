package qilian.alliance.meeting;

import java.util.List;
import java.util.Set;

/** What a meeting can be asked to do. */
public sealed interface MeetingCommand {

  /** Calls it, with the agenda that tasks and resolutions made. */
  record CallMeeting(Meeting.Call call, Set<String> invited, List<AgendaItem> agenda)
      implements MeetingCommand {}

  /** Makes the agenda anew from how things stand now. */
  record RenewAgenda(List<AgendaItem> agenda) implements MeetingCommand {}

  /** Records that it was held, and which agencies came. */
  record HoldMeeting(Set<String> present) implements MeetingCommand {}

  /** Adopts a resolution; what it says lives on its own page. */
  record AdoptResolution(String owner) implements MeetingCommand {}

  /** Ends it; the minutes stand. */
  record CloseMeeting(String conclusion) implements MeetingCommand {}

  /** Calls it off. */
  record CancelMeeting(String reason) implements MeetingCommand {}
}
