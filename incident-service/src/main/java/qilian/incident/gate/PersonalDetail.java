package qilian.incident.gate;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.CodeOf;

/** Finds identity and telephone numbers in the texts of a fact; they may not travel on topics. */
final class PersonalDetail {

  private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
  private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)");
  private static final Map<Class<?>, List<RecordComponent>> TEXTS = new ConcurrentHashMap<>();

  private PersonalDetail() {}

  /** JSON pointer of the first text that carries such a number, or null. */
  static @Nullable String pointerTo(AgencyFact fact) {
    return pointerTo(fact, "/data");
  }

  private static @Nullable String pointerTo(Record record, String prefix) {
    for (RecordComponent component :
        TEXTS.computeIfAbsent(record.getClass(), PersonalDetail::textsOf)) {
      Object value = valueOf(component, record);
      String at = prefix + "/" + component.getName();
      if (value instanceof String text && carries(text)) {
        return at;
      }
      if (value instanceof Record inner) {
        String found = pointerTo(inner, at);
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

  static boolean carries(String text) {
    if (digits(text) < 7) {
      return false;
    }
    String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    return IDENTITY.matcher(plain).find()
        || MOBILE.matcher(plain).find()
        || LANDLINE.matcher(plain).find();
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

  private static List<RecordComponent> textsOf(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(c -> c.getType() == String.class || c.getType().isRecord())
        .filter(c -> !c.isAnnotationPresent(CodeOf.class))
        .filter(c -> !List.of("place", "duplicateOf", "incidentCaseref").contains(c.getName()))
        .toList();
  }

  private static @Nullable Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the contract cannot be read", e);
    }
  }
}
