package qilian.campaign.house;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words in a field's or column's name that suggest that it names or identifies a person. */
final class PersonWords {

  private static final Set<String> WORDS =
      Set.of(
          "person",
          "persons",
          "people",
          "phone",
          "phones",
          "telephone",
          "tel",
          "mobile",
          "idcard",
          "identity",
          "passport",
          "resident",
          "residents",
          "suspect",
          "suspects",
          "victim",
          "victims",
          "offender",
          "perpetrator",
          "citizen",
          "surname",
          "nickname",
          "birth",
          "birthday",
          "gender",
          "sex",
          "ethnicity",
          "religion",
          "fingerprint",
          "plate",
          "wechat",
          "email",
          "household");

  /** Things whose name is not a person's. */
  private static final Set<String> NAMED_THINGS =
      Set.of("place", "method", "topic", "series", "agency", "file", "zone", "measure", "display");

  private PersonWords() {}

  /** Whether a name such as {@code suspectPhone} or {@code id_card} speaks of a person. */
  static boolean speaksOfAPerson(String name) {
    List<String> words =
        Arrays.stream(name.split("_|(?<=[a-z0-9])(?=[A-Z])"))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String before = i == 0 ? "" : words.get(i - 1);
      boolean bareName = word.equals("name") && !NAMED_THINGS.contains(before);
      boolean card = word.equals("card") && before.equals("id");
      if (bareName || card || WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
