package qilian.simulator.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The patrols of the street: four forces of 247 people in eight roles, known by numbers only, the
 * beats they walk and when. How many there are is the newspaper's; how they are spread is invented.
 */
public final class Patrols {

  private Patrols() {}

  /** A member: number, force and role. */
  public record Walker(String number, String force, String type, boolean leads) {}

  /** A point of a route, on the ground of its place. */
  public record Point(String code, String place, String nameZh, Plot ground) {}

  /** A beat with its points in their order. */
  public record Beat(
      String code,
      String nameZh,
      List<String> places,
      List<String> neighbours,
      List<Point> points) {}

  /** When a beat is walked; an end before the start is on the next day. */
  public record Template(
      String code,
      String force,
      String beat,
      String kind,
      String starts,
      String ends,
      List<String> days,
      int strength) {}

  private static final String FULLTIME = "STREET_FULLTIME";
  private static final String VOLUNTEER = "COMMUNITY_VOLUNTEER";
  private static final String UNIT = "RESIDENT_UNIT";
  private static final String MOBILE = "MOBILE";
  private static final List<String> EVERY_DAY =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  /** All 247, force after force. */
  public static List<Walker> walkers() {
    List<Walker> all = new ArrayList<>();
    add(all, "S", FULLTIME, "FULLTIME_SECURITY", 40, 8);
    add(all, "S", FULLTIME, "PUBLIC_WELFARE_POST", 10, 0);
    add(all, "S", FULLTIME, "POLICE_LEAD", 4, 4);
    add(all, "V", VOLUNTEER, "ACTIVIST", 28, 6);
    add(all, "V", VOLUNTEER, "BUILDING_CHIEF", 26, 0);
    add(all, "V", VOLUNTEER, "COURTYARD_GUARD", 18, 0);
    add(all, "V", VOLUNTEER, "STUDENT_VETERAN", 60, 12);
    add(all, "U", UNIT, "UNIT_SECURITY", 37, 6);
    add(all, "M", MOBILE, "FULLTIME_SECURITY", 16, 4);
    add(all, "M", MOBILE, "PUBLIC_WELFARE_POST", 6, 0);
    add(all, "M", MOBILE, "POLICE_LEAD", 2, 2);
    return List.copyOf(all);
  }

  private static void add(
      List<Walker> all, String letter, String force, String type, int count, int leading) {
    for (int i = 0; i < count; i++) {
      long before = all.stream().filter(each -> each.force().equals(force)).count();
      String number = "%s-%03d".formatted(letter, before + 1);
      all.add(new Walker(number, force, type, i < leading));
    }
  }

  /** Two roads across, two upward (两横两纵), and the three places that the article names. */
  public static List<Beat> beats() {
    Map<String, Place> places =
        Baota.places().stream().collect(Collectors.toMap(Place::code, place -> place));
    String shops = Baota.BUSINESS_STREET_CODE;
    String finance = Baota.FINANCIAL_QUARTER;
    return List.of(
        road(places, "fuxing", "福星路", "fuxing-road", List.of("baota", "shuangyong")),
        road(places, "donghu", "东湖路", "donghu-road", List.of("baota", "shuangyong")),
        road(places, "baota", "宝塔路", "baota-road", List.of("fuxing", "donghu")),
        road(places, "shuangyong", "双拥北路", "shuangyong-road", List.of("fuxing", "donghu")),
        new Beat(
            "jianxin",
            "建鑫小区",
            List.of("baota-jianxin"),
            List.of("fuxing"),
            List.of(
                at(places, "jx-1", Baota.JIANXIN_2 + "-b1", "二期1栋门口"),
                at(places, "jx-2", Baota.JIANXIN_2 + "-b4", "二期4栋车棚"),
                at(places, "jx-3", Baota.JIANXIN_2 + "-b6", "二期6栋后门"),
                at(places, "jx-4", Baota.CLUB, "会所外"))),
        new Beat(
            "finance",
            "福星金融商务区",
            List.of(finance),
            List.of("fuxing"),
            List.of(
                at(places, "fi-1", finance + "-a", "A座大堂"),
                at(places, "fi-2", finance + "-b", "B座大堂"),
                at(places, "fi-3", finance + "-c", "C座车库口"))),
        new Beat(
            "changtang",
            "长塘·创新创业街",
            List.of(shops),
            List.of("fuxing"),
            List.of(
                at(places, "ct-1", shops + "-s1", "街口"),
                at(places, "ct-2", shops + "-s3", "3号商铺"),
                at(places, "ct-3", shops + "-ktv", "歌厅门前"))));
  }

  private static Beat road(
      Map<String, Place> places, String code, String nameZh, String road, List<String> beside) {
    Place place = place(places, "baota-" + road);
    List<Point> points = new ArrayList<>();
    String[] names = {"起点", "中段", "终点"};
    boolean broken = place.plots().size() > 1;
    for (int i = 0; i < names.length; i++) {
      Plot ground = broken ? place.plots().get(i) : place.plot().cell(3, 1, i, 0);
      points.add(
          new Point(code.substring(0, 2) + "-" + (i + 1), place.code(), nameZh + names[i], ground));
    }
    return new Beat(code, nameZh, List.of(place.code()), beside, points);
  }

  private static Point at(Map<String, Place> places, String code, String place, String nameZh) {
    return new Point(code, place, nameZh, place(places, place).plot());
  }

  private static Place place(Map<String, Place> places, String code) {
    Place place = places.get(code);
    if (place == null) {
      throw new IllegalStateException("no such place: " + code);
    }
    return place;
  }

  /** Seven, so that every force walks and some walk past midnight. */
  public static List<Template> templates() {
    List<String> working = EVERY_DAY.subList(0, 5);
    List<String> odd = List.of("TUESDAY", "THURSDAY", "SATURDAY");
    return List.of(
        new Template("fx-night", FULLTIME, "fuxing", "NIGHT", "22:00", "02:00", EVERY_DAY, 2),
        new Template(
            "bt-night", MOBILE, "baota", "NIGHT", "23:00", "05:00", EVERY_DAY.subList(4, 7), 3),
        new Template("jx-evening", VOLUNTEER, "jianxin", "EVENING", "19:30", "21:30", EVERY_DAY, 4),
        new Template("dh-evening", VOLUNTEER, "donghu", "EVENING", "19:00", "21:00", odd, 6),
        new Template("sy-evening", VOLUNTEER, "shuangyong", "EVENING", "19:00", "21:00", odd, 6),
        new Template("fi-day", UNIT, "finance", "DAY", "09:00", "11:30", working, 2),
        new Template(
            "ct-evening", FULLTIME, "changtang", "EVENING", "18:30", "21:00", EVERY_DAY, 2));
  }
}
