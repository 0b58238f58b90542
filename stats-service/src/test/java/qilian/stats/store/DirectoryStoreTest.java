package qilian.stats.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import qilian.contract.AgencyKind;
import qilian.contract.directory.DirectoryFact;
import qilian.stats.PlatformResource;
import qilian.stats.rollup.DirectoryTables;

/** The directory on the connections of the running service. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DirectoryStoreTest {
  @Inject DirectoryTables tables;
  @Inject DirectoryQueries names;

  @Test
  void of_two_facts_on_a_code_in_one_chunk_the_later_stands() {
    assertTrue(tables.commit(List.of(agency("旧名"), agency("新名")), List.of()));
    assertTrue(tables.commit(List.of(code("旧词"), code("新词")), List.of()));

    assertEquals("新名", names.agencyName("twice", Locale.CHINESE));
    assertEquals("新词", names.label("TWICE", Locale.CHINESE));
  }

  private static DirectoryFact agency(String name) {
    return new DirectoryFact.AgencyRegistered(
        "twice", AgencyKind.BANK, name, null, null, null, List.of());
  }

  private static DirectoryFact code(String label) {
    return new DirectoryFact.CodeRegistered(
        "twice-list", "TWICE", label, "Twice", null, null, null, null, null, List.of());
  }
}
