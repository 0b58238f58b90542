package qilian.stats.bulletin;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of the judicial monthly: the three sources, the fifteen categories, and which finer
 * categories of the street are reported under which of them.
 */
final class JudicialLines {

  /** A line and what it is called. */
  record Line(String code, String zh, String en) {}

  static final List<Line> SOURCES =
      List.of(
          new Line("SELF_INITIATED", "主动调解", "on own initiative"),
          new Line("APPLIED", "申请调解", "applied for"),
          new Line("ENTRUSTED", "接受委托移送", "entrusted or transferred"));

  static final String OTHER = "OTHER";

  static final List<Line> CATEGORIES =
      List.of(
          new Line("MARRIAGE_FAMILY", "婚姻家庭", "marriage and family"),
          new Line("NEIGHBOUR", "邻里", "neighbours"),
          new Line("HOUSING_HOMESTEAD", "房屋宅基地", "housing and homestead"),
          new Line("CONTRACT", "合同", "contract"),
          new Line("PRODUCTION_OPERATION", "生产经营", "production and operation"),
          new Line("DAMAGE_COMPENSATION", "损害赔偿", "damages"),
          new Line("FOREST_LAND", "山林土地", "forest and land"),
          new Line("LAND_ACQUISITION", "征地拆迁", "land acquisition"),
          new Line("ENVIRONMENT", "环境污染", "environment"),
          new Line("LABOUR", "劳动争议", "labour"),
          new Line("CONSUMER", "消费", "consumer"),
          new Line("MEDICAL", "医疗", "medical"),
          new Line("TRAFFIC_ACCIDENT", "道路交通", "traffic"),
          new Line("PROPERTY_MANAGEMENT", "物业", "property management"),
          new Line(OTHER, "其它", "other"));

  static final List<Line> PREVENTED =
      List.of(
          new Line("TURN_CRIMINAL", "防止民转刑", "turning criminal"),
          new Line("SUICIDE", "防止自杀", "suicide"),
          new Line("GROUP_FIGHT", "防止群体性械斗", "group fight"));

  private static final Map<String, String> FINER =
      Map.of(
          "OWNERSHIP", "HOUSING_HOMESTEAD",
          "PRIVATE_LOAN", "CONTRACT",
          "LEASE", "CONTRACT",
          "NOISE", "NEIGHBOUR",
          "PARKING", "NEIGHBOUR");

  private static final Set<String> KNOWN = Set.copyOf(CATEGORIES.stream().map(Line::code).toList());

  private JudicialLines() {}

  /** The line that a category of a dispute is reported under; what no line knows is other. */
  static String reported(String category) {
    String line = FINER.getOrDefault(category, category);
    return KNOWN.contains(line) ? line : OTHER;
  }
}
