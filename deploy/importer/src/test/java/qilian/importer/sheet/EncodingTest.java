package qilian.importer.sheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final String TEXT = "案类,日期\n盗窃电动车,2025-11-03\n".repeat(40);

  private static Charset detect(byte[] bytes) throws IOException {
    return Encoding.detect(new ByteArrayInputStream(bytes));
  }

  private static String open(byte[] bytes, Charset charset) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var reader = Encoding.open(new ByteArrayInputStream(bytes), charset)) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  @Test
  void utf_8_is_known_by_being_well_formed() throws IOException {
    assertEquals(UTF_8, detect(TEXT.getBytes(UTF_8)));
    assertEquals(UTF_8, detect("plain ascii".getBytes(UTF_8)));
    assertEquals(UTF_8, detect("𠮷野家 é".repeat(9).getBytes(UTF_8)));
  }

  @Test
  void gb18030_is_known_by_not_being_utf_8() throws IOException {
    Charset gb = Charset.forName("GB18030");

    assertEquals(gb, detect(TEXT.getBytes(gb)));
    assertEquals(gb, detect(("ascii ".repeat(20_000) + "宝塔街道").getBytes(gb)));
  }

  @Test
  void one_damaged_byte_does_not_turn_a_utf_8_file_into_another_encoding() throws IOException {
    byte[] bytes = TEXT.getBytes(UTF_8);
    bytes[1] = 'x';

    assertEquals(UTF_8, detect(bytes));
  }

  @Test
  void utf_16_is_known_with_and_without_its_mark() throws IOException {
    String ascii = "type,day\ntheft,2025-11-03\n".repeat(5);

    assertEquals(UTF_16BE, detect(TEXT.getBytes(UTF_16)));
    assertEquals(UTF_16LE, detect(ascii.getBytes(UTF_16LE)));
    assertEquals(UTF_16BE, detect(ascii.getBytes(UTF_16BE)));
  }

  @Test
  void a_byte_order_mark_wins_and_is_left_out() throws IOException {
    assertEquals(TEXT, open(("\uFEFF" + TEXT).getBytes(UTF_8), Charset.forName("GB18030")));
    assertEquals(TEXT, open(TEXT.getBytes(UTF_16), UTF_8));
    assertEquals("", open(new byte[0], UTF_8));
    assertEquals("a", open(Arrays.copyOf("a".getBytes(UTF_8), 1), UTF_8));
  }

  @Test
  void an_encoding_nobody_knows_is_refused_by_name() {
    assertThrows(FileTrouble.class, () -> Encoding.named("EBCDIC-XX"));
  }
}
