package qilian.transport.log;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Binds the columns of many rows as array parameters, one after the other, for {@code unnest}. All
 * of them go over in PostgreSQL's binary form: what the driver itself can only write as text (ids,
 * times, days) is encoded here, because building and parsing those texts cost more than the insert.
 *
 * @param <R> a row
 */
public final class ArrayColumns<R> {

  private static final int HEADER_BYTES = 20;
  private static final int LENGTH_BYTES = 4;
  private static final int ABSENT = -1;
  private static final long EPOCH_SECONDS_OF_2000 = 946_684_800L;
  private static final int EPOCH_DAY_OF_2000 = 10_957;
  private static final int NANOS_OF_MICRO = 1_000;
  private static final long MICROS_OF_SECOND = 1_000_000L;

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<R> rows;
  private int next;

  /** Columns of these rows, from the statement's first parameter on. */
  public ArrayColumns(Connection connection, PreparedStatement statement, List<R> rows) {
    this(connection, statement, rows, 1);
  }

  /** Columns of these rows, from this parameter on. */
  public ArrayColumns(
      Connection connection, PreparedStatement statement, List<R> rows, int firstParameter) {
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
    this.next = firstParameter;
  }

  /** A column of texts. */
  public ArrayColumns<R> texts(Function<R, @Nullable String> column) throws SQLException {
    String[] values = new String[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return bind(connection.createArrayOf("text", values));
  }

  /** A column of bytes. */
  public ArrayColumns<R> bytes(Function<R, byte[]> column) throws SQLException {
    byte[][] values = new byte[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return bind(connection.createArrayOf("bytea", values));
  }

  /** A column of yes and no. */
  public ArrayColumns<R> booleans(Function<R, Boolean> column) throws SQLException {
    Boolean[] values = new Boolean[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return bind(connection.createArrayOf("bool", values));
  }

  /** A column of small numbers. */
  public ArrayColumns<R> smallNumbers(Function<R, @Nullable Integer> column) throws SQLException {
    Short[] values = new Short[rows.size()];
    for (int i = 0; i < values.length; i++) {
      Integer value = column.apply(rows.get(i));
      values[i] = value == null ? null : value.shortValue();
    }
    return bind(connection.createArrayOf("int2", values));
  }

  /** A column of numbers. */
  public ArrayColumns<R> numbers(Function<R, @Nullable Integer> column) throws SQLException {
    Integer[] values = new Integer[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return bind(connection.createArrayOf("int4", values));
  }

  /** A column of ids. */
  public ArrayColumns<R> uuids(Function<R, @Nullable UUID> column) throws SQLException {
    UUID[] values = new UUID[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    return bind(uuids(connection, values));
  }

  /** A column of moments, to the microsecond. */
  public ArrayColumns<R> times(Function<R, @Nullable Instant> column) throws SQLException {
    Instant[] values = new Instant[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    ByteBuffer bytes = start(values, Oid.TIMESTAMPTZ, Long.BYTES);
    for (Instant value : values) {
      if (value == null) {
        bytes.putInt(ABSENT);
      } else {
        bytes.putInt(Long.BYTES).putLong(micros(value));
      }
    }
    return bind(array(connection, Oid.TIMESTAMPTZ_ARRAY, bytes));
  }

  /** A column of days. */
  public ArrayColumns<R> dates(Function<R, @Nullable LocalDate> column) throws SQLException {
    LocalDate[] values = new LocalDate[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    ByteBuffer bytes = start(values, Oid.DATE, Integer.BYTES);
    for (LocalDate value : values) {
      if (value == null) {
        bytes.putInt(ABSENT);
      } else {
        bytes.putInt(Integer.BYTES).putInt(Math.toIntExact(value.toEpochDay() - EPOCH_DAY_OF_2000));
      }
    }
    return bind(array(connection, Oid.DATE_ARRAY, bytes));
  }

  /** Ids as one array parameter. */
  public static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    return uuids(connection, ids.toArray(UUID[]::new));
  }

  private static Array uuids(Connection connection, @Nullable UUID[] values) throws SQLException {
    ByteBuffer bytes = start(values, Oid.UUID, 2 * Long.BYTES);
    for (UUID value : values) {
      if (value == null) {
        bytes.putInt(ABSENT);
      } else {
        bytes
            .putInt(2 * Long.BYTES)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits());
      }
    }
    return array(connection, Oid.UUID_ARRAY, bytes);
  }

  private ArrayColumns<R> bind(Array array) throws SQLException {
    statement.setArray(next++, array);
    return this;
  }

  /** The head of a one-dimensional array as the server reads it, with room for the elements. */
  private static ByteBuffer start(@Nullable Object[] values, int elementType, int elementBytes) {
    int present = 0;
    for (Object value : values) {
      present += value == null ? 0 : 1;
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER_BYTES + values.length * LENGTH_BYTES + present * elementBytes);
    int dimensions = 1;
    int holdsNulls = present == values.length ? 0 : 1;
    int lowestIndex = 1;
    return bytes
        .putInt(dimensions)
        .putInt(holdsNulls)
        .putInt(elementType)
        .putInt(values.length)
        .putInt(lowestIndex);
  }

  private static Array array(Connection connection, int type, ByteBuffer bytes)
      throws SQLException {
    return new PgArray(connection.unwrap(BaseConnection.class), type, bytes.array());
  }

  /** Microseconds since 2000, rounded as the driver rounds a single parameter. */
  private static long micros(Instant time) {
    return Math.addExact(
        Math.multiplyExact(time.getEpochSecond() - EPOCH_SECONDS_OF_2000, MICROS_OF_SECOND),
        (time.getNano() + NANOS_OF_MICRO / 2) / NANOS_OF_MICRO);
  }
}
