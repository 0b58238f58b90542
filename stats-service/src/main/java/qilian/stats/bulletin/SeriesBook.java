package qilian.stats.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bulletins there are: proposed by one person, approved by another, ended on a day. */
public interface SeriesBook {

  /** Every approved bulletin, by its code. */
  List<BulletinSeries> inForce();

  /** Every bulletin that was ever proposed, by its code. */
  List<Proposed> all();

  /** Keeps a proposal; false where the code is taken. */
  boolean propose(BulletinSeries series, String proposer, Instant at);

  /** Puts somebody else's proposal into force; false where there is none. */
  boolean approve(String code, String approver, Instant at);

  /** Ends an approved bulletin: weeks that begin on this day or later have no issue. */
  boolean end(String code, LocalDate on, String by);

  /**
   * A bulletin and who stands behind it.
   *
   * @param status PROPOSED or APPROVED; an approved one may have an end
   */
  record Proposed(
      BulletinSeries series,
      String status,
      String proposedBy,
      Instant proposedAt,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt,
      @Nullable String endedBy) {}
}
