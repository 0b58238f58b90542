package qilian.risk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatternTypeTest {

  @Test
  void a_pattern_is_called_by_what_it_tells_of_and_what_its_reports_share() {
    assertEquals("电信网络诈骗（涉案网址wave.example）", label("TELECOM_FRAUD/URL/wave.example", "电信网络诈骗", ""));
    assertEquals("套路贷（涉及场所放贷公司）", label("PREDATORY_LOAN/PRACTICE/lender", "套路贷", "放贷公司"));
    assertEquals("其他（同一渠道a/b）", label("OTHER/NEW_KIND/a/b", "其他", ""));
  }

  @Test
  void its_code_is_read_as_it_was_written() {
    PatternType type = new PatternType("TELECOM_FRAUD", "APP", "a/b");
    assertEquals(Optional.of(type), PatternType.of(type.code()));
    assertEquals(Optional.empty(), PatternType.of("TELECOM_FRAUD"));
    assertEquals(Optional.empty(), PatternType.of("SOURCE_SILENT/police"));
  }

  private static String label(String code, String typeZh, String premisesZh) {
    return PatternType.of(code).orElseThrow().labelZh(typeZh, premisesZh);
  }
}
