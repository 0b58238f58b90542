package qilian.importer.door;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Events of one agency on their way to the service, each with the line it comes from. */
public final class Batch {
  /** At most this many events travel together. */
  static final int MOST_EVENTS = 1000;

  /** At most 4 MiB travel together, counted as if every character took three bytes. */
  static final int MOST_CHARS = 4 * 1024 * 1024 / 3;

  private final String agency;
  private final StringBuilder body;
  private final List<Line> lines = new ArrayList<>(MOST_EVENTS);

  /**
   * Where an event comes from.
   *
   * @param file the file's name
   * @param line its physical line
   * @param raw the line as it stands there
   * @param type the fact that was made of it
   * @param end where its JSON ends in the body
   */
  public record Line(String file, long line, String raw, String type, int end) {}

  public Batch(String agency) {
    this(agency, 1 << 16);
  }

  private Batch(String agency, int size) {
    this.agency = agency;
    this.body = new StringBuilder(size);
  }

  /** Whether one more event of that size may be added. */
  public boolean hasRoom(int chars) {
    return lines.size() < MOST_EVENTS && (lines.isEmpty() || body.length() + chars < MOST_CHARS);
  }

  /** Adds an event. */
  public void add(String file, long line, String raw, String type, CharSequence json) {
    body.append(json).append('\n');
    lines.add(new Line(file, line, raw, type, body.length()));
  }

  public int size() {
    return lines.size();
  }

  String agency() {
    return agency;
  }

  Line line(int index) {
    return lines.get(index);
  }

  byte[] body() {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same events in two batches, to find the one that makes the whole unreadable. */
  List<Batch> halves() {
    return List.of(part(0, size() / 2), part(size() / 2, size()));
  }

  private Batch part(int from, int to) {
    Batch part = new Batch(agency, 1024);
    for (int i = from; i < to; i++) {
      Line l = lines.get(i);
      int start = i == 0 ? 0 : lines.get(i - 1).end();
      part.add(l.file(), l.line(), l.raw(), l.type(), body.substring(start, l.end() - 1));
    }
    return part;
  }
}
