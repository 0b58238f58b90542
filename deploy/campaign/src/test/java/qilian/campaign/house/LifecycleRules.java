package qilian.campaign.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static qilian.campaign.house.Judging.flagNone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Only a lifecycle changes an aggregate. */
final class LifecycleRules {

  /** Rule 5. */
  static final ArchRule AGGREGATES_ARE_MADE_ON_THEIR_PAGE =
      classes()
          .that(describe("are lifecycle pages", LifecycleRules::isPage))
          .should(
              flagNone(
                  "be the only ones, beside the store, that construct their aggregate",
                  page ->
                      aggregatesOf(page)
                          .flatMap(state -> state.getConstructorCallsToSelf().stream())
                          .filter(call -> !mayConstruct(page, call))
                          .map(JavaConstructorCall::getDescription)))
          .because(
              "a state that was not reached by a move of the table is a state nobody "
                  + "decided. Instead of constructing it, send the lifecycle a command and apply "
                  + "the events; only the store rebuilds what was decided before.");

  private LifecycleRules() {}

  private static boolean isPage(JavaClass type) {
    return Rooms.isService(type) && type.getSimpleName().endsWith("Lifecycle");
  }

  /** What {@code apply} and {@code decide} take first, with the cases of a sealed one. */
  private static Stream<JavaClass> aggregatesOf(JavaClass page) {
    return page.getMethods().stream()
        .filter(method -> method.getName().equals("apply") || method.getName().equals("decide"))
        .filter(method -> !method.getRawParameterTypes().isEmpty())
        .map(method -> method.getRawParameterTypes().get(0))
        .filter(Rooms::isService)
        .flatMap(state -> Stream.concat(Stream.of(state), state.getAllSubclasses().stream()))
        .distinct();
  }

  private static boolean mayConstruct(JavaClass page, JavaConstructorCall call) {
    JavaClass caller = pageOf(call.getOriginOwner());
    return caller.equals(page)
        || caller.equals(pageOf(call.getTargetOwner()))
        || Rooms.roomOf(caller).equals("store");
  }

  private static JavaClass pageOf(JavaClass type) {
    return type.getEnclosingClass().map(LifecycleRules::pageOf).orElse(type);
  }
}
