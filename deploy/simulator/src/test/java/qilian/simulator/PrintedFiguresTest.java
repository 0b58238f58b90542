package qilian.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import qilian.simulator.Recount.Call;
import qilian.simulator.Recount.Case;
import qilian.simulator.Recount.Week;
import qilian.simulator.traffic.SampleStreet;

/** The newspaper's figures, recounted from raw lines for many seeds. */
class PrintedFiguresTest {
  private static final Week W42 = new Week(LocalDate.of(2025, 10, 13));
  private static final Week W43 = new Week(LocalDate.of(2025, 10, 20));
  private static final Week W44 = new Week(LocalDate.of(2025, 10, 27));
  private static final Week W45 = new Week(LocalDate.of(2025, 11, 3));
  private static final Week SAME_DATES_2024 = new Week(LocalDate.of(2024, 11, 3));
  private static final Week SAME_WEEK_2024 = new Week(LocalDate.of(2024, 11, 4));
  private static final int SEEDS = Integer.getInteger("simulator.seeds", 8);

  @TestFactory
  Stream<DynamicTest> printed_figures_hold_whatever_the_seed() {
    LongStream seeds =
        LongStream.concat(LongStream.of(20251103, 0, -1), LongStream.range(1, SEEDS));
    return seeds.mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> figuresHold(seed)));
  }

  private static void figuresHold(long seed) {
    // Given
    Recount street = new Recount(Lines.of(SampleStreet.of(seed)));

    // When
    long effective = street.calls(W45, Call::effective);

    // Then
    assertAll(
        () -> assertEquals(89, effective),
        () -> assertEquals(106, street.calls(SAME_DATES_2024, Call::effective)),
        () -> assertNotEquals(106, street.calls(SAME_WEEK_2024, Call::effective)),
        () -> assertEquals(11, street.cases(W45, Case::criminal)),
        () -> assertEquals(12, street.cases(SAME_DATES_2024, Case::criminal)),
        () -> assertEquals(7, street.cases(W42, PrintedFiguresTest::preventable)),
        () -> assertEquals(1, street.cases(W43, PrintedFiguresTest::preventable)),
        () -> assertEquals(7, street.calls(W42, PrintedFiguresTest::preventable)),
        () -> assertEquals(1, street.calls(W43, PrintedFiguresTest::preventable)));
    long before = thefts(street, LocalDate.of(2024, 4, 1));
    long after = thefts(street, LocalDate.of(2025, 4, 1));
    assertTrue(after * 2 < before, before + " thefts at the complex before, " + after + " after");
    for (String subtype : Set.of("THEFT_FROM_VEHICLE", "THEFT_EBIKE", "TELECOM_FRAUD")) {
      oneFewer(street, subtype);
    }
  }

  private static void oneFewer(Recount street, String subtype) {
    long cases = street.cases(W45, c -> subtype.equals(c.subtype()));
    long criminal = street.cases(W45, c -> c.criminal() && subtype.equals(c.subtype()));
    long calls = street.calls(W45, c -> c.effective() && subtype.equals(c.subtype()));
    assertAll(
        subtype,
        () -> assertTrue(cases > 0),
        () -> assertEquals(street.cases(W44, c -> subtype.equals(c.subtype())) - 1, cases),
        () ->
            assertEquals(
                street.cases(W44, c -> c.criminal() && subtype.equals(c.subtype())) - 1, criminal),
        () ->
            assertEquals(
                street.calls(W44, c -> c.effective() && subtype.equals(c.subtype())) - 1, calls));
  }

  private static boolean preventable(Case accepted) {
    return Recount.PREVENTABLE.contains(Objects.toString(accepted.subtype()));
  }

  private static boolean preventable(Call call) {
    return call.effective() && Recount.PREVENTABLE.contains(Objects.toString(call.subtype()));
  }

  private static long thefts(Recount street, LocalDate from) {
    return street.calls().stream()
        .filter(c -> !c.day().isBefore(from) && c.day().isBefore(from.plusMonths(9)))
        .filter(c -> c.effective() && c.place().startsWith("baota-jianxin-2"))
        .filter(c -> Recount.PREVENTABLE.contains(Objects.toString(c.subtype())))
        .filter(c -> !String.valueOf(c.subtype()).contains("FRAUD"))
        .count();
  }
}
