package qilian.contract;

/** A fact that an agency sends: it happened at a place, and its time is known to a precision. */
public interface AgencyFact extends Fact {

  /** Code of the finest known place; absent where the envelope's subject says it. */
  @MayBeAbsent
  String place();

  /** Whether the time of day is known; absent means {@link TimePrecision#MINUTE}. */
  @MayBeAbsent
  TimePrecision timePrecision();
}
