package qilian.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds the end of an HTTP/1.1 message: by its length, or by the last chunk. */
final class AnswerReader {
  private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final byte[] head = new byte[16 * 1024];
  private int headLength;
  private boolean inBody;
  private boolean chunked;
  private long missing;
  private final byte[] tail = new byte[LAST_CHUNK.length];
  private String firstLine = "";

  /** A new message begins. */
  void begin() {
    headLength = 0;
    inBody = false;
    chunked = false;
    missing = 0;
  }

  /** Takes what came; true once the message is whole. */
  boolean take(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      if (inBody) {
        if (body(bytes)) {
          return true;
        }
      } else {
        head[headLength++] = bytes.get();
        if (headEnds()) {
          readHead();
          if (!chunked && missing == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The status of an answer. */
  int status() {
    return Integer.parseInt(firstLine.substring(9, 12));
  }

  private boolean body(ByteBuffer bytes) {
    if (!chunked) {
      int some = (int) Math.min(missing, bytes.remaining());
      bytes.position(bytes.position() + some);
      missing -= some;
      return missing == 0;
    }
    while (bytes.hasRemaining()) {
      System.arraycopy(tail, 1, tail, 0, tail.length - 1);
      tail[tail.length - 1] = bytes.get();
      if (tail[tail.length - 1] == '\n' && java.util.Arrays.equals(tail, LAST_CHUNK)) {
        return true;
      }
    }
    return false;
  }

  private boolean headEnds() {
    int n = headLength;
    return n >= 4
        && head[n - 1] == '\n'
        && head[n - 2] == '\r'
        && head[n - 3] == '\n'
        && head[n - 4] == '\r';
  }

  private void readHead() {
    inBody = true;
    String text = new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
    String[] lines = text.split("\r\n");
    firstLine = lines[0];
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i].toLowerCase(Locale.ROOT);
      if (line.startsWith("content-length:")) {
        missing = Long.parseLong(line.substring(15).strip());
      } else if (line.startsWith("transfer-encoding:") && line.contains("chunked")) {
        chunked = true;
        java.util.Arrays.fill(tail, (byte) 0);
        tail[tail.length - 1] = '\n';
        tail[tail.length - 2] = '\r';
      }
    }
  }
}
