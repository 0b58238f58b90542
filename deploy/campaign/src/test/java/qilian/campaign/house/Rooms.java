package qilian.campaign.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The plan of the house: its services, their rooms, and what each pure room may use. */
final class Rooms {

  /** One bounded context each. */
  static final Set<String> SERVICES = Set.of("incident", "mediation", "risk", "stats", "alliance");

  /** Rooms that meet the world outside: callers, the log, the database, the clock. */
  static final Set<String> EDGES = Set.of("api", "inbound", "store", "deadline");

  private static final List<String> STATISTICS =
      List.of(
          "org.apache.commons.statistics",
          "org.apache.commons.numbers",
          "org.apache.commons.rng",
          "org.apache.commons.math3",
          "org.hipparchus");

  /** The pure rooms as {@code service.room}, each with the few libraries it may use beside Java. */
  static final Map<String, List<String>> PURE =
      Map.ofEntries(
          Map.entry("incident.gate", List.of("qilian.transport.codec")),
          Map.entry("incident.incident", List.of("qilian.transport.codec")),
          Map.entry("incident.patrol", List.of()),
          Map.entry("mediation.model", List.of()),
          Map.entry("mediation.clock", List.of()),
          Map.entry("mediation.panel", List.of()),
          Map.entry("risk.signal", List.of()),
          Map.entry("risk.detect", STATISTICS),
          Map.entry("risk.alert", List.of()),
          Map.entry("risk.inspection", List.of()),
          Map.entry("alliance.calendar", List.of()),
          Map.entry("alliance.member", List.of()),
          Map.entry("alliance.document", List.of()),
          Map.entry("alliance.task", List.of()),
          Map.entry("alliance.meeting", List.of()),
          Map.entry("stats.measure", List.of()),
          Map.entry("stats.compare", STATISTICS));

  /** Rooms that are not pure, of which a pure room may see the records, enums and interfaces. */
  static final Map<String, String> VIEWS = Map.of("incident.gate", "qilian.incident.directory");

  /** Which modules of ours a module may use; whoever is not listed here uses none of ours. */
  static final Map<String, Set<String>> BELOW =
      Map.ofEntries(
          Map.entry("contract", Set.of()),
          Map.entry("transport", Set.of("contract")),
          Map.entry("guard", Set.of("contract")),
          Map.entry("incident", Set.of("contract", "transport", "guard")),
          Map.entry("mediation", Set.of("contract", "transport", "guard")),
          Map.entry("risk", Set.of("contract", "transport", "guard")),
          Map.entry("stats", Set.of("contract", "transport", "guard")),
          Map.entry("alliance", Set.of("contract", "transport", "guard")),
          Map.entry("importer", Set.of("contract")),
          Map.entry("simulator", Set.of("contract")),
          Map.entry("bench", Set.of("contract", "transport")));

  private Rooms() {}

  /** The part of the name after {@code qilian}, such as {@code incident}; empty for others. */
  static String moduleOf(JavaClass type) {
    String[] parts = packageOf(type).split("[.]");
    return parts.length > 1 && parts[0].equals("qilian") ? parts[1] : "";
  }

  /** The room inside a module, such as {@code gate}; empty for its root. */
  static String roomOf(JavaClass type) {
    String[] parts = packageOf(type).split("[.]");
    return parts.length > 2 && parts[0].equals("qilian") ? parts[2] : "";
  }

  static boolean isService(JavaClass type) {
    return SERVICES.contains(moduleOf(type));
  }

  static boolean isPure(JavaClass type) {
    return PURE.containsKey(moduleOf(type) + "." + roomOf(type));
  }

  static boolean isEdge(JavaClass type) {
    return isService(type) && EDGES.contains(roomOf(type));
  }

  /** Whether a class lies in one of the packages or below. */
  static boolean liesIn(JavaClass type, Stream<String> packages) {
    String name = packageOf(type);
    return packages.anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
  }

  static boolean liesIn(JavaClass type, String... packages) {
    return liesIn(type, Arrays.stream(packages));
  }

  /** Pure rooms as a predicate that reads well in a rule. */
  static DescribedPredicate<JavaClass> pureRooms() {
    return DescribedPredicate.describe("lie in pure rooms", Rooms::isPure);
  }

  /** Classes of services outside the named rooms. */
  static DescribedPredicate<JavaClass> servicesOutside(String... rooms) {
    Set<String> homes = Set.of(rooms);
    return DescribedPredicate.describe(
        "lie in a service outside " + homes,
        type -> isService(type) && !homes.contains(roomOf(type)));
  }

  /** Classes of services in the named rooms. */
  static DescribedPredicate<JavaClass> servicesIn(String... rooms) {
    Set<String> inside = Set.of(rooms);
    return DescribedPredicate.describe(
        "lie in " + inside, type -> isService(type) && inside.contains(roomOf(type)));
  }

  private static String packageOf(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }
}
