package qilian.incident.gate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.CodeOf;
import qilian.transport.codec.Component;

/**
 * Finds identity, telephone and bank card numbers in the texts of a fact; they may not travel on
 * topics.
 */
public final class PersonalDetail {

  private static final Pattern IDENTITY =
      Pattern.compile("(?<!\\d)\\d{6}[- ]?\\d{8}[- ]?\\d{3}[\\dXx](?!\\d)");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
  private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)");
  private static final Pattern CARD =
      Pattern.compile("(?<!\\d)(?:\\d{4}[- ]?){3,4}\\d{1,4}(?!\\d)");
  private static final Map<Class<?>, List<Component>> TEXTS = new ConcurrentHashMap<>();

  private PersonalDetail() {}

  /** JSON pointer of the first text that carries such a number, or null. */
  static @Nullable String pointerTo(AgencyFact fact) {
    return pointerTo(fact, "/data");
  }

  private static @Nullable String pointerTo(Record record, String prefix) {
    for (Component component : TEXTS.computeIfAbsent(record.getClass(), PersonalDetail::textsOf)) {
      Object value = component.valueOf(record);
      if (value instanceof String text && carries(text)) {
        return prefix + "/" + component.name();
      }
      if (value instanceof Record inner) {
        String found = pointerTo(inner, prefix + "/" + component.name());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable String pointerTo(AgencyFact fact, String prefix) {
    return pointerTo((Record) fact, prefix);
  }

  /** Whether a text carries such a number. */
  public static boolean carries(String text) {
    if (digits(text) < 7) {
      return false;
    }
    String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    return IDENTITY.matcher(plain).find()
        || MOBILE.matcher(plain).find()
        || LANDLINE.matcher(plain).find()
        || CARD.matcher(plain).results().anyMatch(found -> isCard(found.group()));
  }

  /** 16 to 19 digits whose last one checks the others (ISO/IEC 7812-1, the Luhn formula). */
  private static boolean isCard(String grouped) {
    String number = grouped.replaceAll("[- ]", "");
    if (number.length() < 16 || number.length() > 19) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static int digits(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  private static List<Component> textsOf(Class<?> record) {
    return Component.of(record).stream()
        .filter(c -> c.type() == String.class || c.type().isRecord())
        .filter(c -> c.annotation(CodeOf.class) == null)
        .filter(c -> !List.of("place", "duplicateOf", "incidentCaseref").contains(c.name()))
        .toList();
  }
}
