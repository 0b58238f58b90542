package qilian.guard.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the house answers in. */
public enum Language {
  CHINESE("zh", "zh-CN"),
  ENGLISH("en", "en");

  private final String tag;
  private final String contentLanguage;

  Language(String tag, String contentLanguage) {
    this.tag = tag;
    this.contentLanguage = contentLanguage;
  }

  /** How resources of this language end. */
  public String tag() {
    return tag;
  }

  /** The value for the header {@code Content-Language}. */
  public String contentLanguage() {
    return contentLanguage;
  }

  /** The one asked for by a header {@code Accept-Language}; Chinese where nothing else fits. */
  public static Language ofAcceptLanguage(@Nullable String header) {
    if (header == null || header.isBlank() || header.length() > 200) {
      return CHINESE;
    }
    try {
      List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(header);
      for (Locale.LanguageRange range : wanted) {
        for (Language language : values()) {
          boolean same =
              range.getRange().equals(language.tag)
                  || range.getRange().startsWith(language.tag + "-");
          if (same && range.getWeight() > 0) {
            return language;
          }
        }
      }
    } catch (IllegalArgumentException malformed) {
      return CHINESE;
    }
    return CHINESE;
  }
}
