package qilian.transport.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import qilian.transport.canonical.CanonicalHeaders;

/** The committed documents are those that the records of today give. */
class ContractDocumentsTest {

  private static final Path DOCS = House.root().resolve("docs");
  private static final Map<String, String> DOCUMENTS = ContractDocuments.all();

  @BeforeAll
  static void rewrite_where_asked() {
    if (Rewriting.asked()) {
      DOCUMENTS.forEach((path, text) -> House.write(DOCS.resolve(path), text));
    }
  }

  @Test
  void the_committed_documents_are_current() {
    List<String> stale =
        DOCUMENTS.entrySet().stream()
            .filter(each -> !each.getValue().equals(House.read(DOCS.resolve(each.getKey()))))
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(), stale, "documents behind the records; " + Rewriting.HOW);
  }

  @Test
  void no_schema_is_left_over_from_a_type_that_no_longer_travels() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("schemas"))) {
      List<String> strangers =
          files
              .map(file -> "schemas/" + file.getFileName())
              .filter(file -> !DOCUMENTS.containsKey(file))
              .toList();
      assertEquals(List.of(), strangers, "schemas of nothing in the catalogue; remove them");
    }
  }

  @Test
  void every_reference_of_the_asyncapi_document_leads_somewhere() {
    JsonNode document = Wire.tree(DOCUMENTS.get("asyncapi.json"));
    var broken = new ArrayList<String>();
    List<String> targets = document.findValuesAsText("$ref");
    for (String target : targets) {
      boolean found =
          target.startsWith("#")
              ? !document.at(target.substring(1)).isMissingNode()
              : DOCUMENTS.containsKey(target);
      if (!found) {
        broken.add(target);
      }
    }
    assertTrue(targets.size() > Travelling.all().size(), "the document has its messages");
    assertEquals(List.of(), broken);
  }

  @Test
  void the_documents_know_every_header_that_the_house_writes() throws IllegalAccessException {
    var written = new TreeSet<String>();
    for (var constant : CanonicalHeaders.class.getFields()) {
      written.add((String) constant.get(null));
    }

    var documented = new TreeSet<>(Header.canonical().stream().map(Header::name).toList());

    assertEquals(written, documented);
  }
}
