package qilian.bench.traffic;

import java.util.ArrayList;
import java.util.List;

/** The places, agencies and codes of the bench: 1,000 grids, 40 subtypes, 8 police stations. */
public final class Town {
  /** The root of its place tree. */
  public static final String ROOT = "bench-town";

  /** Ten streets of ten communities of ten grids. */
  public static final int GRIDS = 1_000;

  /** What an alarm may be about. */
  public static final int SUBTYPES = 40;

  /** Who sends. */
  public static final int AGENCIES = 8;

  private static final List<String> CATEGORIES =
      List.of("CRIMINAL", "PUBLIC_ORDER", "TRAFFIC", "DISPUTE", "EMERGENCY_HELP");

  private Town() {}

  /** The agency of a number. */
  public static String agency(int number) {
    return "bench-police-" + number % AGENCIES;
  }

  /** The grid of a number. */
  public static String grid(int number) {
    return community(number / 10) + "-g" + number % 10;
  }

  static String street(int number) {
    return ROOT + "-s" + number;
  }

  static String community(int number) {
    return street(number / 10) + "-c" + number % 10;
  }

  /** From the root to a grid. */
  public static String path(int grid) {
    return String.join(">", ROOT, street(grid / 100), community(grid / 10), grid(grid));
  }

  static String subtype(int number) {
    return "BENCH_SUBTYPE_" + number;
  }

  static String category(int subtype) {
    return CATEGORIES.get(subtype % CATEGORIES.size());
  }

  /** Any of the places, the wide ones as often as the small ones. */
  public static String anyPlace(int number) {
    int grid = Math.floorMod(number * 7919, GRIDS);
    return switch (number % 4) {
      case 0 -> ROOT;
      case 1 -> street(grid / 100);
      case 2 -> community(grid / 10);
      default -> grid(grid);
    };
  }

  /** The places as POST /api/v1/places takes them, parents first. */
  public static String placesJson() {
    List<String> places = new ArrayList<>();
    places.add(
        "{\"code\":\"%s\",\"kind\":\"DISTRICT\",\"nameZh\":\"量测区\",\"zone\":\"Asia/Shanghai\"}"
            .formatted(ROOT));
    for (int i = 0; i < 10; i++) {
      places.add(place(street(i), ROOT, "STREET"));
    }
    for (int i = 0; i < 100; i++) {
      places.add(place(community(i), street(i / 10), "COMMUNITY"));
    }
    for (int i = 0; i < GRIDS; i++) {
      places.add(place(grid(i), community(i / 10), "GRID"));
    }
    return places.toString();
  }

  private static String place(String code, String parent, String kind) {
    return "{\"code\":\"%s\",\"parent\":\"%s\",\"kind\":\"%s\",\"nameZh\":\"%s\"}"
        .formatted(code, parent, kind, code);
  }

  /** The subtypes as POST /api/v1/codes takes them. */
  public static String codesJson() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < SUBTYPES; i++) {
      codes.add(
          "{\"list\":\"incident-subtype\",\"code\":\"%s\",\"labelZh\":\"量测%d\",\"parent\":\"%s\"}"
              .formatted(subtype(i), i, category(i)));
    }
    return codes.toString();
  }

  /** An agency as POST /api/v1/agencies takes it. */
  public static String agencyJson(int number) {
    return ("{\"code\":\"%s\",\"kind\":\"POLICE_STATION\",\"nameZh\":\"量测%d所\","
            + "\"place\":\"%s\",\"rights\":[\"BACKFILL\"]}")
        .formatted(agency(number), number, ROOT);
  }
}
