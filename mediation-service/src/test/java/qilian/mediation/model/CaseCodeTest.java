package qilian.mediation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseCodeTest {

  private static final CaseCode CODE = new CaseCode(12, 2026, 417);

  @Test
  void a_code_is_street_year_number_and_check_digit() {
    assertEquals("012-26-000417-" + CaseCode.check("01226000417"), CODE.toString());
    assertEquals(12, CODE.digits().length());
    // Damm's own example: 572 takes the check digit 4.
    assertEquals(4, CaseCode.check("572"));
  }

  @Test
  void it_is_read_aloud_without_two_digits_that_sound_alike() {
    assertEquals("洞幺两，两六，洞洞洞四幺拐，", CODE.spoken().substring(0, 14));
  }

  @Test
  void it_is_understood_however_it_is_typed() {
    String plain = CODE.digits();
    String full =
        plain
            .chars()
            .collect(
                StringBuilder::new,
                (s, c) -> s.append((char) (c - '0' + '０')),
                StringBuilder::append)
            .toString();
    List<String> typed =
        List.of(
            CODE.toString(),
            plain,
            full,
            " " + CODE + "\n",
            "ql" + plain,
            "QL-" + CODE,
            "ｑｌ" + full,
            "七联 " + CODE,
            CODE.toString().replace('-', '—'),
            CODE.toString().replace('-', '－'),
            CODE.toString().replace("-", " - "),
            String.join("　", plain.split("")));

    for (String each : typed) {
      assertEquals(Optional.of(CODE), CaseCode.parse(each), each);
    }
  }

  @Test
  void what_is_no_code_is_no_code() {
    String plain = CODE.digits();
    for (String each :
        List.of(
            "",
            "QL",
            plain.substring(1),
            plain + "0",
            "A" + plain.substring(1),
            "QLQL" + plain,
            "0".repeat(12),
            "٠١٢٢٦٠٠٠٤١٧٥",
            "9".repeat(1_000))) {
      assertTrue(CaseCode.parse(each).isEmpty(), each);
    }
    assertThrows(IllegalArgumentException.class, () -> new CaseCode(1000, 2026, 1));
    assertThrows(IllegalArgumentException.class, () -> new CaseCode(1, 1999, 1));
    assertThrows(IllegalArgumentException.class, () -> new CaseCode(1, 2026, 0));
    assertThrows(IllegalArgumentException.class, () -> new CaseCode(1, 2026, 1_000_000));
  }

  /**
   * The state after a prefix is one of ten, and a state maps every digit to another state. So if
   * from every state no two digits lead to the same one, and no two different digits lead to the
   * same one in either order, no code of any length hides a wrong digit or a swap. All cases are
   * tried.
   */
  @Test
  void from_every_state_a_wrong_digit_and_a_swap_change_the_state() {
    for (int state = 0; state < 10; state++) {
      String prefix = prefixOf(state);
      for (int a = 0; a < 10; a++) {
        for (int b = 0; b < 10; b++) {
          if (a != b) {
            assertNotEquals(CaseCode.check(prefix + a), CaseCode.check(prefix + b));
            assertNotEquals(CaseCode.check(prefix + a + b), CaseCode.check(prefix + b + a));
          }
          for (int other = 0; other < 10; other++) {
            if (other != state) {
              // Once apart, the same digit never brings two states together again.
              assertNotEquals(CaseCode.check(prefix + a), CaseCode.check(prefixOf(other) + a));
            }
          }
        }
      }
    }
  }

  @Test
  void every_wrong_digit_and_every_swap_in_many_codes_is_refused() {
    Random random = new Random(20260105);
    for (int i = 0; i < 3_000; i++) {
      CaseCode code =
          new CaseCode(
              random.nextInt(1000), 2000 + random.nextInt(100), 1 + random.nextInt(999_999));
      String digits = code.digits();
      assertEquals(Optional.of(code), CaseCode.parse(digits));
      for (int at = 0; at < digits.length(); at++) {
        for (char other = '0'; other <= '9'; other++) {
          if (other != digits.charAt(at)) {
            String wrong = digits.substring(0, at) + other + digits.substring(at + 1);
            assertTrue(CaseCode.parse(wrong).isEmpty(), () -> digits + " read as " + wrong);
          }
        }
        if (at > 0 && digits.charAt(at) != digits.charAt(at - 1)) {
          String swapped =
              digits.substring(0, at - 1)
                  + digits.charAt(at)
                  + digits.charAt(at - 1)
                  + digits.substring(at + 1);
          assertTrue(CaseCode.parse(swapped).isEmpty(), () -> digits + " read as " + swapped);
        }
      }
    }
  }

  private static String prefixOf(int state) {
    for (int digit = 0; digit < 10; digit++) {
      if (CaseCode.check("" + digit) == state) {
        return "" + digit;
      }
    }
    throw new AssertionError("no digit leads to state " + state);
  }
}
