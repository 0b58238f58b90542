package qilian.campaign.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No person is ever a subject of risk: places, channels, practices and events are. */
final class RiskRules {

  static final String BECAUSE =
      "risk is about places, channels, practices and events, never persons. Instead of keeping who "
          + "it was, keep where and how it happened; a person's matter belongs to the service that "
          + "owns the case.";

  private static final Pattern COLUMN =
      Pattern.compile("^\\s*\"?([a-z][a-z0-9_]*)\"?\\s+[a-z]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDED =
      Pattern.compile("add\\s+column\\s+(?:if\\s+not\\s+exists\\s+)?\"?([a-z][a-z0-9_]*)");

  /** Rule 10, in Java. */
  static final ArchRule NO_PERSON_IS_A_SUBJECT_OF_RISK =
      noFields()
          .that(describe("are components of risk", RiskRules::isComponentOfRisk))
          .should(
              ArchConditions.be(
                  describe(
                      "named after a person",
                      (JavaField field) -> PersonWords.speaksOfAPerson(field.getName()))))
          .because(BECAUSE);

  private RiskRules() {}

  /** Rule 10, in SQL: the columns of a migration whose names speak of a person. */
  static List<String> personsIn(String sql) {
    var found = new ArrayList<String>();
    String text = sql.replaceAll("--[^\n]*", "").toLowerCase(Locale.ROOT);
    int line = 0;
    for (String each : text.split("\n", -1)) {
      line++;
      for (Pattern pattern : List.of(COLUMN, ADDED)) {
        Matcher column = pattern.matcher(each);
        while (column.find()) {
          if (PersonWords.speaksOfAPerson(column.group(1))) {
            found.add(line + ": " + column.group(1));
          }
        }
      }
    }
    return found;
  }

  private static boolean isComponentOfRisk(JavaField field) {
    return isRisk(field.getOwner())
        && !field.getModifiers().contains(JavaModifier.STATIC)
        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isRisk(JavaClass type) {
    return Rooms.moduleOf(type).equals("risk")
        || Rooms.liesIn(type, "qilian.contract.risk", "qilian.contract.inspection");
  }
}
