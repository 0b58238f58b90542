package qilian.alliance.task;

/** The articles that guards and clocks of tasks rest on. */
final class Articles {

  /** To hand over within 24 hours and tell the reporter. */
  static final String TRANSFER = "《公安机关办理行政案件程序规定》第六十一条第一款第二项";

  private Articles() {}
}
