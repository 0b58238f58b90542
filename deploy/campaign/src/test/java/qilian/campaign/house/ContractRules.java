package qilian.campaign.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static qilian.campaign.house.Judging.dependOnlyWhere;
import static qilian.campaign.house.Judging.flagNone;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contract is inert: it says what travels and does nothing. */
final class ContractRules {

  /** Open on purpose: every family of facts, in its own package, extends one of the first two. */
  private static final Set<String> EXCEPTIONS =
      Set.of("qilian.contract.Fact", "qilian.contract.AgencyFact", "qilian.contract.Catalogue");

  private static final Set<String> SCALARS =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.math.BigDecimal",
          "java.time.LocalDate",
          "java.time.OffsetDateTime");

  /** Rule 7, which types. */
  static final ArchRule CONTRACT_IS_DATA =
      classes()
          .that(contract())
          .should(
              flagNone(
                  "be records, enums, annotations or sealed interfaces",
                  type ->
                      isData(type)
                          ? Stream.empty()
                          : Stream.of(type.getName() + " is something else")))
          .because(
              "whoever reads the contract must not have to run it. Instead of a class with "
                  + "behaviour, write a record here and put what is done with it into the room "
                  + "that does it; a family is a sealed interface, so that a switch over it is "
                  + "complete.");

  /** Rule 7, what it needs. */
  static final ArchRule CONTRACT_NEEDS_NOTHING =
      classes()
          .that(contract())
          .should(
              dependOnlyWhere(
                  "need java.lang, java.util, java.time and java.math only",
                  (from, to) ->
                      to.isPrimitive()
                          || Rooms.liesIn(
                              to,
                              "java.lang",
                              "java.util",
                              "java.time",
                              "java.math",
                              "qilian.contract")))
          .because(
              "every service and every partner's client carries the contract. Instead of "
                  + "annotating it for Jackson, CDI or a validator, write a small annotation of "
                  + "its own and let event-transport read it.");

  /** Rule 7, component types: what the schema writer and the codec know. */
  static final ArchRule COMPONENTS_ARE_FROM_THE_CLOSED_LIST =
      classes()
          .that(
              contract()
                  .and(
                      describe(
                          "travel",
                          type ->
                              type.isRecord() && !type.getName().endsWith("contract.FactType"))))
          .should(
              flagNone(
                  "have components that JSON Schema can say",
                  type ->
                      type.getFields().stream()
                          .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                          .filter(field -> !isKnown(field.getType()))
                          .map(JavaField::getDescription)))
          .because(
              "a type outside "
                  + SCALARS
                  + ", enums, records and lists of them has no one form on the wire. Instead, use "
                  + "one of these, or extend the list here, in SchemaWriter and in the codec.");

  private ContractRules() {}

  private static DescribedPredicate<JavaClass> contract() {
    return describe(
        "are the contract",
        type ->
            Rooms.moduleOf(type).equals("contract")
                && !type.getSimpleName().equals("package-info"));
  }

  private static boolean isData(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.getSuperclass().map(JavaType::toErasure).filter(JavaClass::isEnum).isPresent()
        || type.isAnnotation()
        || (type.isInterface() && isSealed(type))
        || EXCEPTIONS.contains(type.getName());
  }

  private static boolean isKnown(JavaType type) {
    if (type instanceof JavaParameterizedType list) {
      List<JavaType> items = list.getActualTypeArguments();
      return type.toErasure().isEquivalentTo(List.class) && isKnown(items.get(0));
    }
    JavaClass plain = type.toErasure();
    return SCALARS.contains(plain.getName())
        || (Rooms.moduleOf(plain).equals("contract") && (plain.isEnum() || plain.isRecord()));
  }

  /** Bytecode says it; ArchUnit does not, so the class is loaded, alone and uninitialised. */
  private static boolean isSealed(JavaClass type) {
    URI source = type.getSource().orElseThrow().getUri();
    String folder = source.toString().replace(type.getName().replace('.', '/') + ".class", "");
    try (var loader = new URLClassLoader(new URL[] {URI.create(folder).toURL()}, null)) {
      return Class.forName(type.getName(), false, loader).isSealed();
    } catch (MalformedURLException | ClassNotFoundException e) {
      throw new IllegalStateException(type + " was imported but cannot be loaded", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
