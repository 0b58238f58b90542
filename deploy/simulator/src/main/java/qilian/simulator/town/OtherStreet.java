package qilian.simulator.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;

/**
 * A street beside the sample, for volume: a root of its own with five communities of ten grids and
 * its own agencies.
 */
public final class OtherStreet {
  /** The most streets: a thousand grids. */
  public static final int MOST = 20;

  private static final int COMMUNITIES = 5;
  private static final int GRIDS = 10;

  private final String root;
  private final int index;

  /** The street of this index, from 0. */
  public OtherStreet(int index) {
    this.index = index;
    this.root = String.format(Locale.ROOT, "sim-%03d", index + 1);
  }

  /** Code of its root place. */
  public String root() {
    return root;
  }

  /** Its places, parents first. */
  public List<Place> places() {
    List<Place> places = new ArrayList<>();
    int west = 113_100_000 + index % 5 * 50_000;
    int south = 27_600_000 + index / 5 * 50_000;
    Plot ground = new Plot(west, south, west + 45_000, south + 45_000);
    String number = Integer.toString(index + 1);
    String street = root + "-street";
    places.add(place(root, null, PlaceKind.DISTRICT, "模拟区" + number, ground));
    Plot inner = ground.cell(1, 1, 0, 1000);
    places.add(place(street, root, PlaceKind.STREET, "模拟街道" + number, inner));
    for (int c = 0; c < COMMUNITIES; c++) {
      String community = root + "-c" + (c + 1);
      Plot plot = inner.cell(COMMUNITIES, 1, c, 100);
      places.add(place(community, street, PlaceKind.COMMUNITY, "模拟社区" + (c + 1), plot));
      for (int g = 0; g < GRIDS; g++) {
        String grid = community + "-g" + (g + 1);
        Plot cell = plot.cell(2, GRIDS / 2, g, 50);
        places.add(place(grid, community, PlaceKind.GRID, "模拟网格" + (g + 1), cell));
      }
    }
    return places;
  }

  /** The codes of its grids. */
  public List<String> grids() {
    return places().stream()
        .filter(place -> place.kind() == PlaceKind.GRID)
        .map(Place::code)
        .toList();
  }

  /** Its agencies: police, office, market regulation, committee, grids. */
  public List<Agency> agencies() {
    return List.of(
        agency("police", AgencyKind.POLICE_STATION, "派出所", "Police"),
        agency("office", AgencyKind.STREET_OFFICE, "街道办事处", "Street Office"),
        agency("market", AgencyKind.MARKET_REGULATION, "市场监督管理所", "Market Regulation"),
        agency("committee", AgencyKind.RESIDENTS_COMMITTEE, "社区居民委员会", "Residents' Committee"),
        agency("grid", AgencyKind.GRID, "网格站", "Grids"));
  }

  private Agency agency(String name, AgencyKind kind, String nameZh, String nameEn) {
    String zh = "模拟街道" + (index + 1) + nameZh;
    String en = "Street " + (index + 1) + " " + nameEn;
    return new Agency(root + "-" + name, kind, zh, en, root, "desk", false);
  }

  private static Place place(
      String code, @Nullable String parent, PlaceKind kind, String nameZh, Plot plot) {
    return new Place(code, parent, kind, nameZh, code, List.of(plot));
  }
}
