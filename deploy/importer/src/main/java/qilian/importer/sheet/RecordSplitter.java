package qilian.importer.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts delimited text into records by RFC 4180 and remembers what a rejected line needs: the
 * physical line it began on and its text, untouched.
 *
 * <p>A quote that is never closed, or that closes in the middle of a cell, costs its own line only:
 * reading goes on with the next physical line. That is why this is not a library's parser, which
 * has to give up the rest of the file there.
 */
final class RecordSplitter {
  /** A record that grows beyond this is not a record. */
  static final int MAX_CHARS = 1 << 20;

  /** So much of a line beyond all bounds is kept to show. */
  private static final int KEPT_CHARS = 1000;

  private final Reader in;
  private final char delimiter;
  private final char quote;
  private final List<String> cells = new ArrayList<>();
  private char[] buffer = new char[1 << 16];
  private int start;
  private int position;
  private int end;
  private int limit;
  private boolean exhausted;
  private long line;
  private long nextLine = 1;
  private Row.Shape shape = Row.Shape.WHOLE;

  RecordSplitter(Reader in, char delimiter, char quote) {
    this.in = in;
    this.delimiter = delimiter;
    this.quote = quote;
  }

  /** Moves to the next record; false at the end of the text. */
  boolean next() throws IOException {
    cells.clear();
    start = position;
    line = nextLine;
    shape = Row.Shape.WHOLE;
    if (peek() < 0) {
      return false;
    }
    boolean whole = true;
    boolean more = true;
    while (more && whole) {
      if (quote != 0 && peek() == quote) {
        whole = quotedCell();
      } else {
        whole = plainCell();
      }
      more = whole && peek() == delimiter;
      if (more) {
        position++;
      }
    }
    if (!whole) {
      onlyThisLine();
    }
    end = position;
    endOfLine();
    if (whole && cells.size() == 1 && cells.getFirst().isEmpty()) {
      shape = Row.Shape.EMPTY;
    }
    return true;
  }

  long line() {
    return line;
  }

  Row.Shape shape() {
    return shape;
  }

  /** The cells of the current record; empty where its quoting is broken. */
  List<String> cells() {
    return cells;
  }

  String raw() {
    int length = shape == Row.Shape.TOO_LONG ? Math.min(end - start, KEPT_CHARS) : end - start;
    return new String(buffer, start, length);
  }

  private boolean plainCell() throws IOException {
    int from = position - start;
    while (true) {
      int at = position;
      while (at < limit) {
        char c = buffer[at];
        if (c == delimiter || c == '\n' || c == '\r') {
          position = at;
          cells.add(new String(buffer, start + from, at - start - from));
          return true;
        }
        at++;
      }
      position = at;
      if (position - start > MAX_CHARS) {
        shape = Row.Shape.TOO_LONG;
        return false;
      }
      if (!fill()) {
        cells.add(new String(buffer, start + from, position - start - from));
        return true;
      }
    }
  }

  private boolean quotedCell() throws IOException {
    position++;
    int from = position - start;
    StringBuilder unquoted = null;
    while (true) {
      int c = peek();
      if (c < 0 || position - start > MAX_CHARS) {
        shape = c < 0 ? Row.Shape.BAD_QUOTING : Row.Shape.TOO_LONG;
        return false;
      }
      position++;
      if (c == '\n' || (c == '\r' && peek() != '\n')) {
        nextLine++;
      } else if (c == quote) {
        if (peek() == quote) {
          unquoted = unquoted == null ? new StringBuilder() : unquoted;
          unquoted.append(buffer, start + from, position - start - from);
          position++;
          from = position - start;
        } else {
          int length = position - 1 - start - from;
          String rest = new String(buffer, start + from, length);
          cells.add(unquoted == null ? rest : unquoted.append(rest).toString());
          return closedProperly();
        }
      }
    }
  }

  private boolean closedProperly() throws IOException {
    int c = peek();
    if (c < 0 || c == delimiter || c == '\n' || c == '\r') {
      return true;
    }
    shape = Row.Shape.BAD_QUOTING;
    return false;
  }

  /** Gives up the record and keeps its first physical line alone. */
  private void onlyThisLine() throws IOException {
    cells.clear();
    nextLine = line;
    position = start;
    int c = peek();
    while (c >= 0 && c != '\n' && c != '\r') {
      if (position - start > MAX_CHARS) {
        shape = Row.Shape.TOO_LONG;
        skipRestOfLine();
        return;
      }
      position++;
      c = peek();
    }
    if (shape == Row.Shape.TOO_LONG) {
      shape = Row.Shape.BAD_QUOTING;
    }
  }

  /** A physical line beyond all bounds: keep its beginning, read over the rest. */
  private void skipRestOfLine() throws IOException {
    int c = peek();
    while (c >= 0 && c != '\n' && c != '\r') {
      position++;
      if (position == limit) {
        limit = start + KEPT_CHARS;
        position = limit;
      }
      c = peek();
    }
  }

  private void endOfLine() throws IOException {
    int c = peek();
    if (c == '\r') {
      position++;
      c = peek();
      if (c == '\n') {
        position++;
      }
      nextLine++;
    } else if (c == '\n') {
      position++;
      nextLine++;
    }
  }

  private int peek() throws IOException {
    return position < limit || fill() ? buffer[position] : -1;
  }

  /** Reads more, keeping everything from the start of the current record. */
  private boolean fill() throws IOException {
    if (exhausted) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      position -= start;
      end -= start;
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read < 0) {
      exhausted = true;
      return false;
    }
    limit += read;
    return true;
  }
}
