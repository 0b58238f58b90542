package qilian.mediation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 人民币零元整
          0.05, 人民币伍分
          0.5, 人民币伍角整
          1.05, 人民币壹元零伍分
          10, 人民币壹拾元整
          107, 人民币壹佰零柒元整
          12000, 人民币壹万贰仟元整
          10005, 人民币壹万零伍元整
          100000, 人民币壹拾万元整
          1680.32, 人民币壹仟陆佰捌拾元叁角贰分
          100500.5, 人民币壹拾万零伍佰元伍角整
          28738000, 人民币贰仟捌佰柒拾叁万捌仟元整
          100000001, 人民币壹亿零壹元整
          3050000000.4, 人民币叁拾亿伍仟万元肆角整
          """)
  void an_amount_is_written_as_on_a_cheque(String yuan, String words) {
    assertEquals(words, ChineseAmount.of(new BigDecimal(yuan)));
  }

  @Test
  void what_cannot_be_owed_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> ChineseAmount.of(new BigDecimal("-0.01")));
    assertThrows(IllegalArgumentException.class, () -> ChineseAmount.of(new BigDecimal("1e16")));
  }
}
