package qilian.mediation.panel;

import static qilian.contract.AgencyKind.BANK;
import static qilian.contract.AgencyKind.ENTERPRISE;
import static qilian.contract.AgencyKind.HEALTH;
import static qilian.contract.AgencyKind.HOUSING_CONSTRUCTION;
import static qilian.contract.AgencyKind.HUMAN_RESOURCES;
import static qilian.contract.AgencyKind.JUDICIAL_OFFICE;
import static qilian.contract.AgencyKind.LAW_FIRM;
import static qilian.contract.AgencyKind.MARKET_REGULATION;
import static qilian.contract.AgencyKind.MEDIATION_COMMITTEE;
import static qilian.contract.AgencyKind.OWNERS_COMMITTEE;
import static qilian.contract.AgencyKind.POLICE_STATION;
import static qilian.contract.AgencyKind.PROPERTY_MANAGEMENT;
import static qilian.contract.AgencyKind.RESIDENTS_COMMITTEE;
import static qilian.contract.AgencyKind.SCHOOL;
import static qilian.contract.AgencyKind.STREET_OFFICE;
import static qilian.contract.AgencyKind.URBAN_MANAGEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;

/**
 * The policy the alliance begins with: whoever has the power or the knowledge of a matter leads.
 */
public final class FoundingPolicy {

  private FoundingPolicy() {}

  /** Version 1. */
  public static PanelPolicy version1() {
    return new PanelPolicy(
        1,
        LocalDate.of(2016, 1, 1),
        "founding-coordinator",
        List.of(
            scale(
                "major-group",
                Set.of("MAJOR_GROUP"),
                List.of(STREET_OFFICE),
                List.of(JUDICIAL_OFFICE, POLICE_STATION),
                "重大群体性纠纷由街道办事处牵头",
                "a dispute of a large group is led by the street office"),
            of(
                "labour",
                Set.of("LABOUR"),
                List.of(HUMAN_RESOURCES, MEDIATION_COMMITTEE),
                List.of(JUDICIAL_OFFICE),
                "劳动争议由人社部门主办",
                "labour disputes belong to human resources"),
            of(
                "consumer",
                Set.of("CONSUMER"),
                List.of(MARKET_REGULATION, MEDIATION_COMMITTEE),
                List.of(),
                "消费纠纷由市场监管部门主办",
                "consumer disputes belong to market regulation"),
            of(
                "traffic",
                Set.of("TRAFFIC_ACCIDENT"),
                List.of(POLICE_STATION, MEDIATION_COMMITTEE),
                List.of(MEDIATION_COMMITTEE),
                "交通事故损害赔偿由公安机关主办",
                "traffic damages belong to the police"),
            of(
                "medical",
                Set.of("MEDICAL"),
                List.of(MEDIATION_COMMITTEE),
                List.of(HEALTH, JUDICIAL_OFFICE),
                "医疗纠纷由人民调解委员会主办，卫生健康部门协助",
                "medical disputes go to the committee with the health authority"),
            of(
                "land",
                Set.of("LAND_ACQUISITION", "FOREST_LAND", "ENVIRONMENT"),
                List.of(STREET_OFFICE, JUDICIAL_OFFICE),
                List.of(JUDICIAL_OFFICE, LAW_FIRM),
                "涉征地、林地、环境的纠纷由街道办事处主办",
                "land and environment belong to the street office"),
            of(
                "ownership",
                Set.of("OWNERSHIP", "HOUSING_HOMESTEAD"),
                List.of(JUDICIAL_OFFICE, MEDIATION_COMMITTEE),
                List.of(HOUSING_CONSTRUCTION, RESIDENTS_COMMITTEE, LAW_FIRM),
                "产权、宅基地纠纷专业性强，由司法所主办，住建部门协助",
                "ownership needs the judicial office with the housing authority"),
            of(
                "property-management",
                Set.of("PROPERTY_MANAGEMENT", "PARKING"),
                List.of(MEDIATION_COMMITTEE, RESIDENTS_COMMITTEE),
                List.of(
                    HOUSING_CONSTRUCTION,
                    RESIDENTS_COMMITTEE,
                    OWNERS_COMMITTEE,
                    PROPERTY_MANAGEMENT),
                "物业纠纷须物业服务企业、业主委员会和主管部门到场",
                "property management needs the firm, the owners and the authority"),
            of(
                "noise",
                Set.of("NOISE"),
                List.of(),
                List.of(URBAN_MANAGEMENT, RESIDENTS_COMMITTEE),
                "噪声纠纷由城管部门协助",
                "noise needs urban management"),
            of(
                "debt",
                Set.of("PRIVATE_LOAN", "CONTRACT", "PRODUCTION_OPERATION"),
                List.of(),
                List.of(LAW_FIRM),
                "合同、债务纠纷由律师事务所提供法律意见",
                "contracts and debts need a lawyer's opinion"),
            of(
                "neighbours",
                Set.of("NEIGHBOUR", "MARRIAGE_FAMILY"),
                List.of(),
                List.of(RESIDENTS_COMMITTEE),
                "邻里、婚姻家庭纠纷由居民委员会协助",
                "neighbours and families need the residents' committee"),
            place(
                "school",
                Set.of(PlaceKind.SCHOOL),
                List.of(SCHOOL),
                "发生在学校，学校须到场",
                "it happened at a school"),
            place(
                "finance",
                Set.of(PlaceKind.FINANCIAL_DISTRICT, PlaceKind.BANK_BRANCH),
                List.of(BANK),
                "发生在金融商务区，金融机构须到场",
                "it happened in a financial district"),
            place(
                "office-building",
                Set.of(PlaceKind.OFFICE_BUILDING),
                List.of(PROPERTY_MANAGEMENT, ENTERPRISE),
                "发生在商务楼宇，物业服务企业和驻楼单位须到场",
                "it happened in an office building"),
            of(
                "otherwise",
                Set.of(),
                List.of(MEDIATION_COMMITTEE, JUDICIAL_OFFICE),
                List.of(),
                "其他纠纷由人民调解委员会主办",
                "any other dispute is led by the mediation committee")));
  }

  private static PanelRule of(
      String id,
      Set<String> categories,
      List<AgencyKind> lead,
      List<AgencyKind> assist,
      String zh,
      String en) {
    return new PanelRule(id, categories, Set.of(), Set.of(), lead, assist, zh, en);
  }

  private static PanelRule scale(
      String id,
      Set<String> scales,
      List<AgencyKind> lead,
      List<AgencyKind> assist,
      String zh,
      String en) {
    return new PanelRule(id, Set.of(), scales, Set.of(), lead, assist, zh, en);
  }

  private static PanelRule place(
      String id, Set<PlaceKind> places, List<AgencyKind> assist, String zh, String en) {
    return new PanelRule(id, Set.of(), Set.of(), places, List.of(), assist, zh, en);
  }
}
