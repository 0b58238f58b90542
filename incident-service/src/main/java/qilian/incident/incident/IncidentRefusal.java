package qilian.incident.incident;

import org.jspecify.annotations.Nullable;

/** Why a command is refused, in the order in which the guards stand. */
public enum IncidentRefusal {
  NOT_REPORTED(null),
  ALREADY_LINKED("公安机关办理行政案件程序规定 第60条"),
  ALREADY_VOIDED(null),
  ALREADY_ACCEPTED_AS_CASE(null),
  ALREADY_REFERRED(null),
  ALREADY_SETTLED(null),
  NOT_A_DISPUTE("公安机关办理行政案件程序规定 第178条"),
  MEDIATION_EXCLUDED("公安机关办理行政案件程序规定 第179条"),
  NOT_TOLD_IN_WRITING("公安机关办理行政案件程序规定 第61条第三款"),
  LINKS_TO_ITSELF(null),
  LINKS_TO_NO_STANDING_MATTER("公安机关办理行政案件程序规定 第60条"),
  NOT_AN_INVALIDITY(null);

  private final @Nullable String article;

  IncidentRefusal(@Nullable String article) {
    this.article = article;
  }

  /** The article it rests on, where a law says so. */
  public @Nullable String article() {
    return article;
  }
}
