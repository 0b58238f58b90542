package qilian.alliance.api;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import qilian.alliance.desk.TaskDesk.Proposal;
import qilian.alliance.task.Ground;
import qilian.alliance.task.Plea;
import qilian.alliance.task.SeatRole;
import qilian.alliance.task.TaskCommand;
import qilian.alliance.task.Urgency;

/** The bodies of requests about tasks. */
public final class TaskRequests {

  private TaskRequests() {}

  /**
   * What is proposed.
   *
   * @param id the caller's own, so that asking again makes no second task; absent for a new one
   * @param urgency NORMAL where absent
   * @param lead absent lets the duty list decide
   * @param seats agency to ASSIST, CONSULT or INFORM; absent lets the duty list decide
   * @param dueAt absent leaves five working days, a day where it is urgent
   */
  public record ProposalRequest(
      @Nullable UUID id,
      @Nullable String subject,
      @Nullable String title,
      @Nullable String urgency,
      @Nullable String place,
      @Nullable String lead,
      @Nullable Map<String, String> seats,
      @Nullable String dueAt,
      @Nullable String matter) {

    Proposal proposal() {
      return proposalTo(lead == null ? null : Wanted.agency(lead, "/lead"));
    }

    /** The same to an agency that is named elsewhere. */
    Proposal proposalTo(@Nullable String to) {
      Urgency asked = Asked.oneOf(Urgency.class, urgency);
      Map<String, SeatRole> seated = null;
      if (seats != null) {
        seated = new TreeMap<>();
        for (Map.Entry<String, String> seat : seats.entrySet()) {
          SeatRole role = Asked.oneOf(SeatRole.class, seat.getValue());
          seated.put(Wanted.agency(seat.getKey(), "/seats"), Wanted.field(role, "/seats"));
        }
      }
      return new Proposal(
          id,
          Wanted.code(subject, "/subject"),
          Wanted.screened(title, "/title"),
          asked == null ? Urgency.NORMAL : asked,
          Wanted.text(place, "/place"),
          to,
          seated,
          Asked.time(dueAt),
          matter == null ? null : Wanted.screened(matter, "/matter"));
    }
  }

  /** A ground for not taking a task, giving it back, or leaving a seat. */
  public record PleaRequest(
      @Nullable String ground,
      @Nullable String item,
      @Nullable String duplicateOf,
      @Nullable Boolean leaderAgrees) {

    Plea plea() {
      return new Plea(
          Wanted.field(Asked.oneOf(Ground.class, ground), "/ground"),
          item == null ? null : Wanted.screened(item, "/item"),
          duplicateOf == null ? null : Wanted.screened(duplicateOf, "/duplicateOf"),
          Wanted.flag(leaderAgrees));
    }
  }

  /** To whom. */
  public record ToRequest(@Nullable String to) {
    String agency() {
      return Wanted.agency(to, "/to");
    }
  }

  /** To whom it is handed over. */
  public record TransferRequest(@Nullable String to, @Nullable Boolean reporterTold) {
    TaskCommand command(String by) {
      return new TaskCommand.TransferTask(by, Wanted.agency(to, "/to"), Wanted.flag(reporterTold));
    }
  }

  /** Why. */
  public record ReasonRequest(@Nullable String reason) {
    String text() {
      return Wanted.screened(reason, "/reason");
    }
  }

  /** Who sits beside the lead. */
  public record SeatRequest(@Nullable String agency, @Nullable String role) {
    TaskCommand command() {
      return new TaskCommand.SeatAgency(
          Wanted.agency(agency, "/agency"),
          Wanted.field(Asked.oneOf(SeatRole.class, role), "/role"));
    }
  }

  /** The new day. */
  public record ExtensionRequest(@Nullable String until, @Nullable String reason) {
    TaskCommand command() {
      Instant time = Wanted.field(Asked.time(until), "/until");
      return new TaskCommand.ExtendTask(time, Wanted.screened(reason, "/reason"));
    }
  }

  /** What was found or done. */
  public record NoteRequest(@Nullable String text) {
    String words() {
      return Wanted.screened(text, "/text");
    }
  }

  /** What came of the look. */
  public record VerificationRequest(@Nullable Boolean passed, @Nullable String finding) {
    TaskCommand command(String by) {
      return new TaskCommand.VerifyTask(
          by, Wanted.field(passed, "/passed"), Wanted.screened(finding, "/finding"));
    }
  }
}
