package qilian.simulator.town;

import static qilian.contract.AgencyKind.*;

import java.util.ArrayList;
import java.util.List;
import qilian.contract.AgencyKind;

/** The members of the Baota street's alliance, each as one agency with its own token. */
public final class Alliance {
  /** The police station that takes the calls. */
  public static final String POLICE = "baota-police";

  /** The street office. */
  public static final String STREET_OFFICE_CODE = "baota-street-office";

  /** The hotline. */
  public static final String HOTLINE = "hotline-12345";

  /** The property manager that moved into the complex in the middle of the second year. */
  public static final String NEW_PROPERTY_MANAGER = "property-jianxin";

  private static final String STREET = Baota.STREET;

  private Alliance() {}

  /** All members, in the order they are registered. */
  public static List<Agency> members() {
    List<Agency> all = new ArrayList<>();
    all.add(of(STREET_OFFICE_CODE, STREET_OFFICE, "宝塔街道办事处", "Baota Street Office"));
    all.add(of("baota-safety-office", STREET_DEPARTMENT, "宝塔街道平安办", "Street Safety Office"));
    all.add(
        new Agency(POLICE, POLICE_STATION, "宝塔派出所", "Baota Police Station", STREET, "110", false));
    all.add(of("baota-judicial-office", JUDICIAL_OFFICE, "宝塔司法所", "Judicial Office"));
    all.add(of("baota-market-regulation", MARKET_REGULATION, "宝塔市场监督管理所", "Market Regulation"));
    all.add(of("baota-taxation", TAXATION, "宝塔税务分局", "Baota Taxation"));
    all.add(of("baota-culture", CULTURE, "宝塔文化站", "Baota Culture"));
    all.add(of("baota-fire-rescue", FIRE_RESCUE, "宝塔消防救援站", "Baota Fire and Rescue"));
    all.add(of("baota-emergency", EMERGENCY_MANAGEMENT, "宝塔应急管理站", "Emergency Management"));
    all.add(of("baota-urban-management", URBAN_MANAGEMENT, "宝塔城管中队", "Urban Management"));
    all.add(of("baota-housing", HOUSING_CONSTRUCTION, "宝塔住建服务站", "Housing Station"));
    all.add(of("baota-human-resources", HUMAN_RESOURCES, "宝塔劳动保障站", "Labour Station"));
    all.add(of("yuetang-petition-office", PETITION_OFFICE, "岳塘区信访局", "Petition Office"));
    all.add(of("baota-health", HEALTH, "宝塔社区卫生服务中心", "Baota Health Centre"));
    all.add(of("yuetang-court-fuxing", PEOPLES_COURT, "岳塘区人民法院福星法庭", "Fuxing Tribunal"));
    all.add(of("baota-governance-centre", GOVERNANCE_CENTRE, "宝塔街道综治中心", "Governance Centre"));
    all.add(
        new Agency(
            HOTLINE, HOTLINE_12345, "12345政务服务便民热线", "12345 Hotline", STREET, "calls", true));
    all.add(of("baota-mediation", MEDIATION_COMMITTEE, "宝塔街道人民调解委员会", "Mediation Committee"));
    for (String[] names : Baota.communities()) {
      String place = "baota-" + names[0];
      all.add(
          at(
              "committee-" + names[0],
              RESIDENTS_COMMITTEE,
              names[1] + "社区居民委员会",
              names[2] + " Residents' Committee",
              place));
    }
    for (String[] names : Baota.communities().subList(0, 4)) {
      String zh = names[1] + "社区网格站";
      all.add(at("grid-" + names[0], GRID, zh, names[2] + " Grids", "baota-" + names[0]));
    }
    partners(all);
    return List.copyOf(all);
  }

  private static void partners(List<Agency> all) {
    String finance = Baota.FINANCIAL_QUARTER;
    String shops = Baota.BUSINESS_STREET_CODE;
    all.add(at("property-fuxing", PROPERTY_MANAGEMENT, "福星商务物业", "Fuxing Property", finance));
    all.add(
        at(
            NEW_PROPERTY_MANAGER,
            PROPERTY_MANAGEMENT,
            "建鑫小区物业",
            "Jianxin Property",
            Baota.JIANXIN_2));
    all.add(at("owners-jianxin-2", OWNERS_COMMITTEE, "建鑫二期业委会", "Jianxin Owners", Baota.JIANXIN_2));
    all.add(at("bank-icbc-fuxing", BANK, "工行福星支行", "ICBC Fuxing Branch", "baota-icbc"));
    all.add(at("bank-ccb-fuxing", BANK, "建行福星支行", "CCB Fuxing Branch", "baota-ccb"));
    all.add(at("telecom-mobile-baota", TELECOM, "移动宝塔营业厅", "Mobile Baota", STREET));
    all.add(at("telecom-unicom-baota", TELECOM, "联通宝塔营业厅", "Unicom Baota", STREET));
    all.add(
        at("school-shuangyong", SCHOOL, "双拥学校", "Shuangyong School", "baota-shuangyong-school"));
    all.add(at("school-hugong", SCHOOL, "湖工校区保卫处", "Hugong College", "baota-hugong-college"));
    all.add(at("enterprise-fuxing-tech", ENTERPRISE, "福星科技公司", "Fuxing Tech", finance + "-b"));
    all.add(
        at(
            "unit-yunpan-hospital",
            RESIDENT_UNIT,
            "云盘医院",
            "Yunpan Hospital",
            "baota-yunpan-hospital"));
    all.add(at("chamber-changtang", CHAMBER, "长塘商会", "Changtang Chamber", shops));
    all.add(at("consumers-baota", ASSOCIATION, "宝塔消费者协会", "Consumers' Association", STREET));
    all.add(at("lawfirm-fuxing", LAW_FIRM, "福星律师事务所", "Fuxing Law Firm", finance + "-c"));
    all.add(of("media-yuetang-news", MEDIA, "岳塘新闻", "Yuetang News"));
  }

  private static Agency of(String code, AgencyKind kind, String nameZh, String nameEn) {
    return at(code, kind, nameZh, nameEn, STREET);
  }

  private static Agency at(
      String code, AgencyKind kind, String nameZh, String nameEn, String place) {
    return new Agency(code, kind, nameZh, nameEn, place, "desk", false);
  }
}
