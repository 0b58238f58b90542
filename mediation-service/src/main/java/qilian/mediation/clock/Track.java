package qilian.mediation.clock;

/** By whose procedure a dispute is mediated; the track decides which clocks run. */
public enum Track {
  PEOPLES("人民调解", "people's mediation"),
  ADMINISTRATIVE("行政调解", "administrative mediation"),
  PUBLIC_SECURITY("治安调解", "public-security mediation"),
  COURT_ANNEXED("委派调解", "mediation delegated by the court before filing"),
  COURT_ENTRUSTED("委托调解", "mediation entrusted by the court after filing"),
  JUDICIAL("司法调解", "mediation by the court itself"),
  INDUSTRY("行业专业调解", "mediation of a trade or profession"),
  LABOUR("劳动争议调解", "labour dispute mediation"),
  MEDICAL("医疗纠纷调解", "medical dispute mediation"),
  TRAFFIC("道路交通事故损害赔偿调解", "mediation of traffic damages"),
  MARKET("市场监管投诉调解", "mediation of a complaint to market regulation"),
  CONSUMER("消费者投诉处理", "handling of a consumer's complaint"),
  PETITION("信访事项办理", "handling of a petition");

  private final String zh;
  private final String en;

  Track(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * Whether a body of mediation mediates it, whose agreement the parties may put before a court
   * (人民调解法第三十三条、民事诉讼法第二百零五条). What the police, another department or a court mediate ends in a deed
   * of theirs or in none, and is not confirmed.
   */
  public boolean isConfirmable() {
    return switch (this) {
      case PEOPLES, INDUSTRY, MEDICAL, LABOUR, COURT_ANNEXED -> true;
      case ADMINISTRATIVE,
          PUBLIC_SECURITY,
          COURT_ENTRUSTED,
          JUDICIAL,
          TRAFFIC,
          MARKET,
          CONSUMER,
          PETITION ->
          false;
    };
  }

  /** Its name as the parties read it. */
  public String zh() {
    return zh;
  }

  /** Its name for readers of English. */
  public String en() {
    return en;
  }
}
