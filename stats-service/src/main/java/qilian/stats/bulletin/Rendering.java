package qilian.stats.bulletin;

import java.util.List;
import java.util.Locale;

/** An issue in words. */
public final class Rendering {
  private Rendering() {}

  /** As plain text. */
  public static String text(Bulletin bulletin, Locale locale) {
    return Layout.text(blocks(bulletin, locale));
  }

  /** As Markdown. */
  public static String markdown(Bulletin bulletin, Locale locale) {
    return Layout.markdown(blocks(bulletin, locale));
  }

  /** As pieces that know which figure stands where. */
  public static List<Passage> passages(Bulletin bulletin, Locale locale) {
    return blocks(bulletin, locale).stream().map(Passage::of).toList();
  }

  private static List<Block> blocks(Bulletin bulletin, Locale locale) {
    return locale.getLanguage().equals("zh")
        ? ChineseBulletin.of(bulletin)
        : EnglishBulletin.of(bulletin);
  }
}
