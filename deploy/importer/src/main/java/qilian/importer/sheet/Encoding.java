package qilian.importer.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a file's text is written: a byte order mark first, then the mapping, then a look.
 */
final class Encoding {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Encoding() {}

  /** The charset of that name, or a sentence that it is unknown. */
  static Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new FileTrouble("There is no encoding called \"" + name + "\".", e);
    }
  }

  /**
   * Looks at the whole text: UTF-16 shows by its zero bytes, UTF-8 by being well formed (a few
   * damaged places in an otherwise well formed text are still UTF-8), and the rest is GB18030.
   */
  static Charset detect(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    bytes.mark(4096);
    byte[] head = bytes.readNBytes(4096);
    bytes.reset();
    Charset wide = wide(head);
    if (wide != null) {
      return wide;
    }
    long good = 0;
    long bad = 0;
    int awaited = 0;
    int low = 0x80;
    int high = 0xBF;
    byte[] chunk = new byte[1 << 16];
    for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
      for (int i = 0; i < n; i++) {
        int b = chunk[i] & 0xFF;
        if (awaited > 0 && b >= low && b <= high) {
          awaited--;
          good += awaited == 0 ? 1 : 0;
          low = 0x80;
          high = 0xBF;
          continue;
        }
        bad += awaited > 0 ? 1 : 0;
        awaited = b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        bad += b >= 0x80 && awaited == 0 ? 1 : 0;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
      }
    }
    return bad * 20 <= good ? StandardCharsets.UTF_8 : GB18030;
  }

  private static @Nullable Charset wide(byte[] head) {
    if (head.length >= 2) {
      int mark = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
      if (mark == 0xFFFE) {
        return StandardCharsets.UTF_16LE;
      }
      if (mark == 0xFEFF) {
        return StandardCharsets.UTF_16BE;
      }
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int half = head.length / 2;
    if (half > 8 && odd > half / 4 && odd > even * 4) {
      return StandardCharsets.UTF_16LE;
    }
    return half > 8 && even > half / 4 && even > odd * 4 ? StandardCharsets.UTF_16BE : null;
  }

  /**
   * Opens the text; a byte order mark wins over {@code charset} and is left out. Bytes that are no
   * text become U+FFFD, which is refused where it is used.
   */
  static Reader open(InputStream in, Charset charset) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, 3);
    byte[] head = bytes.readNBytes(3);
    Charset found = charset;
    int mark = 0;
    String first = HexFormat.of().formatHex(head);
    if (first.equals("efbbbf")) {
      found = StandardCharsets.UTF_8;
      mark = 3;
    } else if (first.startsWith("fffe")) {
      found = StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (first.startsWith("feff")) {
      found = StandardCharsets.UTF_16BE;
      mark = 2;
    }
    bytes.unread(head, mark, head.length - mark);
    return new InputStreamReader(
        bytes,
        found
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }
}
