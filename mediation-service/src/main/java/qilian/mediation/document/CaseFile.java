package qilian.mediation.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the documents of a case can say, as plain values with their Chinese labels. What
 * is not known is null or empty; the document that needs it names it.
 *
 * @param caseCode the one code of the case
 * @param committee name of the mediation committee
 * @param place name of the place of the dispute
 * @param category label of the category, such as 邻里
 * @param track label of the track, such as 人民调解
 * @param source label of the source, such as 申请调解
 * @param claim what the applicant asks for
 * @param summary the dispute in short
 * @param mediators names of the mediators
 * @param recorder name of who keeps the minutes
 * @param dueOn last day of the mediation, with its basis in {@code dueBasis}
 * @param deliveredOn the day of the document itself
 */
public record CaseFile(
    @Nullable String caseCode,
    @Nullable String committee,
    @Nullable String place,
    @Nullable String category,
    @Nullable String track,
    @Nullable String source,
    @Nullable LocalDate appliedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable String claim,
    @Nullable String summary,
    List<String> mediators,
    @Nullable String recorder,
    @Nullable LocalDate dueOn,
    @Nullable String dueBasis,
    @Nullable LocalDate deliveredOn,
    List<FileParty> parties,
    List<FileSession> sessions,
    @Nullable FileAgreement agreement,
    @Nullable FileTermination termination,
    @Nullable FileConfirmation confirmation,
    List<ArchiveItem> archive) {

  public CaseFile {
    mediators = List.copyOf(mediators);
    parties = List.copyOf(parties);
    sessions = List.copyOf(sessions);
    archive = List.copyOf(archive);
  }

  /** In which role somebody stands in the documents. */
  public enum Role {
    APPLICANT("申请人"),
    RESPONDENT("被申请人"),
    THIRD_PARTY("第三人"),
    GUARDIAN("监护人"),
    REPRESENTATIVE("委托代理人"),
    INVITED("受邀参加人");

    private final String zh;

    Role(String zh) {
      this.zh = zh;
    }

    /** As the documents print it. */
    public String zh() {
      return zh;
    }
  }

  /** Somebody who takes part, with the personal detail the documents carry. */
  public record FileParty(
      Role role,
      @Nullable String name,
      @Nullable String idNumber,
      @Nullable String phone,
      @Nullable String address) {}

  /**
   * A session.
   *
   * @param open whether others could listen
   * @param present names of those who came
   * @param minutes what was said and settled, as the mediator wrote it down
   */
  public record FileSession(
      int number,
      @Nullable LocalDateTime heldAt,
      @Nullable String venue,
      boolean open,
      List<String> present,
      List<String> evidence,
      @Nullable String minutes) {

    public FileSession {
      present = List.copyOf(present);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What was agreed.
   *
   * @param form label of its form, such as 书面协议
   * @param facts the main facts, the points in dispute and each side's responsibility
   * @param amount yuan
   */
  public record FileAgreement(
      @Nullable String form,
      @Nullable String facts,
      @Nullable String performance,
      @Nullable LocalDate effectiveOn,
      @Nullable BigDecimal amount,
      List<FileClause> clauses,
      List<FileInstalment> instalments) {

    public FileAgreement {
      clauses = List.copyOf(clauses);
      instalments = List.copyOf(instalments);
    }
  }

  /**
   * A clause.
   *
   * @param kind label of its kind, such as 支付
   * @param bar the article that keeps a court from confirming it; null where nothing does
   */
  public record FileClause(
      int number, @Nullable String kind, @Nullable String text, @Nullable String bar) {}

  /** An instalment. */
  public record FileInstalment(
      int number, @Nullable LocalDate dueOn, @Nullable BigDecimal amount, @Nullable String duty) {}

  /**
   * How the mediation ended without an agreement.
   *
   * @param routes labels of the ways that stay open, such as 诉讼
   */
  public record FileTermination(
      @Nullable LocalDate on, @Nullable String reason, List<String> routes) {

    public FileTermination {
      routes = List.copyOf(routes);
    }
  }

  /** The application for confirmation. */
  public record FileConfirmation(@Nullable String court, @Nullable LocalDate lastDay) {}

  /** A piece of the file. */
  public record ArchiveItem(String name, boolean present, @Nullable Integer pages) {}
}
