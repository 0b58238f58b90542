package qilian.guard.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM: bytes are sealed with a subject's data key, and that key with the master key. A
 * sealed text is one byte of version, 12 bytes of nonce, then ciphertext and tag.
 */
public final class SubjectCipher {
  private static final byte VERSION = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom dice;

  /** A cipher that draws keys and nonces from these dice. */
  public SubjectCipher(SecureRandom dice) {
    this.dice = dice;
  }

  /** What was sealed is not what was opened, or not with this key, or not for this place. */
  public static final class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOpened(String why) {
      super(why);
    }
  }

  /** A new data key. */
  public SecretKey newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    dice.nextBytes(bytes);
    return new SecretKeySpec(bytes, "AES");
  }

  /** Seals a subject's data key with the master key, bound to the subject. */
  public byte[] wrap(SecretKey dataKey, SecretKey master, String subject) {
    byte[] plain = dataKey.getEncoded();
    try {
      return seal(plain, master, keyOf(subject));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Opens a subject's data key. */
  public SecretKey unwrap(byte[] wrapped, SecretKey master, String subject) {
    return new SecretKeySpec(open(wrapped, master, keyOf(subject)), "AES");
  }

  /**
   * Seals bytes.
   *
   * @param associated where they belong, for example table, column and row; must be given again to
   *     open them, so that they cannot be moved elsewhere
   */
  public byte[] seal(byte[] plain, SecretKey key, byte[] associated) {
    byte[] nonce = new byte[NONCE_BYTES];
    dice.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain);
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not usable", e);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @throws NotOpened if a byte, the key or the associated data differ
   */
  public byte[] open(byte[] sealed, SecretKey key, byte[] associated) {
    if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
      throw new NotOpened("These bytes were not sealed here");
    }
    byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, associated)
          .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new NotOpened("The bytes, the key or their place differ from when they were sealed");
    }
  }

  private static byte[] keyOf(String subject) {
    return ("subject_key\n" + subject).getBytes(StandardCharsets.UTF_8);
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associated)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(associated);
    return cipher;
  }
}
