package qilian.mediation.model;

/** The articles that refusals rest on, as they are cited to the parties. */
final class Articles {

  static final String MEDIATION = "《人民调解法》";
  static final String POLICE = "《公安机关办理行政案件程序规定》";
  static final String NOT_CONFIRMABLE_OWNERSHIP = "《民事诉讼法》司法解释第三百五十五条第一款第五项";
  static final String NOT_CONFIRMABLE_STATUS = "《民事诉讼法》司法解释第三百五十五条第一款第三项";
  static final String NOT_CONFIRMED = "《民事诉讼法》司法解释第三百五十八条";

  private Articles() {}
}
