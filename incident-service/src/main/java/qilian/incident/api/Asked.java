package qilian.incident.api;

import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Language;

/** What several addresses read from a request in the same way. */
final class Asked {

  private Asked() {}

  /** The language: the parameter {@code lang} before the header. */
  static Language language(@Nullable String lang, @Nullable String acceptLanguage) {
    return Language.ofAcceptLanguage(lang == null || lang.isBlank() ? acceptLanguage : lang);
  }

  /** The name in that language; the Chinese one where there is no other. */
  static String name(Language language, String zh, @Nullable String en) {
    return language == Language.ENGLISH && en != null ? en : zh;
  }
}
