package qilian.guard.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import qilian.guard.keys.SubjectCipher.NotOpened;

class SubjectCipherTest {
  private static final byte[] PLAIN = "张三 13800000000".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PLACE = "party.name/17".getBytes(StandardCharsets.UTF_8);

  private final SubjectCipher cipher = new SubjectCipher(new SecureRandom());
  private final SecretKey key = cipher.newKey();

  @Test
  void what_is_sealed_opens_with_the_same_key_in_the_same_place() {
    byte[] sealed = cipher.seal(PLAIN, key, PLACE);

    assertArrayEquals(PLAIN, cipher.open(sealed, key, PLACE));
    assertArrayEquals(new byte[0], cipher.open(cipher.seal(new byte[0], key, PLACE), key, PLACE));
  }

  @Test
  void the_same_text_is_sealed_differently_each_time() {
    assertFalse(Arrays.equals(cipher.seal(PLAIN, key, PLACE), cipher.seal(PLAIN, key, PLACE)));
  }

  @Test
  void any_changed_byte_another_key_or_place_opens_nothing() {
    byte[] sealed = cipher.seal(PLAIN, key, PLACE);

    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThrows(NotOpened.class, () -> cipher.open(changed, key, PLACE));
    }
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThrows(NotOpened.class, () -> cipher.open(cut, key, PLACE));
    }
    assertThrows(NotOpened.class, () -> cipher.open(sealed, cipher.newKey(), PLACE));
    assertThrows(NotOpened.class, () -> cipher.open(sealed, key, new byte[0]));
  }

  @Test
  void a_data_key_opens_for_its_own_subject_only() {
    SecretKey master = cipher.newKey();
    byte[] wrapped = cipher.wrap(key, master, "subject-1");

    assertEquals(key, cipher.unwrap(wrapped, master, "subject-1"));
    assertThrows(NotOpened.class, () -> cipher.unwrap(wrapped, master, "subject-2"));
    assertThrows(NotOpened.class, () -> cipher.unwrap(wrapped, cipher.newKey(), "subject-1"));
  }
}
