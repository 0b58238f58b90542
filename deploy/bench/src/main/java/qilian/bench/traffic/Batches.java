package qilian.bench.traffic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** HTTP requests made before the measuring begins; each use of one gets ids of its own. */
public final class Batches {
  private final List<Body> bodies = new ArrayList<>();

  private record Body(byte[] bytes, int[] stamps) {}

  /**
   * Requests of so many events each, every one of a single agency.
   *
   * @param bodiesPerAgency how many there are before ids begin a new round
   * @param tokens by agency
   */
  public Batches(Chains chains, int eventsEach, int bodiesPerAgency, Map<Integer, String> tokens) {
    List<List<Chains.Event>> waiting = new ArrayList<>();
    for (int i = 0; i < Town.AGENCIES; i++) {
      waiting.add(new ArrayList<>());
    }
    while (bodies.size() < bodiesPerAgency * Town.AGENCIES) {
      Chains.Event event = chains.next();
      List<Chains.Event> mine = waiting.get(event.agency());
      mine.add(event);
      if (mine.size() == eventsEach) {
        bodies.add(body(mine, tokens.get(event.agency())));
        mine.clear();
      }
    }
  }

  private static Body body(List<Chains.Event> events, String token) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    List<Integer> stamps = new ArrayList<>();
    for (Chains.Event event : events) {
      for (int stamp : event.stamps()) {
        stamps.add(content.size() + stamp);
      }
      content.writeBytes(event.json());
      if (events.size() > 1) {
        content.write('\n');
      }
    }
    String type = events.size() > 1 ? "application/x-ndjson" : "application/cloudevents+json";
    byte[] head =
        ("POST /api/v1/events?results=rejected HTTP/1.1\r\nHost: localhost\r\nAuthorization:"
                + " Bearer "
                + token
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + content.size()
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[head.length + content.size()];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(content.toByteArray(), 0, all, head.length, content.size());
    return new Body(all, stamps.stream().mapToInt(at -> at + head.length).toArray());
  }

  /** The request of a number. */
  public byte[] request(long index) {
    Body body = bodies.get((int) (index % bodies.size()));
    Chains.stamp(body.bytes(), body.stamps(), (int) (index / bodies.size()) + 1);
    return body.bytes();
  }

  /** How long a request is on average, head included. */
  public int bytesEach() {
    return (int) bodies.stream().mapToInt(body -> body.bytes().length).average().orElse(0);
  }
}
