package qilian.risk.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import qilian.contract.Topic;

/**
 * That a source which used to report every week reported nothing in one. What it would have seen is
 * missing; a quiet week without it is no quiet week.
 */
public record Silence(
    String agency,
    String placePath,
    String zone,
    LocalDate lastHeardOn,
    LocalDate from,
    LocalDate until,
    Instant knownAt) {

  private static final String HOUSE = "qilian";

  /**
   * Whether it is told of a source. The machine's own facts (the writers of the topics, the house)
   * come when there is something to tell: their silence is nobody's.
   */
  public boolean isOfASource() {
    return !agency.equals(HOUSE)
        && Arrays.stream(Topic.values()).noneMatch(topic -> topic.writer().equals(agency));
  }
}
