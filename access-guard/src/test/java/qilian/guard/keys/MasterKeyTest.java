package qilian.guard.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
  @TempDir Path folder;

  @Test
  void a_file_of_32_bytes_in_base64_is_a_key_that_does_not_show_itself() throws IOException {
    String text = Base64.getEncoder().encodeToString("a secret of exactly 32 bytes....".getBytes());

    MasterKey key = MasterKey.read(Optional.of(file(text + "\n")));

    assertEquals(16, key.fingerprint().length());
    assertFalse(key.toString().contains("secret"));
    assertEquals("MasterKey[" + key.fingerprint() + "]", key.toString());
  }

  @Test
  void what_is_missing_or_wrong_is_said_in_one_sentence() throws IOException {
    assertTrue(failure(Optional.empty()).contains("set QILIAN_MASTER_KEY_FILE"));
    assertTrue(failure(Optional.of(folder + "/none")).contains("cannot be read"));
    assertTrue(failure(Optional.of(file("not base64!"))).contains("is not Base64"));
    assertTrue(failure(Optional.of(file("c2hvcnQ="))).contains("holds 5 bytes, not 32"));
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("master.key"), content).toString();
  }

  private static String failure(Optional<String> file) {
    String message =
        assertThrows(IllegalStateException.class, () -> MasterKey.read(file)).getMessage();
    return message == null ? "" : message;
  }
}
