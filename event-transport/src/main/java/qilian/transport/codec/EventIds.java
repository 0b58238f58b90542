package qilian.transport.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that anyone can compute again from what an agency said: UUID version 5 (RFC 9562). */
public final class EventIds {

  private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
  private static final MessageDigest SHA1 = sha1();

  private EventIds() {}

  /** The canonical id of an event, from the agency's own source and id. */
  public static UUID ofEvent(String source, String id) {
    return version5(source + "\n" + id);
  }

  /** The id of a matter, from the agency and its own number of it. */
  public static UUID ofMatter(String agency, String caseref) {
    return version5("/agencies/" + agency + "/cases/" + caseref);
  }

  /** The id of a directory entry, from its kind and code. */
  public static UUID ofEntry(String kind, String code) {
    return version5("/directory/" + kind + "/" + code);
  }

  private static UUID version5(String name) {
    MessageDigest digest = copyOf(SHA1);
    ByteBuffer namespace = ByteBuffer.allocate(16);
    namespace.putLong(URL_NAMESPACE.getMostSignificantBits());
    namespace.putLong(URL_NAMESPACE.getLeastSignificantBits());
    digest.update(namespace.array());
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    long most = hash.getLong() & ~0xf000L | 0x5000L;
    long least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(most, least);
  }

  private static MessageDigest copyOf(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      return sha1();
    }
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
