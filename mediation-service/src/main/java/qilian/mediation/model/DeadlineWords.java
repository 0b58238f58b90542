package qilian.mediation.model;

import java.util.Optional;
import java.util.function.Function;
import qilian.mediation.clock.StatutoryClock;
import qilian.mediation.clock.StatutoryClocks;

/** What is to be done by a deadline, in words for whoever has no list of its names. */
public final class DeadlineWords {

  private DeadlineWords() {}

  /** In Chinese, by the deadline's key or kind. */
  public static String zh(String key) {
    return words(key, "履行协议", "回访当事人", "答复商请", StatutoryClock::duty);
  }

  /** In English, by the deadline's key or kind. */
  public static String en(String key) {
    return words(
        key,
        "perform what was agreed",
        "a follow-up visit to the parties",
        "answer whether it leads or assists",
        StatutoryClock::dutyEn);
  }

  private static String words(
      String key,
      String instalment,
      String visit,
      String answer,
      Function<StatutoryClock, String> duty) {
    String kind = key.contains(":") ? key.substring(0, key.indexOf(':')) : key;
    return switch (kind) {
      case Deadlines.INSTALMENT -> instalment;
      case Deadlines.FOLLOW_UP -> visit;
      case Deadlines.ANSWER -> answer;
      default -> {
        Optional<StatutoryClock> clock =
            StatutoryClocks.all().stream().filter(each -> each.code().equals(kind)).findFirst();
        yield clock.map(duty).orElse(kind);
      }
    };
  }
}
