package qilian.alliance.meeting;

/**
 * A point on an agenda.
 *
 * @param reference code of the task, resolution or dispute it is about
 * @param agencies whom it concerns, such as the lead
 */
public record AgendaItem(Kind kind, String reference, String title, String agencies) {

  /** Why it stands there, in the order of the agenda. */
  public enum Kind {
    /** A task that the deputy, or a dispute that the watch, brought before the meeting. */
    RAISED("提请联席会议"),
    /** A task that was refused or given back. */
    REFUSED("拒签、退回"),
    /** A task past its time. */
    OVERDUE("逾期"),
    /** The same subject at the same place again and again. */
    RECURRING("反复发生"),
    /** A resolution of an earlier meeting that is not carried out. */
    RESOLUTION("议定事项未落实"),
    /** Put there by hand. */
    OTHER("其他");

    private final String labelZh;

    Kind(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese name. */
    public String labelZh() {
      return labelZh;
    }
  }
}
