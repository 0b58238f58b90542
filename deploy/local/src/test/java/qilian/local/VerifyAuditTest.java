package qilian.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditTest {
  @TempDir private Path folder = Path.of("");

  private static List<String> export() throws IOException {
    try (var in = VerifyAuditTest.class.getResourceAsStream("/audit/incident.audit.ndjson")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void the_exit_code_says_whether_the_chain_holds() throws IOException {
    Path file = folder.resolve("export.ndjson");
    Files.write(file, export());
    assertEquals(0, Qilian.run("verify-audit", "--file", file.toString()));
    List<String> changed = new ArrayList<>(export());
    changed.set(2, changed.get(2).replaceFirst("\"result\":\"", "\"result\":\"x"));
    Files.write(file, changed);
    assertEquals(3, Qilian.run("verify-audit", "--file", file.toString()));
    Files.writeString(file, "no row\n");
    assertEquals(1, Qilian.run("verify-audit", "--file", file.toString()));
    assertEquals(1, Qilian.run("verify-audit", "--file", folder.resolve("none").toString()));
    assertEquals(1, Qilian.run("verify-audit", "--file", file.toString(), "--head", "none"));
  }
}
