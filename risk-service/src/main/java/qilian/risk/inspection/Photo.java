package qilian.risk.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A picture as it is kept: of a type that its own bytes say, and without what a camera writes
 * beside it, above all where it was taken.
 */
public record Photo(String mediaType, byte[] bytes) {

  /** Bytes of a picture at most. */
  public static final int LARGEST = 2 * 1024 * 1024;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final Set<String> DRAWN =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD");

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_APP = 0xE0;
  private static final int ADOBE_APP = 0xEE;
  private static final int LAST_APP = 0xEF;

  /** The picture in these bytes, cleaned; empty where they are neither JPEG nor PNG. */
  public static Optional<Photo> of(byte[] bytes) {
    try {
      if (bytes.length > 3 && at(bytes, 0) == 0xFF && at(bytes, 1) == START) {
        return Optional.of(new Photo("image/jpeg", jpeg(bytes)));
      }
      if (startsWithPng(bytes)) {
        return Optional.of(new Photo("image/png", png(bytes)));
      }
      return Optional.empty();
    } catch (IndexOutOfBoundsException e) {
      // It ends in the middle of itself.
      return Optional.empty();
    }
  }

  /** Every segment but those of applications and comments; nothing behind the end. */
  private static byte[] jpeg(byte[] in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    out.write(in, 0, 2);
    int i = 2;
    while (true) {
      while (at(in, i) == 0xFF && at(in, i + 1) == 0xFF) {
        i++;
      }
      if (at(in, i) != 0xFF) {
        throw new IndexOutOfBoundsException("no marker");
      }
      int marker = at(in, i + 1);
      if (marker == END) {
        out.write(in, i, 2);
        return out.toByteArray();
      }
      int length = 2 + (at(in, i + 2) << 8 | at(in, i + 3));
      at(in, i + length - 1);
      boolean beside =
          marker == COMMENT || (marker > FIRST_APP && marker <= LAST_APP && marker != ADOBE_APP);
      if (!beside) {
        out.write(in, i, length);
      }
      i += length;
      if (marker == SCAN) {
        int from = i;
        // Within a scan 0xFF is followed by 0 or by a restart marker; anything else ends it.
        while (at(in, i) != 0xFF
            || at(in, i + 1) == 0
            || (at(in, i + 1) >= 0xD0 && at(in, i + 1) <= 0xD7)) {
          i++;
        }
        out.write(in, from, i - from);
      }
    }
  }

  /** The chunks that are drawn; nothing behind the end. */
  private static byte[] png(byte[] in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    out.write(in, 0, PNG.length);
    int i = PNG.length;
    while (true) {
      int length = at(in, i) << 24 | at(in, i + 1) << 16 | at(in, i + 2) << 8 | at(in, i + 3);
      if (length < 0) {
        throw new IndexOutOfBoundsException("no chunk");
      }
      String kind = new String(in, i + 4, 4, StandardCharsets.ISO_8859_1);
      if (length > in.length) {
        throw new IndexOutOfBoundsException("longer than all");
      }
      int whole = length + 12;
      at(in, i + whole - 1);
      if (DRAWN.contains(kind)) {
        out.write(in, i, whole);
      }
      i += whole;
      if (kind.equals("IEND")) {
        return out.toByteArray();
      }
    }
  }

  private static boolean startsWithPng(byte[] bytes) {
    return bytes.length > PNG.length && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
  }

  private static int at(byte[] bytes, int index) {
    if (index < 0 || index >= bytes.length) {
      throw new IndexOutOfBoundsException(index);
    }
    return bytes[index] & 0xFF;
  }
}
