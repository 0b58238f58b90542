package qilian.simulator.town;

import static qilian.contract.PlaceKind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;

/**
 * The street of the article, on an invented grid: four roads cut it into nine communities, each of
 * six cells. Only the names are taken from the newspaper; no coordinate is a real one.
 */
public final class Baota {
  /** The root: the district around the street. */
  public static final String DISTRICT = "yuetang";

  /** The street itself. */
  public static final String STREET = "baota";

  /** The residential complex without a property manager. */
  public static final String JIANXIN_2 = "baota-jianxin-2";

  /** The office quarter. */
  public static final String FINANCIAL_QUARTER = "baota-fuxing-finance";

  /** The shopping street. */
  public static final String BUSINESS_STREET_CODE = "baota-changtang-business";

  /** The club beside the complex. */
  public static final String CLUB = "baota-jianxin-club";

  private static final int ROAD = 600;
  private static final Plot DISTRICT_PLOT = new Plot(112900000, 27800000, 113000000, 27900000);
  private static final Plot STREET_PLOT = new Plot(112930000, 27830000, 112970000, 27870000);

  /** Code, Chinese name and English name of the communities, from the south-west. */
  private static final String[][] COMMUNITIES = {
    {"jianxin", "建鑫", "Jianxin"},
    {"fuxing", "福星", "Fuxing"},
    {"changtang", "长塘", "Changtang"},
    {"baotalu", "宝塔路", "Baota Road"},
    {"donghu", "东湖", "Donghu"},
    {"shuangyong", "双拥", "Shuangyong"},
    {"yunpan", "云盘", "Yunpan"},
    {"baihua", "百花", "Baihua"},
    {"hugong", "湖工", "Hugong"}
  };

  private static final String[] ORDINALS = {"一", "二", "三", "四", "五", "六"};

  /** What the sixth cell of a community is, where it is not a grid. */
  private static final Map<String, Place> SPECIAL =
      Map.of(
          "fuxing", bare(FINANCIAL_QUARTER, FINANCIAL_DISTRICT, "福星金融商务区", "Fuxing finance"),
          "changtang", bare(BUSINESS_STREET_CODE, BUSINESS_STREET, "长塘·创新创业街", "Changtang"),
          "donghu", bare("baota-donghu-park", PARK, "东湖公园", "Donghu Park"),
          "shuangyong", bare("baota-shuangyong-school", SCHOOL, "双拥学校", "Shuangyong School"),
          "baihua", bare("baota-baihua-market", MARKET, "百花市场", "Baihua Market"),
          "hugong", bare("baota-hugong-college", SCHOOL, "湖工校区", "Hugong College"),
          "yunpan", bare("baota-yunpan-hospital", HOSPITAL, "云盘医院", "Yunpan Hospital"));

  private final List<Place> places = new ArrayList<>();

  private Baota() {}

  /** All places, parents first. */
  public static List<Place> places() {
    Baota town = new Baota();
    town.add(DISTRICT, null, PlaceKind.DISTRICT, "岳塘区", "Yuetang District", DISTRICT_PLOT);
    town.add(STREET, DISTRICT, PlaceKind.STREET, "宝塔街道", "Baota Street", STREET_PLOT);
    town.roads();
    for (int i = 0; i < COMMUNITIES.length; i++) {
      town.community(i);
    }
    return List.copyOf(town.places);
  }

  /** The communities' short names, which agencies' codes are made of. */
  public static List<String[]> communities() {
    return List.of(COMMUNITIES);
  }

  private void roads() {
    Plot s = STREET_PLOT;
    int third = (s.east() - s.west()) / 3;
    int half = ROAD / 2;
    int x1 = s.west() + third;
    int x2 = s.west() + 2 * third;
    int y1 = s.south() + third;
    int y2 = s.south() + 2 * third;
    add("baota-fuxing-road", STREET, PUBLIC_ROAD, "福星路", "Fuxing Road", across(s, y1, half));
    add("baota-donghu-road", STREET, PUBLIC_ROAD, "东湖路", "Donghu Road", across(s, y2, half));
    add("baota-baota-road", "宝塔路", "Baota Road", upward(s, x1, y1, y2, half));
    add("baota-shuangyong-road", "双拥北路", "Shuangyong North", upward(s, x2, y1, y2, half));
  }

  private static Plot across(Plot street, int y, int half) {
    return new Plot(street.west() + 10, y - half, street.east() - 10, y + half);
  }

  /** A road from south to north, broken where the two roads across it run. */
  private static List<Plot> upward(Plot street, int x, int y1, int y2, int half) {
    return List.of(
        new Plot(x - half, street.south() + 10, x + half, y1 - half),
        new Plot(x - half, y1 + half, x + half, y2 - half),
        new Plot(x - half, y2 + half, x + half, street.north() - 10));
  }

  private void community(int index) {
    String[] names = COMMUNITIES[index];
    String code = "baota-" + names[0];
    Plot plot = STREET_PLOT.cell(3, 3, index, ROAD / 2 + 20);
    add(code, STREET, COMMUNITY, names[1] + "社区", names[2] + " Community", plot);
    for (int cell = 0; cell < 6; cell++) {
      Plot ground = plot.cell(3, 2, cell, 40);
      Place special = cell == 5 ? SPECIAL.get(names[0]) : null;
      if (special != null) {
        add(special.code(), code, special.kind(), special.nameZh(), special.nameEn(), ground);
        premises(special.code(), ground);
      } else {
        grid(code, names, cell, ground);
      }
    }
  }

  private void grid(String community, String[] names, int cell, Plot ground) {
    int number = cell + 1;
    String code = community + "-g" + number;
    String zh = names[1] + "社区第" + ORDINALS[cell] + "网格";
    add(code, community, GRID, zh, names[2] + " Grid " + number, ground);
    if (names[0].equals("jianxin") && number <= 2) {
      String complex = number == 1 ? "baota-jianxin-1" : JIANXIN_2;
      String phase = number == 1 ? "建鑫小区一期" : "建鑫小区二期";
      complex(code, complex, phase, "Jianxin Phase " + number, ground.cell(2, 1, 0, 60), 6);
      if (number == 2) {
        add(CLUB, code, ENTERTAINMENT, "建鑫会所", "Jianxin Club", ground.cell(2, 1, 1, 400));
      }
      return;
    }
    String estate = names[1] + "苑" + ORDINALS[cell] + "区";
    Plot half = ground.cell(2, 1, 0, 60);
    complex(code, community + "-c" + number, estate, names[2] + " Court " + number, half, 2);
    if (number == 3) {
      String hotel = names[1] + "宾馆";
      add(community + "-hotel", code, HOTEL, hotel, "Hotel", ground.cell(2, 1, 1, 600));
    } else if (number == 4) {
      String site = names[1] + "改造工地";
      add(community + "-site", code, CONSTRUCTION_SITE, site, "Site", ground.cell(2, 1, 1, 600));
    } else {
      String shop = names[1] + "沿街商铺";
      add(
          community + "-s" + number,
          code,
          SMALL_PREMISES,
          shop,
          "Shops",
          ground.cell(2, 1, 1, 600));
    }
  }

  private void complex(String grid, String code, String zh, String en, Plot plot, int buildings) {
    add(code, grid, COMPLEX, zh, en, plot);
    for (int b = 1; b <= buildings; b++) {
      Plot ground = plot.cell(2, (buildings + 1) / 2, b - 1, 30);
      add(code + "-b" + b, code, BUILDING, zh + b + "栋", en + " Building " + b, ground);
    }
  }

  private void premises(String parent, Plot plot) {
    if (parent.equals(FINANCIAL_QUARTER)) {
      String[] towers = {"A", "B", "C"};
      for (int i = 0; i < towers.length; i++) {
        String code = parent + "-" + towers[i].toLowerCase(Locale.ROOT);
        String zh = "福星金融商务区" + towers[i] + "座";
        Plot ground = plot.cell(3, 1, i, 60);
        add(code, parent, OFFICE_BUILDING, zh, "Fuxing Tower " + towers[i], ground);
      }
      Plot a = plot.cell(3, 1, 0, 60);
      String tower = parent + "-a";
      add("baota-icbc", tower, BANK_BRANCH, "工行福星支行", "ICBC Fuxing", a.cell(1, 2, 0, 40));
      add("baota-ccb", tower, BANK_BRANCH, "建行福星支行", "CCB Fuxing", a.cell(1, 2, 1, 40));
    } else if (parent.equals(BUSINESS_STREET_CODE)) {
      for (int i = 0; i < 4; i++) {
        String zh = "创新创业街" + (i + 1) + "号商铺";
        Plot ground = plot.cell(3, 2, i, 60);
        add(parent + "-s" + (i + 1), parent, SMALL_PREMISES, zh, "Shop " + (i + 1), ground);
      }
      Plot stage = plot.cell(3, 2, 4, 60);
      add(parent + "-ktv", parent, ENTERTAINMENT, "创业街量贩歌厅", "Karaoke Hall", stage);
    }
  }

  private void add(String code, String nameZh, String nameEn, List<Plot> plots) {
    places.add(new Place(code, STREET, PUBLIC_ROAD, nameZh, nameEn, plots));
  }

  private void add(
      String code,
      @Nullable String parent,
      PlaceKind kind,
      String nameZh,
      String nameEn,
      Plot plot) {
    places.add(new Place(code, parent, kind, nameZh, nameEn, List.of(plot)));
  }

  private static Place bare(String code, PlaceKind kind, String nameZh, String nameEn) {
    return new Place(code, null, kind, nameZh, nameEn, List.of());
  }
}
