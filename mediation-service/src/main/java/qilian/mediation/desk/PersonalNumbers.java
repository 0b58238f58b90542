package qilian.mediation.desk;

import java.text.Normalizer;
import java.util.regex.Pattern;
import qilian.guard.problem.Refused;

/**
 * Identity and telephone numbers in free text that a case keeps open in its history. Who the
 * parties are lies sealed beside it; their numbers do not come in by another door.
 */
public final class PersonalNumbers {

  private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
  private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}[- ]?\\d{7,8}(?!\\d)");

  private PersonalNumbers() {}

  /**
   * The text itself where it carries none.
   *
   * @throws Refused 422 at the pointer where it does
   */
  public static String refuse(String text, String pointer) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (IDENTITY.matcher(plain).find()
        || MOBILE.matcher(plain).find()
        || LANDLINE.matcher(plain).find()) {
      throw Refused.of("PERSONAL_DETAIL", 422).at(pointer).basedOn("《个人信息保护法》第六条");
    }
    return text;
  }
}
