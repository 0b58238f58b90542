package qilian.mediation.clock;

/** In what a period is measured. */
public enum DayUnit {
  CALENDAR_DAYS("日", "day", "days"),
  WORKING_DAYS("个工作日", "working day", "working days"),
  MONTHS("个月", "month", "months");

  private final String zh;
  private final String one;
  private final String many;

  DayUnit(String zh, String one, String many) {
    this.zh = zh;
    this.one = one;
    this.many = many;
  }

  /** Its Chinese measure word. */
  public String zh() {
    return zh;
  }

  /** Its English word for that many. */
  public String en(long count) {
    return count == 1 ? one : many;
  }
}
