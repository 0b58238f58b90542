package qilian.alliance.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint meeting.
 *
 * @param call what it is; null before it was called
 * @param present agencies that came; empty before it was held
 * @param conclusion what was said in the end; null before it is closed
 */
public record Meeting(
    long version,
    Phase phase,
    @Nullable Call call,
    List<AgendaItem> agenda,
    Set<String> invited,
    Set<String> present,
    @Nullable Instant heldAt,
    @Nullable String conclusion) {

  public Meeting {
    agenda = List.copyOf(agenda);
    invited = Set.copyOf(invited);
    present = Set.copyOf(present);
  }

  /** Where a meeting stands. */
  public enum Phase {
    UNCALLED("未召集"),
    CALLED("已召集"),
    HELD("已召开"),
    CLOSED("已形成纪要"),
    CANCELLED("已取消");

    private final String labelZh;

    Phase(String labelZh) {
      this.labelZh = labelZh;
    }

    /** Its Chinese name. */
    public String labelZh() {
      return labelZh;
    }
  }

  /**
   * What a meeting is; it never changes.
   *
   * @param code such as {@code LX2025-000004}
   * @param placePath the place whose tasks come before it, with all below
   */
  public record Call(
      UUID id,
      String code,
      String title,
      String convener,
      String place,
      String placePath,
      String zone,
      Instant startsAt,
      String venue) {}

  /** Before anything happened. */
  public static Meeting uncalled() {
    return new Meeting(0, Phase.UNCALLED, null, List.of(), Set.of(), Set.of(), null, null);
  }

  /** What it is; every meeting that was called has one. */
  public Call what() {
    if (call == null) {
      throw new IllegalStateException("no meeting was called");
    }
    return call;
  }

  /** Agencies that were invited and did not come. */
  public Set<String> absent() {
    Set<String> absent = new TreeSet<>(invited);
    absent.removeAll(present);
    return absent;
  }
}
