package qilian.transport.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;
import qilian.transport.codec.Json;

class EffectsTest {

  private static final int SEEDS = 2_000;

  @Test
  void what_is_written_token_by_token_is_what_binding_the_records_would_write()
      throws JsonProcessingException {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Effect> effects = effects(new Random(seed));

      String written = Effects.write(effects);

      assertEquals(Json.mapperOfTheWire().writeValueAsString(effects), written, "seed " + seed);
    }
  }

  @Test
  void effects_come_back_as_they_were_written() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<Effect> effects = effects(new Random(seed));

      List<Effect> read = read(Effects.write(effects));

      assertEquals(effects, read, "seed " + seed);
    }
  }

  @Test
  void what_a_later_release_adds_is_passed_over() {
    String later =
        """
        [{"recordedOn":"2025-11-03","since":{"a":[1,2]},"after":{"fact":"incident.alarm-received",
        "occurredOn":"2025-11-03","hour":null,"placePath":"a>b","agency":"x","mood":["good"],
        "timePrecision":"DAY"},"quantities":{"amountFen":12,"weight":1.5,"headcount":null}}]
        """;

    List<Effect> read = read(later);

    assertEquals(new Quantities(12L, null), read.getFirst().quantities());
    assertEquals("a>b", read.getFirst().after().placePath());
  }

  @Test
  void a_header_that_breaks_its_promise_is_no_list_of_effects() {
    for (String broken :
        List.of("", "{}", "[", "[1]", "[{}]", "[{\"recordedOn\":\"2025-13-01\"}]", "[{\"x\":")) {
      assertThrows(RuntimeException.class, () -> read(broken), broken);
    }
  }

  private static List<Effect> read(String json) {
    return Effects.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Effect> effects(Random dice) {
    List<Effect> effects = new ArrayList<>();
    for (int i = dice.nextInt(4); i > 0; i--) {
      effects.add(
          new Effect(
              day(dice),
              dice.nextBoolean() ? coordinates(dice) : null,
              dice.nextBoolean() ? coordinates(dice) : null,
              dice.nextInt(3) == 0 ? quantities(dice) : null));
    }
    return effects;
  }

  private static Quantities quantities(Random dice) {
    return new Quantities(
        dice.nextBoolean() ? dice.nextLong(100_000_000_000_000L) : null,
        dice.nextBoolean() ? dice.nextInt(1_000) : null);
  }

  private static Coordinates coordinates(Random dice) {
    return new Coordinates(
        word(dice, "incident."),
        day(dice),
        dice.nextBoolean() ? dice.nextInt(24) : null,
        word(dice, "tw>tw:臺北市/") + ">\"\\\n",
        maybe(dice),
        maybe(dice),
        maybe(dice),
        maybe(dice),
        maybe(dice),
        maybe(dice),
        maybe(dice),
        word(dice, "baota-"),
        maybe(dice),
        TimePrecision.values()[dice.nextInt(2)]);
  }

  private static LocalDate day(Random dice) {
    return LocalDate.of(1, 1, 1).plusDays(dice.nextInt(3_652_000));
  }

  private static String maybe(Random dice) {
    return dice.nextBoolean() ? word(dice, "tw:毒品") : null;
  }

  private static String word(Random dice, String before) {
    return before + dice.nextInt(1_000);
  }
}
