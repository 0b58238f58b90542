package qilian.campaign.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static qilian.campaign.house.Judging.dependOnlyWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Who may know whom. */
final class RoomRules {

  /** Rule 1. */
  static final ArchRule PURE_ROOMS_ARE_PLAIN_JAVA =
      classes()
          .that(Rooms.pureRooms())
          .should(dependOnlyWhere("use Java, the contract and each other", RoomRules::isPlain))
          .because(
              "what a pure room decides is tested in milliseconds and replayed years later. "
                  + "Instead of calling an edge or a framework, take what is needed as an "
                  + "argument and return what is to be done; the desk does it. A library that "
                  + "computes belongs on the room's list in Rooms.PURE, with a reason in the "
                  + "review.");

  /** Rule 2, for the edges. */
  static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER =
      classes()
          .that(describe("lie in an edge room", Rooms::isEdge))
          .should(
              dependOnlyWhere(
                  "know no other edge of their service",
                  (from, to) ->
                      !sameService(from, to)
                          || !Rooms.isEdge(to)
                          || Rooms.roomOf(from).equals(Rooms.roomOf(to))))
          .because(
              "an edge that calls an edge goes around the rules in the middle. Instead of "
                  + "reaching across, let the desk (for changes) or the register (for questions) "
                  + "stand between them.");

  /** Rule 2, for the rooms between: they may use the store, but nobody calls outwards. */
  static final ArchRule MIDDLE_ROOMS_DO_NOT_LOOK_OUT =
      classes()
          .that(
              describe(
                  "lie in a room that is no edge",
                  type -> Rooms.isService(type) && !isRootOf(type) && !Rooms.isEdge(type)))
          .should(
              dependOnlyWhere(
                  "know no edge but the store",
                  (from, to) ->
                      !sameService(from, to)
                          || !Rooms.isEdge(to)
                          || Rooms.roomOf(to).equals("store")))
          .because(
              "dependencies point inward. Instead of calling api, inbound or deadline, "
                  + "return a value to them, or declare the interface here and let the edge "
                  + "implement it.");

  /** Rule 3. */
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices()
          .matching("qilian.(*).(*)..")
          .namingSlices("$1.$2")
          .should()
          .beFreeOfCycles()
          .because(
              "rooms in a cycle are one room with two names. Instead, move the type both "
                  + "need into the inner one, or let the inner one say the interface it asks.");

  /** Rule 4. */
  static final ArchRule CLOCK_AND_DICE_STAY_AT_THE_EDGE =
      noClasses()
          .that(
              Rooms.pureRooms()
                  .or(describe("are the contract", t -> Rooms.moduleOf(t).equals("contract"))))
          .should()
          .accessTargetWhere(clockOrDice())
          .because(
              "a decision that reads the clock cannot be replayed. Instead, take `Instant "
                  + "now` (or an id, or a seeded random) as an argument; edges get theirs from an "
                  + "injected InstantSource.");

  /** Rule 9, and the order of the shared modules. */
  static final ArchRule MODULES_USE_WHAT_STANDS_BELOW =
      classes()
          .that(describe("are ours", type -> !Rooms.moduleOf(type).isEmpty()))
          .should(
              dependOnlyWhere(
                  "use no module but those below",
                  (from, to) ->
                      Rooms.moduleOf(to).isEmpty()
                          || Rooms.moduleOf(to).equals(Rooms.moduleOf(from))
                          || Rooms.BELOW
                              .getOrDefault(Rooms.moduleOf(from), Set.of())
                              .contains(Rooms.moduleOf(to))))
          .because(
              "services share facts, never code: what one needs from another travels as an "
                  + "event. Instead of depending on it, read its topic or ask it by HTTP; ten "
                  + "lines that two services need are written twice.");

  private RoomRules() {}

  private static boolean isPlain(JavaClass from, JavaClass to) {
    String room = Rooms.moduleOf(from) + "." + Rooms.roomOf(from);
    return to.isPrimitive()
        || Rooms.liesIn(to, "qilian.contract", "org.jspecify")
        || (Rooms.liesIn(to, "java") && !Rooms.liesIn(to, "java.sql", "java.net.http"))
        || (sameService(from, to) && Rooms.isPure(to))
        || (Rooms.VIEWS.containsKey(room)
            && Rooms.liesIn(to, Rooms.VIEWS.get(room))
            && (to.isRecord() || to.isEnum() || to.isInterface()))
        || Rooms.liesIn(to, Rooms.PURE.getOrDefault(room, List.of()).stream());
  }

  private static boolean sameService(JavaClass from, JavaClass to) {
    return Rooms.moduleOf(from).equals(Rooms.moduleOf(to));
  }

  private static boolean isRootOf(JavaClass type) {
    return Rooms.roomOf(type).isEmpty();
  }

  private static DescribedPredicate<JavaAccess<?>> clockOrDice() {
    return describe("the clock or the dice", access -> isClockOrDice(access.getTarget()));
  }

  private static boolean isClockOrDice(AccessTarget target) {
    String owner = target.getOwner().getName();
    return switch (target.getName()) {
      case "now" -> owner.startsWith("java.time.");
      case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
      case "randomUUID" -> owner.equals("java.util.UUID");
      case "random" -> owner.equals("java.lang.Math");
      case "current" -> owner.equals("java.util.concurrent.ThreadLocalRandom");
      case "systemUTC", "systemDefaultZone", "system" ->
          owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource");
      case "<init>" ->
          owner.equals("java.security.SecureRandom")
              || target.getFullName().equals("java.util.Random.<init>()");
      default -> false;
    };
  }
}
