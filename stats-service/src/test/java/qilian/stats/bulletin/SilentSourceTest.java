package qilian.stats.bulletin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SilentSourceTest {

  @Test
  void the_machine_is_no_source_and_agencies_are() {
    for (String machine :
        List.of("qilian", "incident-service", "risk-service", "alliance-service")) {
      assertTrue(SilentSource.isMachine(machine), machine);
    }
    assertFalse(SilentSource.isMachine("baota-police"));
    assertFalse(SilentSource.isMachine("qilian-street-office"));
  }
}
