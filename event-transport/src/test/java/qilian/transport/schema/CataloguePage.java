package qilian.transport.schema;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import qilian.contract.AgencyKind;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.MayBeAbsent;
import qilian.contract.Standing;
import qilian.contract.Topic;

/** Writes {@code docs/events.md}: the catalogue as a page for people. */
final class CataloguePage {

  private static final String HEAD =
      """
      # What travels

      <!-- Generated from event-contract. To change it, change the records, then
      %s -->

      Every fact has a wire type `qilian.<family>.<fact>.v1`, a record in `event-contract` and a \
      schema in [schemas](schemas). Topics, messages and headers are in \
      [asyncapi.json](asyncapi.json). A component with `?` may be absent. Unknown members are \
      ignored; unknown codes are kept as `OTHER` with the raw value.
      """;

  private final Sentences sentences;

  CataloguePage(Sentences sentences) {
    this.sentences = sentences;
  }

  String text() {
    var page = new StringBuilder(HEAD.formatted(Rewriting.HOW));
    for (Topic topic : Topic.values()) {
      List<FactType> types =
          Catalogue.types().stream().filter(type -> type.topic() == topic).toList();
      if (!types.isEmpty()) {
        family(page, topic, types);
      }
    }
    headers(page);
    kinds(page);
    return page.toString();
  }

  private void family(StringBuilder page, Topic topic, List<FactType> types) {
    page.append("\n## ").append(types.get(0).family()).append("\n\n");
    page.append(
        "Canonical topic `%s`, written by %s.\n\n".formatted(topic.wireName(), topic.writer()));
    page.append("| fact | means | data | who may send |\n|---|---|---|---|\n");
    for (FactType type : types) {
      page.append(
          "| [%s](%s) | %s | %s | %s |\n"
              .formatted(
                  type.name(),
                  ContractDocuments.schemaOf(type.wireType()),
                  cell(sentences.of(type.record())),
                  cell(components(type.record())),
                  senders(type)));
    }
  }

  private static void headers(StringBuilder page) {
    page.append("\n## Headers\n\n");
    page.append(
        "| header | sent by an agency | on a canonical record | says |\n|---|---|---|---|\n");
    for (Header header : Header.canonical()) {
      String sent =
          Header.sent().stream()
              .filter(each -> each.name().equals(header.name()))
              .map(CataloguePage::need)
              .findFirst()
              .orElse("never");
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(header.name(), sent, need(header), cell(header.about())));
    }
  }

  private static String need(Header header) {
    return header.required() ? "always" : "may";
  }

  private static void kinds(StringBuilder page) {
    page.append("\n## Who may send what\n\n| kind | 中文 | standing | facts |\n|---|---|---|---|\n");
    for (AgencyKind kind : AgencyKind.values()) {
      String facts =
          Catalogue.types().stream()
              .filter(type -> type.senders().contains(kind))
              .map(FactType::name)
              .collect(joining(", "));
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(kind, kind.labelZh(), kind.standing(), facts.isEmpty() ? "none" : facts));
    }
  }

  private static String components(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !component.getName().equals("timePrecision"))
        .map(CataloguePage::component)
        .collect(joining(", "));
  }

  private static String component(RecordComponent component) {
    return component.getName() + (component.isAnnotationPresent(MayBeAbsent.class) ? "?" : "");
  }

  /** The kinds by name, with whole standings said in one word. */
  static String senders(FactType type) {
    if (type.senders().isEmpty()) {
      return "no agency: " + type.topic().writer() + " itself";
    }
    Set<AgencyKind> members = EnumSet.complementOf(EnumSet.of(AgencyKind.MEDIA));
    if (type.senders().containsAll(members)) {
      return "every member but MEDIA";
    }
    Set<AgencyKind> left = new TreeSet<>(type.senders());
    Set<String> names = new LinkedHashSet<>();
    Set<AgencyKind> partners = new TreeSet<>(members);
    partners.removeIf(kind -> kind.standing() != Standing.PARTNER);
    if (left.containsAll(partners)) {
      left.removeAll(partners);
      names.add("every PARTNER but MEDIA");
    }
    left.forEach(kind -> names.add(kind.name()));
    return String.join(", ", names);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
