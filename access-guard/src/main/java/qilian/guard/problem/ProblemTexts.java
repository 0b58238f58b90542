package qilian.guard.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words for every refusal, in Chinese and in English. */
public final class ProblemTexts {
  private static final String OWN = "qilian/guard/problem/problems";
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final int LONGEST_ARGUMENT = 120;

  private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

  /** The words of this module and those of the named bundles; a later bundle wins. */
  public ProblemTexts(Collection<String> bundles) {
    for (Language language : Language.values()) {
      Properties all = new Properties();
      load(all, OWN, language);
      bundles.forEach(bundle -> load(all, bundle, language));
      texts.put(language, all);
    }
  }

  /** The problem a refusal is for a reader of this language. */
  public Problem describe(Refused refused, Language language) {
    return describe(refused, language, null);
  }

  /** The same, with the reference under which the log has it. */
  public Problem describe(Refused refused, Language language, @Nullable String reference) {
    String title = text(language, refused.code() + ".title");
    if (title == null) {
      title = text(language, "STATUS_" + refused.status() + ".title");
    }
    String detail = text(language, refused.code() + ".detail");
    return new Problem(
        "/problems/" + refused.code(),
        title == null ? refused.code() : title,
        refused.status(),
        detail == null ? null : filled(detail, refused),
        refused.code(),
        refused.pointer(),
        refused.legalBasis(),
        reference);
  }

  /** Which of these refusals lack a text in a language; a service's test expects none. */
  public List<String> missing(Collection<String> codes) {
    List<String> missing = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String code : codes) {
        for (String key : List.of(code + ".title", code + ".detail")) {
          if (text(language, key) == null) {
            missing.add(key + " (" + language.tag() + ")");
          }
        }
      }
    }
    return missing;
  }

  private @Nullable String text(Language language, String key) {
    Properties all = texts.get(language);
    return all == null ? null : all.getProperty(key);
  }

  private static String filled(String text, Refused refused) {
    Matcher places = PLACE.matcher(text);
    return places.replaceAll(
        place -> {
          Object value = refused.arguments().get(place.group(1));
          return Matcher.quoteReplacement(value == null ? "" : printable(value.toString()));
        });
  }

  /** What came from outside is shown short, and without characters that can change the reading. */
  static String printable(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST_ARGUMENT + 1L)
        .forEach(
            c -> {
              boolean visible =
                  switch (Character.getType(c)) {
                    case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                        false;
                    default -> true;
                  };
              shown.appendCodePoint(visible ? c : 0xFFFD);
            });
    if (shown.codePointCount(0, shown.length()) > LONGEST_ARGUMENT) {
      return shown.substring(0, shown.offsetByCodePoints(0, LONGEST_ARGUMENT)) + "…";
    }
    return shown.toString();
  }

  private static void load(Properties into, String bundle, Language language) {
    String resource = bundle + "_" + language.tag() + ".properties";
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context == null ? ProblemTexts.class.getClassLoader() : context;
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The texts of refusals are missing: " + resource);
      }
      into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
