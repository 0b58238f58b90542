package qilian.importer.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeFormTest {
  @Test
  void what_may_not_stand_in_a_place_code_becomes_an_underscore() {
    assertEquals("臺北市", CodeForm.of("臺北市"));
    assertEquals("St._John's_(E_&_W)", CodeForm.of("St. John's (E & W)"));
    assertEquals("長塘_創新創業街", CodeForm.of("長塘·創新創業街"));
    assertEquals("a_b_c_d", CodeForm.of("a/b>c:d"));
    assertEquals("(不明)", CodeForm.of("(不明)"));
    assertEquals("_", CodeForm.of("😀"));
  }

  @Test
  void words_of_one_form_are_told_apart_whatever_their_order() {
    Map<String, String> codes = CodeForm.codes(List.of("A B", "A/B", "A_B", "C D"), CodeForm::of);

    assertEquals("A_B", codes.get("A_B"));
    assertEquals("C_D", codes.get("C D"));
    assertNotEquals(codes.get("A B"), codes.get("A/B"));
    assertEquals(4, Set.copyOf(codes.values()).size());
    assertEquals(codes, CodeForm.codes(List.of("C D", "A_B", "A/B", "A B"), CodeForm::of));
  }

  @Test
  void a_word_of_a_code_list_stays_as_its_source_writes_it() {
    assertEquals("GRAND LARCENY, OVER $1,000", CodeForm.ofWord("GRAND LARCENY, OVER $1,000"));
    assertEquals("a_b_c", CodeForm.ofWord("a;b>c"));
  }

  @Test
  void a_name_has_only_what_can_be_seen() {
    assertTrue(CodeForm.isName("宝塔 Street"));
    assertFalse(CodeForm.isName("a\u200Bb"));
    assertFalse(CodeForm.isName("a\u202Eb"));
    assertFalse(CodeForm.isName("a\nb"));
    assertFalse(CodeForm.isName("x".repeat(201)));
  }
}
