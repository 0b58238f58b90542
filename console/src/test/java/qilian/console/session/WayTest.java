package qilian.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** After signing in nobody is led to another site. */
class WayTest {
  @Test
  void a_page_of_ours_is_gone_back_to() {
    assertEquals("/bulletin?week=2025-W45", Way.back("/bulletin?week=2025-W45"));
  }

  @Test
  void every_other_address_becomes_the_first_page() {
    for (String other :
        List.of(
            "https://example.org/",
            "//example.org/",
            "/\\example.org",
            "javascript:alert(1)",
            "/a\r\nSet-Cookie: b",
            "")) {
      assertEquals("/", Way.back(other), other);
    }
    assertEquals("/", Way.back(null));
  }
}
