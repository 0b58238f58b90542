package qilian.stats.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure in a sentence knows its name, and no sign of that is ever printed. */
class MarkTest {
  @Test
  void a_marked_figure_becomes_a_span_with_its_name_and_its_reading() {
    String marked = "共\uE000A@x\uE00189\uE002起，基数\uE000A@x\uE003PREVIOUS\uE001106\uE002起";

    assertEquals(
        List.of(
            new Passage.Span("共", null, null),
            new Passage.Span("89", "A@x", null),
            new Passage.Span("起，基数", null, null),
            new Passage.Span("106", "A@x", "PREVIOUS"),
            new Passage.Span("起", null, null)),
        Mark.spans(marked));
    assertEquals("共89起，基数106起", Mark.plain(marked));
  }

  @Test
  void signs_that_somebody_smuggled_into_a_name_mark_nothing() {
    assertEquals("甲乙丙丁", Mark.plain("甲\uE002乙\uE000丙\uE001丁"));
    assertEquals(
        List.of(new Passage.Span("甲乙丙丁", null, null)), Mark.spans("甲\uE002乙\uE000丙\uE001丁"));
  }
}
