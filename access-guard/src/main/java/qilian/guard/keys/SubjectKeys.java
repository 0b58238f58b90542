package qilian.guard.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.crypto.SecretKey;
import qilian.guard.Caller;
import qilian.guard.problem.Refused;

/** The data keys of subjects and the receipts of reading, on a connection the caller holds. */
final class SubjectKeys {
  private final SubjectCipher cipher;
  private final MasterKey master;

  SubjectKeys(SubjectCipher cipher, MasterKey master) {
    this.cipher = cipher;
    this.master = master;
  }

  /** The key of the subject, made now if there is none. */
  SecretKey keyOrNew(Connection connection, String subject, Instant now) throws SQLException {
    SecretKey fresh = cipher.newKey();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into subject_key (subject, wrapped_key, master_key, created_at)
            values (?, ?, ?, ?) on conflict (subject) do nothing
            """)) {
      insert.setString(1, subject);
      insert.setBytes(2, cipher.wrap(fresh, master.key(), subject));
      insert.setString(3, master.fingerprint());
      insert.setObject(4, utc(now));
      return insert.executeUpdate() == 1 ? fresh : key(connection, subject);
    }
  }

  /** The key of the subject; refused if it was destroyed. */
  SecretKey key(Connection connection, String subject) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select wrapped_key, master_key from subject_key where subject = ?")) {
      query.setString(1, subject);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw Refused.of("NOT_FOUND", 404);
        }
        byte[] wrapped = rows.getBytes(1);
        if (wrapped == null) {
          throw Refused.of("SUBJECT_ERASED", 410);
        }
        if (!rows.getString(2).equals(master.fingerprint())) {
          throw new IllegalStateException(
              "The key of a subject is wrapped by master key "
                  + rows.getString(2)
                  + ", but QILIAN_MASTER_KEY_FILE holds "
                  + master.fingerprint());
        }
        return cipher.unwrap(wrapped, master.key(), subject);
      }
    }
  }

  /** Destroys the key; true if there was one. */
  static boolean destroy(Connection connection, String subject, Instant now) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update subject_key set wrapped_key = null, destroyed_at = ?
            where subject = ? and wrapped_key is not null
            """)) {
      update.setObject(1, utc(now));
      update.setString(2, subject);
      return update.executeUpdate() == 1;
    }
  }

  /** Leaves the receipt of a reading. */
  static void receipt(
      Connection connection, Caller reader, String subject, String purpose, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into read_receipt (at, caller, agency, role, subject, purpose)
            values (?, ?, ?, ?, ?, ?)
            """)) {
      insert.setObject(1, utc(now));
      insert.setString(2, reader.subject());
      insert.setString(3, reader.agency());
      insert.setString(4, reader.roleNames());
      insert.setString(5, subject);
      insert.setString(6, purpose);
      insert.executeUpdate();
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
