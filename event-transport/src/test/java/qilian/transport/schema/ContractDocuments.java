package qilian.transport.schema;

import java.util.Map;
import java.util.TreeMap;

/** Every generated document of the contract: its path under {@code docs} and its text. */
final class ContractDocuments {

  private ContractDocuments() {}

  static Map<String, String> all() {
    var sentences = new Sentences(House.root());
    var documents = new TreeMap<String, String>();
    for (Travelling each : Travelling.all()) {
      documents.put(schemaOf(each.name()), House.pretty(SchemaWriter.document(each, sentences)));
    }
    documents.put("asyncapi.json", House.pretty(new AsyncApiWriter(sentences).document()));
    documents.put("events.md", new CataloguePage(sentences).text());
    return documents;
  }

  /** Where the schema of that name lies, seen from {@code docs}. */
  static String schemaOf(String name) {
    return "schemas/" + name + ".json";
  }
}
