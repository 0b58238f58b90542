package qilian.stats.store;

import java.nio.ByteBuffer;
import org.postgresql.util.ByteBufferByteStreamWriter;
import org.postgresql.util.ByteStreamWriter;

/** Rows in PostgreSQL's binary COPY format. */
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int EPOCH_2000 = 10_957;
  private static final int FRAME = 64;

  private final short columns;
  private ByteBuffer bytes;
  private boolean empty = true;

  CopyRows(int columns, int expectedBytes) {
    this.columns = (short) columns;
    this.bytes = ByteBuffer.allocate(expectedBytes + FRAME);
    bytes.put(SIGNATURE).putInt(0).putInt(0);
  }

  CopyRows row() {
    empty = false;
    room(Short.BYTES).putShort(columns);
    return this;
  }

  CopyRows integer(int value) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    return this;
  }

  CopyRows large(long value) {
    room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    return this;
  }

  CopyRows small(int value) {
    room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort((short) value);
    return this;
  }

  /** A date, given as days since 1970. */
  CopyRows day(int epochDay) {
    return integer(epochDay - EPOCH_2000);
  }

  boolean isEmpty() {
    return empty;
  }

  /** The whole, with its end mark. */
  ByteStreamWriter source() {
    room(Short.BYTES).putShort((short) -1);
    bytes.flip();
    return new ByteBufferByteStreamWriter(bytes);
  }

  private ByteBuffer room(int needed) {
    if (bytes.remaining() < needed) {
      ByteBuffer larger = ByteBuffer.allocate(bytes.capacity() * 2);
      larger.put(bytes.flip());
      bytes = larger;
    }
    return bytes;
  }
}
