package qilian.incident.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Attribute values in HTTP headers, percent-encoded as the CloudEvents HTTP binding says. */
final class PercentText {

  private PercentText() {}

  /** The text; a percent sign that begins no code stands for itself. */
  static String decode(String value) {
    if (value.indexOf('%') < 0) {
      return value;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
    int i = 0;
    while (i < value.length()) {
      int code = value.charAt(i) == '%' ? hex(value, i + 1) : -1;
      if (code >= 0) {
        bytes.write(code);
        i += 3;
      } else {
        int point = value.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hex(String value, int at) {
    if (at + 1 >= value.length()) {
      return -1;
    }
    int high = Character.digit(value.charAt(at), 16);
    int low = Character.digit(value.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
