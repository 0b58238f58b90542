package qilian.campaign.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions from plain functions, so that a rule is read in one place. */
final class Judging {

  private Judging() {}

  /** Flags every dependency from a class to another one that the test does not allow. */
  static ArchCondition<JavaClass> dependOnlyWhere(
      String description, BiPredicate<JavaClass, JavaClass> allowed) {
    return flagNone(
        description,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(d -> !allowed.test(type, d.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription));
  }

  /** Flags whatever sentences the search finds about a class. */
  static ArchCondition<JavaClass> flagNone(
      String description, Function<JavaClass, Stream<String>> search) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        search
            .apply(type)
            .distinct()
            .forEach(found -> events.add(SimpleConditionEvent.violated(type, found)));
      }
    };
  }
}
