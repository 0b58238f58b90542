package qilian.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small street for the tests of the register: two communities and three agencies. */
public final class Street {
  /** A police station with the right to say when it knew. */
  public static final String POLICE = "reg-police";

  /** A tax office. */
  public static final String TAX = "reg-tax";

  private static final Set<String> LAID = new HashSet<>();

  private Street() {}

  /** Registers it once. */
  public static synchronized void lay() {
    if (!LAID.add("street")) {
      return;
    }
    String administrator = Tokens.of("administrator");
    Http.post(
            "/places",
            List.of(
                Map.of("code", "reg", "kind", "DISTRICT", "nameZh", "登记区", "zone", "Asia/Shanghai"),
                Map.of("code", "reg-a", "parent", "reg", "kind", "COMMUNITY", "nameZh", "甲社区"),
                Map.of("code", "reg-b", "parent", "reg", "kind", "COMMUNITY", "nameZh", "乙社区")),
            administrator)
        .statusCode(200);
    agency(POLICE, "POLICE_STATION", List.of("BACKFILL"), administrator);
    agency(TAX, "TAXATION", List.of(), administrator);
  }

  private static void agency(String code, String kind, List<String> rights, String token) {
    Http.post(
            "/agencies",
            Map.of("code", code, "kind", kind, "nameZh", code, "place", "reg", "rights", rights),
            token)
        .statusCode(201);
  }
}
