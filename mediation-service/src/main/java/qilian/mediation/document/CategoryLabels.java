package qilian.mediation.document;

import java.util.Map;
import java.util.Set;

/** The categories of disputes, and what they are called; a code that is not known stands itself. */
public final class CategoryLabels {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("MARRIAGE_FAMILY", "婚姻家庭"),
          Map.entry("NEIGHBOUR", "邻里"),
          Map.entry("HOUSING_HOMESTEAD", "房屋宅基地"),
          Map.entry("CONTRACT", "合同"),
          Map.entry("PRODUCTION_OPERATION", "生产经营"),
          Map.entry("DAMAGE_COMPENSATION", "损害赔偿"),
          Map.entry("FOREST_LAND", "山林土地"),
          Map.entry("LAND_ACQUISITION", "征地拆迁"),
          Map.entry("ENVIRONMENT", "环境污染"),
          Map.entry("LABOUR", "劳动争议"),
          Map.entry("CONSUMER", "消费"),
          Map.entry("MEDICAL", "医疗"),
          Map.entry("TRAFFIC_ACCIDENT", "道路交通事故"),
          Map.entry("PROPERTY_MANAGEMENT", "物业"),
          Map.entry("OTHER", "其他"),
          Map.entry("OWNERSHIP", "产权"),
          Map.entry("PRIVATE_LOAN", "民间借贷"),
          Map.entry("LEASE", "租赁"),
          Map.entry("NOISE", "噪声"),
          Map.entry("PARKING", "停车"));

  private CategoryLabels() {}

  /** The categories that a dispute registered here may have. */
  public static Set<String> known() {
    return LABELS.keySet();
  }

  /** The label of a category. */
  public static String of(String category) {
    return LABELS.getOrDefault(category, category);
  }
}
