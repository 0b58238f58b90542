package qilian.campaign.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static qilian.campaign.house.Judging.dependOnlyWhere;
import static qilian.campaign.house.Judging.flagNone;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** One home per technology, and who may use the machine's eyes. */
final class TechnologyRules {

  private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
  private static final String VIRTUAL = "io.smallrye.common.annotation.RunOnVirtualThread";
  private static final Set<String> NAMES_A_DATABASE =
      Set.of(
          "io.quarkus.agroal.DataSource",
          "io.quarkus.hibernate.orm.PersistenceUnit",
          "jakarta.inject.Named");

  /** The desk owns the transaction and the inbound repeats it; neither writes a statement. */
  private static final Set<String> CARRIES_A_TRANSACTION = Set.of("desk", "inbound");

  private static final Set<String> A_TRANSACTION =
      Set.of(
          "java.sql.Connection",
          "java.sql.SQLException",
          "io.agroal.api.AgroalDataSource",
          "io.quarkus.agroal.DataSource");

  /** Rule 6, SQL. */
  static final ArchRule SQL_LIVES_IN_STORE =
      classes()
          .that(Rooms.servicesOutside("store"))
          .should(
              dependOnlyWhere(
                  "know no SQL",
                  (from, to) ->
                      Rooms.liesIn(to, "org.hibernate.validator")
                          || (CARRIES_A_TRANSACTION.contains(Rooms.roomOf(from))
                              && A_TRANSACTION.contains(to.getName()))
                          || !Rooms.liesIn(
                              to,
                              "java.sql",
                              "javax.sql",
                              "jakarta.persistence",
                              "org.hibernate",
                              "org.postgresql",
                              "io.agroal",
                              "io.quarkus.agroal",
                              "io.quarkus.hibernate")))
          .because(
              "a query in two rooms is a schema in two rooms. Instead, give the store a "
                  + "method in the domain's words and call that from the desk or the register.");

  /** Rule 6, Panache: also not in the shared modules. */
  static final ArchRule PANACHE_LIVES_IN_STORE =
      classes()
          .that(
              describe(
                  "are ours outside a store",
                  type -> !Rooms.moduleOf(type).isEmpty() && !Rooms.roomOf(type).equals("store")))
          .should(
              dependOnlyWhere(
                  "know no Panache",
                  (from, to) ->
                      !Rooms.liesIn(to, "io.quarkus.hibernate.orm.panache", "io.quarkus.panache")))
          .because(
              "an entity is a row, not the domain. Instead of passing it around, let the "
                  + "store map it to the record of the pure room.");

  /** Rule 6, Kafka. */
  static final ArchRule KAFKA_LIVES_IN_INBOUND =
      classes()
          .that(Rooms.servicesOutside("inbound"))
          .should(
              dependOnlyWhere(
                  "know no Kafka",
                  (from, to) ->
                      !Rooms.liesIn(
                          to,
                          "org.apache.kafka",
                          "org.eclipse.microprofile.reactive.messaging",
                          "io.smallrye.reactive.messaging")))
          .because(
              "a record sent outside the relay can be lost or sent twice. Instead, write "
                  + "the fact to the log in the same transaction as its effect; event-transport "
                  + "publishes it, and inbound is where records come in.");

  /** Rule 6, JAX-RS. */
  static final ArchRule REST_LIVES_IN_API =
      classes()
          .that(Rooms.servicesOutside("api"))
          .should(
              dependOnlyWhere(
                  "know no REST",
                  (from, to) -> !Rooms.liesIn(to, "jakarta.ws.rs", "org.jboss.resteasy")))
          .because(
              "what a room decides must not depend on who asked. Instead of a status or a "
                  + "Response, return the fact or the refusal; a resource in api translates it.");

  /** Rule 8. */
  static final ArchRule ORDER_IS_NOT_LOST_ON_VIRTUAL_THREADS =
      methods()
          .that()
          .areAnnotatedWith(INCOMING)
          .or()
          .areAnnotatedWith(INCOMING + "s")
          .should(notRunOnVirtualThreads())
          .because(
              "records of one matter would be handled side by side. Instead of "
                  + "@RunOnVirtualThread use @Blocking (ordered), or a loop of your own.");

  /** Only machines see past the scope. */
  static final ArchRule CALLERS_NEVER_USE_THE_MACHINES_EYES =
      classes()
          .that(Rooms.servicesIn("api", "register"))
          .should(
              flagNone(
                  "inject no datasource named \"machine\", nor a class that does",
                  type ->
                      Stream.concat(
                          machineOf(type),
                          type.getDirectDependenciesFromSelf().stream()
                              .map(d -> d.getTargetClass().getBaseComponentType())
                              .filter(Rooms::isService)
                              .flatMap(TechnologyRules::machineOf)
                              .map(found -> type.getName() + " uses it: " + found))))
          .because(
              "the machine's role sees every agency's rows. Instead, ask through the app "
                  + "datasource inside access-guard's scoped transaction.");

  private TechnologyRules() {}

  private static ArchCondition<JavaMethod> notRunOnVirtualThreads() {
    return new ArchCondition<>("not run on virtual threads") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (method.isAnnotatedWith(VIRTUAL) || method.getOwner().isAnnotatedWith(VIRTUAL)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getDescription() + " is @Incoming on virtual threads"));
        }
      }
    };
  }

  private static Stream<String> machineOf(JavaClass type) {
    Stream<String> fields =
        type.getFields().stream()
            .filter(field -> namesTheMachine(field.getAnnotations()))
            .map(field -> field.getDescription() + " is the machine's");
    Stream<String> parameters =
        type.getCodeUnits().stream()
            .flatMap(unit -> unit.getParameters().stream())
            .filter(parameter -> namesTheMachine(parameter.getAnnotations()))
            .map(parameter -> parameter.getDescription() + " is the machine's");
    return Stream.concat(fields, parameters);
  }

  private static boolean namesTheMachine(Set<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .filter(annotation -> NAMES_A_DATABASE.contains(annotation.getRawType().getName()))
        .anyMatch(annotation -> annotation.get("value").filter("machine"::equals).isPresent());
  }
}
