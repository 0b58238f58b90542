package qilian.risk.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qilian.contract.Range;

/** What travels of a signal can be read by everybody who keeps the contract. */
class AlertFactsTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 12, 1.0 / 3, 0.000012345, 1e-17, 1e-300, 123456.789, 1e9})
  void a_number_has_no_more_decimals_than_the_contract_takes(double value) {
    BigDecimal told = AlertFacts.number(value);

    assertTrue(told.scale() >= 0 && told.scale() <= Range.MOST_DECIMALS, told::toString);
    assertEquals(value, told.doubleValue(), Math.max(1e-18, value * 1e-11));
  }

  @Test
  void a_small_chance_keeps_its_digits() {
    assertEquals(new BigDecimal("0.00000123456"), AlertFacts.number(1.23456e-6));
  }
}
