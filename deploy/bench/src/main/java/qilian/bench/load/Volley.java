package qilian.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends requests over several connections from one thread, so that the client takes as little of
 * the machine as it can. One request at a time on a connection.
 */
public final class Volley {
  private static final long LAST_ANSWERS_NANOS = 15_000_000_000L;
  private static final long NAP_NANOS = 100_000;

  private final int port;
  private final int connections;

  /** Connections to a port of this machine. */
  public Volley(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /**
   * What came of it.
   *
   * @param answers by status
   * @param unanswered still waiting when the patience ended
   */
  public record Result(
      Latencies latencies, Map<Integer, Long> answers, double seconds, long unanswered) {

    /** Answers a second. */
    public double perSecond() {
      return latencies.size() / seconds;
    }

    /** Whether every answer was a good one. */
    public boolean isClean() {
      return unanswered == 0 && answers.keySet().stream().allMatch(status -> status / 100 == 2);
    }
  }

  /** Sends for so many seconds, or at most so many requests; waits for the last answers. */
  public Result fire(double seconds, long most, double perSecond, Outgoing outgoing)
      throws IOException {
    try (Selector selector = Selector.open()) {
      List<Line> lines = new ArrayList<>();
      Deque<Line> free = new ArrayDeque<>();
      for (int i = 0; i < connections; i++) {
        Line line = new Line(new InetSocketAddress("127.0.0.1", port), selector);
        lines.add(line);
        free.add(line);
      }
      try {
        return loop(selector, free, seconds, most, perSecond, outgoing);
      } finally {
        for (Line line : lines) {
          line.close();
        }
      }
    }
  }

  private Result loop(
      Selector selector,
      Deque<Line> free,
      double seconds,
      long most,
      double perSecond,
      Outgoing outgoing)
      throws IOException {
    Latencies latencies = new Latencies();
    Map<Integer, Long> answers = new TreeMap<>();
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    Schedule schedule =
        perSecond > 0 ? Schedule.rate(perSecond, begin) : Schedule.asFastAsAnswered();
    long sent = 0;
    long last = begin;
    while (true) {
      long now = System.nanoTime();
      while (!free.isEmpty() && sent < most && wants(schedule, sent, now, end)) {
        Line line = free.poll();
        line.send(outgoing.request(sent), schedule.due(sent, now));
        sent++;
        now = System.nanoTime();
      }
      boolean over = sent >= most || schedule.due(sent, now) >= end;
      if (over && free.size() == connections || now > end + LAST_ANSWERS_NANOS) {
        break;
      }
      select(selector, free.isEmpty() || over ? 5_000_000 : schedule.due(sent, now) - now);
      for (SelectionKey key : selector.selectedKeys()) {
        Line line = (Line) key.attachment();
        int status = line.go();
        if (status != Line.NOT_YET) {
          last = System.nanoTime();
          latencies.add(last - line.due());
          answers.merge(status, 1L, Long::sum);
          free.add(line);
        }
      }
      selector.selectedKeys().clear();
    }
    return new Result(
        latencies, answers, Math.max(1, last - begin) / 1e9, connections - free.size());
  }

  private static boolean wants(Schedule schedule, long index, long now, long end) {
    long due = schedule.due(index, now);
    return due <= now && due < end;
  }

  /** Naps between two due times: a client that spins would take a core from what it measures. */
  private static void select(Selector selector, long nanos) throws IOException {
    if (nanos >= 1_500_000) {
      selector.select(nanos / 1_000_000);
    } else if (selector.selectNow() == 0 && nanos > 0) {
      java.util.concurrent.locks.LockSupport.parkNanos(NAP_NANOS);
      selector.selectNow();
    }
  }
}
