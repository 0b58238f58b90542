package qilian.mediation.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an agency is in a case; the first that fits. */
public enum Part {
  LEAD,
  ASSIST,
  /** It was asked to lead or assist and has not declined. */
  ASKED,
  /** The parties applied to it for confirmation. */
  COURT,
  /** It reported or entrusted the dispute. */
  REFERRER,
  /** It led before. */
  INFORMED;

  /** Whether it may read what was agreed and put forward, and not only how far it has come. */
  public boolean readsTheFile() {
    return this == LEAD || this == ASSIST || this == COURT;
  }

  /** What every agency is in a case. */
  public static Map<String, Part> of(DisputeCase subject) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Handling handling = subject.handling();
    parts.put(handling.lead(), LEAD);
    handling.assists().forEach(agency -> parts.putIfAbsent(agency, ASSIST));
    handling.asks().stream()
        .filter(ask -> handling.awaited(ask.agency()).isPresent())
        .forEach(ask -> parts.putIfAbsent(ask.agency(), ASKED));
    String court = subject.confirmation().court();
    if (court != null) {
      parts.putIfAbsent(court, COURT);
    }
    subject.referrers().forEach(each -> parts.putIfAbsent(each.agency(), REFERRER));
    handling.informed().forEach(agency -> parts.putIfAbsent(agency, INFORMED));
    return parts;
  }
}
