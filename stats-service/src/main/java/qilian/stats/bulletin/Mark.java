package qilian.stats.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a figure stands in a sentence, so that a reader can ask for what is behind it. The signs
 * around it belong to no script; they are taken out before anything is printed or frozen.
 */
final class Mark {
  private static final char OPEN = '\uE000';
  private static final char SAYS = '\uE001';
  private static final char CLOSE = '\uE002';
  private static final char READ = '\uE003';
  private static final String SIGNS = "" + OPEN + SAYS + CLOSE + READ;
  private static final Pattern MARKED =
      Pattern.compile(
          OPEN + "([^" + OPEN + SAYS + CLOSE + "]*)" + SAYS + "([^" + SIGNS + "]*)" + CLOSE);

  private Mark() {}

  /** The figure itself; a withheld one has nothing behind it to ask for. */
  static String value(Bulletin.Figure f) {
    return f.value() == null ? f.shown() : around(f.id(), f.shown());
  }

  /** What it is held against. */
  static String base(Bulletin.Figure f, Bulletin.Baseline base) {
    String shown = String.valueOf(base.base());
    return base.base() == null ? shown : around(f.id() + READ + base.reading(), shown);
  }

  /** By how much it moved since last week. */
  static String moved(Bulletin.Figure f, long by) {
    return around(f.id() + READ + f.previous().reading(), Long.toString(Math.abs(by)));
  }

  private static String around(String name, String shown) {
    return OPEN + name + SAYS + shown + CLOSE;
  }

  /** The text without the signs. */
  static String plain(String marked) {
    return MARKED.matcher(marked).replaceAll("$2").replaceAll("[" + SIGNS + "]", "");
  }

  /** The text piece by piece. */
  static List<Passage.Span> spans(String marked) {
    List<Passage.Span> spans = new ArrayList<>();
    Matcher found = MARKED.matcher(marked);
    int at = 0;
    while (found.find()) {
      words(spans, marked.substring(at, found.start()));
      String[] name = found.group(1).split(String.valueOf(READ), 2);
      spans.add(new Passage.Span(found.group(2), name[0], name.length > 1 ? name[1] : null));
      at = found.end();
    }
    words(spans, marked.substring(at));
    return spans;
  }

  private static void words(List<Passage.Span> spans, String text) {
    String words = plain(text);
    if (!words.isEmpty()) {
      spans.add(new Passage.Span(words, null, null));
    }
  }
}
