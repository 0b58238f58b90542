package qilian.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import qilian.simulator.traffic.Event;
import qilian.simulator.traffic.EventLine;
import qilian.simulator.traffic.Sample;
import qilian.simulator.traffic.SampleStreet;

/** Turns a sample into the raw lines that travel. */
final class Lines {
  private Lines() {}

  static List<String> of(SampleStreet street) {
    List<String> lines = new ArrayList<>();
    street.forEach(writer(lines));
    return lines;
  }

  static List<String> of(Sample sample) {
    List<String> lines = new ArrayList<>();
    sample.forEach(writer(lines));
    return lines;
  }

  private static Consumer<Event> writer(List<String> lines) {
    StringBuilder text = new StringBuilder();
    EventLine line = new EventLine(text);
    return event -> {
      line.append(event);
      lines.add(text.substring(0, text.length() - 1));
      text.setLength(0);
    };
  }
}
