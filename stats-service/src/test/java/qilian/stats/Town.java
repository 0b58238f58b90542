package qilian.stats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import qilian.contract.Coordinates;
import qilian.contract.Effect;
import qilian.contract.Quantities;
import qilian.contract.TimePrecision;

/** Counted facts for tests: a small town, seeded traffic. */
public final class Town {
  public static final String ALARM = "incident.alarm-received";
  public static final String CRIMINAL = "incident.criminal-accepted";
  public static final String STREET = "yuetang>baota";
  private static final String[][] SORTS = {
    {"PUBLIC_ORDER", "THEFT_EBIKE"},
    {"PUBLIC_ORDER", "ASSAULT"},
    {"CRIMINAL", "TELECOM_FRAUD"},
    {"DISPUTE", null},
    {"CONSULTATION", null}
  };
  private static final String[] PLACES = {
    "yuetang",
    STREET,
    STREET + ">baota-jianxin",
    STREET + ">baota-jianxin>jianxin-2",
    STREET + ">baota-fuxing>grid-1",
    STREET + ">baota-fuxing>grid-2",
    "yuetang>other>grid-9"
  };

  private Town() {}

  /** One fact's coordinates. */
  public static Coordinates at(
      String fact, LocalDate day, @Nullable Integer hour, String path, String category) {
    return at(fact, day, hour, path, category, null, "baota-police");
  }

  /** One fact's coordinates. */
  public static Coordinates at(
      String fact,
      LocalDate day,
      @Nullable Integer hour,
      String path,
      String category,
      @Nullable String subtype,
      String agency) {
    return new Coordinates(
        fact,
        day,
        hour,
        path,
        category,
        subtype,
        category,
        subtype,
        null,
        null,
        null,
        agency,
        "CALL_110",
        hour == null ? TimePrecision.DAY : TimePrecision.MINUTE);
  }

  /** Registers, moves and withdraws facts, some late, some known before they happen. */
  public static List<List<Effect>> traffic(long seed, int events, LocalDate first, int days) {
    Random dice = new Random(seed);
    List<List<Effect>> all = new ArrayList<>();
    List<Coordinates> standing = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      if (!standing.isEmpty() && dice.nextInt(10) == 0) {
        Coordinates before = standing.remove(dice.nextInt(standing.size()));
        LocalDate recorded = before.occurredOn().plusDays(dice.nextInt(20) - 1L);
        Coordinates after = dice.nextInt(3) == 0 ? null : any(dice, before.occurredOn());
        all.add(List.of(new Effect(recorded, before, after, weight(before))));
        if (after != null) {
          standing.add(after);
        }
      } else {
        Coordinates fact = any(dice, first.plusDays(dice.nextInt(days)));
        long late = dice.nextInt(4) == 0 ? dice.nextInt(15) - 2L : 0;
        all.add(List.of(new Effect(fact.occurredOn().plusDays(late), null, fact, weight(fact))));
        standing.add(fact);
      }
    }
    return all;
  }

  /**
   * Some weigh money, some people, some minutes, the rest nothing; the same fact always the same.
   */
  private static @Nullable Quantities weight(Coordinates at) {
    return switch (at.occurredOn().getDayOfMonth() % 4) {
      case 0 -> new Quantities(2_500_000_000L + at.occurredOn().getDayOfYear(), null);
      case 1 -> new Quantities(null, at.occurredOn().getDayOfYear());
      case 2 -> new Quantities(null, null, at.occurredOn().getDayOfYear() * 7);
      default -> null;
    };
  }

  private static Coordinates any(Random dice, LocalDate day) {
    String[] sort = SORTS[dice.nextInt(SORTS.length)];
    return at(
        dice.nextInt(5) == 0 ? CRIMINAL : ALARM,
        day,
        dice.nextInt(4) == 0 ? null : dice.nextInt(24),
        PLACES[dice.nextInt(PLACES.length)],
        sort[0],
        sort[1],
        dice.nextInt(3) == 0 ? "baota-street-office" : "baota-police");
  }
}
