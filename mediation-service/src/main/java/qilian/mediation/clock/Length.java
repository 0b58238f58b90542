package qilian.mediation.clock;

/** A period as a law writes it: so many days, working days or months. */
public record Length(int count, DayUnit unit) {

  public Length {
    if (count < 1) {
      throw new IllegalArgumentException("a period has at least one day, not " + count);
    }
  }

  /** So many days of the calendar. */
  public static Length days(int count) {
    return new Length(count, DayUnit.CALENDAR_DAYS);
  }

  /** So many working days. */
  public static Length workingDays(int count) {
    return new Length(count, DayUnit.WORKING_DAYS);
  }

  /** So many months. */
  public static Length months(int count) {
    return new Length(count, DayUnit.MONTHS);
  }

  /** Such as {@code 7个工作日}. */
  public String zh() {
    return (unit == DayUnit.MONTHS && count == 1 ? "一" : String.valueOf(count)) + unit.zh();
  }

  /** Such as {@code 7 working days}. */
  public String en() {
    return count + " " + unit.en(count);
  }
}
