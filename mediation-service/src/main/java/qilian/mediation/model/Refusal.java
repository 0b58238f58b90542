package qilian.mediation.model;

import org.jspecify.annotations.Nullable;

/** Why a case does not do what it is asked, in the order in which the guards look. */
public enum Refusal {
  /** M1: a party said no. */
  PARTY_REFUSED(Articles.MEDIATION + "第十七条、第二十三条第二项"),
  /** M1: a party has not said yes. */
  CONSENT_MISSING(Articles.MEDIATION + "第十七条"),
  /** M3: the mediator stepped back from this case. */
  MEDIATOR_RECUSED(Articles.MEDIATION + "第十五条、第二十三条第一项"),
  /** M3: the mediator's certificate has run out or was never there. */
  MEDIATOR_NOT_CERTIFIED(Articles.MEDIATION + "第十四条"),
  /** M3: a party does not accept the mediator. */
  MEDIATOR_NOT_ACCEPTED(Articles.MEDIATION + "第十九条、第二十三条第一项"),
  /** M4: somebody invited is there without every party's consent. */
  INVITED_WITHOUT_CONSENT(Articles.MEDIATION + "第二十条"),
  /** M5: a session is open only if every party wishes it. */
  OPENNESS_NOT_WISHED(Articles.MEDIATION + "第二十三条第三项"),
  /** M6: a minor's guardian was not told. */
  GUARDIAN_NOT_TOLD(Articles.POLICE + "第一百八十一条"),
  /** M7: a written agreement lacks a part that the law asks for. */
  AGREEMENT_INCOMPLETE(Articles.MEDIATION + "第二十九条第一款"),
  /** M7: a signature or the seal is missing. */
  SIGNATURE_MISSING(Articles.MEDIATION + "第二十九条第二款"),
  /** M8: an oral agreement is not enough here. */
  WRITING_REQUIRED(Articles.MEDIATION + "第二十八条"),
  /** M9: nobody has told the parties which routes are open. */
  ROUTES_NOT_TOLD(Articles.MEDIATION + "第二十六条"),
  /** M9 after a breach. */
  BREACH_ROUTES_NOT_TOLD(Articles.MEDIATION + "第三十二条"),
  /** M10: the parties do not apply together. */
  CONFIRMATION_NOT_JOINT(Articles.MEDIATION + "第三十三条、《民事诉讼法》第二百零五条"),
  /** M10: more than 30 days after the effect. */
  CONFIRMATION_TOO_LATE(Articles.MEDIATION + "第三十三条、《民事诉讼法》第二百零五条"),
  /** M10: a court does not confirm this clause. */
  CLAUSE_NOT_CONFIRMABLE(Articles.NOT_CONFIRMABLE_OWNERSHIP),
  /** M10: the clause is unlawful or cannot be understood. */
  CLAUSE_UNLAWFUL_OR_UNCLEAR(Articles.NOT_CONFIRMED),
  /** M12: the police may not mediate this. */
  EXCLUDED_FROM_MEDIATION(Articles.POLICE + "第一百七十九条"),
  /** M12: no more than two sessions, the second within seven working days. */
  NO_FURTHER_SESSION(Articles.POLICE + "第一百七十八条至第一百八十六条"),
  /** M14: this track knows no extension. */
  CLOCK_NOT_EXTENDABLE(null),
  /** M14: a party's consent to the extension, or the approval, is not on record. */
  EXTENSION_NOT_AGREED(null),
  EXTENSION_TOO_LONG(null),
  /** M14: this track knows no such pause. */
  CLOCK_NOT_PAUSABLE(null),
  CLOCK_RUN_OUT(null),
  /** M15: a follow-up is owed. */
  FOLLOW_UP_MISSING(Articles.MEDIATION + "第三十一条"),
  /** The file is not complete. */
  DOCUMENTS_MISSING(Articles.MEDIATION + "第二十七条"),
  /** Nobody applies to court before there is an agreement. */
  NO_AGREEMENT(Articles.MEDIATION + "第三十三条"),
  /** The table knows no such step from here. */
  NOT_IN_THIS_PHASE(null),
  PARTIES_MISSING(Articles.MEDIATION + "第十七条"),
  UNKNOWN_PARTY(null),
  PARTY_ALREADY_THERE(null),
  NOT_A_PARTY(null),
  UNKNOWN_SESSION(null),
  SESSION_IN_FUTURE(null),
  /** Before the acceptance, or before the session before it. */
  SESSION_TOO_EARLY(null),
  /** The track counts from no such day that anybody tells, or does so no more. */
  DAY_NOT_OF_THIS_TRACK(null),
  /** In the future, or longer ago than any claim lives. */
  DAY_NOT_POSSIBLE(null),
  /** No court confirms what was not mediated by a body of mediation. */
  TRACK_NOT_CONFIRMABLE(Articles.CONFIRMATION),
  /** The agreement cannot have been reached on that day. */
  AGREEMENT_DAY_NOT_POSSIBLE(Articles.MEDIATION + "第二十九条、第三十条"),
  /** Nothing of it was due yet. */
  NOT_DUE_YET(Articles.MEDIATION + "第三十一条、第三十二条"),
  MEDIATOR_MISSING(Articles.MEDIATION + "第十九条"),
  UNKNOWN_MEDIATOR(null),
  UNKNOWN_CLAUSE(null),
  UNKNOWN_INSTALMENT(null),
  INSTALMENTS_DO_NOT_ADD_UP(null),
  NOT_AN_END(null),
  NOT_A_COURT_STEP(null),
  REASON_MISSING(null),
  NOT_THE_ONLY_REFERRER(null),
  NOT_ASKED(null),
  ALREADY_ASKED(null),
  ALREADY_SO(null),
  SAME_CASE(null),
  NO_SUCH_FOLLOW_UP(null),
  NOTHING_DUE(null);

  private final @Nullable String article;

  Refusal(@Nullable String article) {
    this.article = article;
  }

  /** The article it rests on; null where it rests on none, or on the clock's own. */
  public @Nullable String article() {
    return article;
  }
}
