package qilian.contract;

/** The kinds of organisations that belong to the alliance. */
public enum AgencyKind {
  STREET_OFFICE(Standing.GOV, "街道办事处"),
  STREET_DEPARTMENT(Standing.GOV, "街直部门"),
  POLICE_STATION(Standing.GOV, "派出所"),
  JUDICIAL_OFFICE(Standing.GOV, "司法所"),
  MARKET_REGULATION(Standing.GOV, "市场监督管理所"),
  TAXATION(Standing.GOV, "税务"),
  CULTURE(Standing.GOV, "文化"),
  FIRE_RESCUE(Standing.GOV, "消防救援"),
  EMERGENCY_MANAGEMENT(Standing.GOV, "应急管理"),
  URBAN_MANAGEMENT(Standing.GOV, "城市管理综合执法"),
  HOUSING_CONSTRUCTION(Standing.GOV, "住建"),
  HUMAN_RESOURCES(Standing.GOV, "人社"),
  PETITION_OFFICE(Standing.GOV, "信访"),
  HEALTH(Standing.GOV, "卫生健康"),
  PEOPLES_COURT(Standing.JUDICIAL, "人民法院"),
  PROCURATORATE(Standing.JUDICIAL, "人民检察院"),
  GOVERNANCE_CENTRE(Standing.COORDINATION, "综治中心"),
  HOTLINE_12345(Standing.GOV, "12345政务服务便民热线"),
  RESIDENTS_COMMITTEE(Standing.GRASSROOTS, "社区居民委员会"),
  GRID(Standing.GRASSROOTS, "网格"),
  MEDIATION_COMMITTEE(Standing.GRASSROOTS, "人民调解委员会"),
  PROPERTY_MANAGEMENT(Standing.PARTNER, "物业服务企业"),
  OWNERS_COMMITTEE(Standing.PARTNER, "业主委员会"),
  RESIDENT_UNIT(Standing.PARTNER, "驻街单位"),
  SCHOOL(Standing.PARTNER, "学校"),
  ENTERPRISE(Standing.PARTNER, "企事业单位"),
  BANK(Standing.PARTNER, "金融机构"),
  TELECOM(Standing.PARTNER, "通信运营商"),
  CHAMBER(Standing.PARTNER, "商会"),
  ASSOCIATION(Standing.PARTNER, "协会"),
  /** Publishes what the alliance releases; sends nothing. */
  MEDIA(Standing.PARTNER, "新闻媒体"),
  LAW_FIRM(Standing.PARTNER, "律师事务所");

  private final Standing standing;
  private final String labelZh;

  AgencyKind(Standing standing, String labelZh) {
    this.standing = standing;
    this.labelZh = labelZh;
  }

  /** What an organisation of this kind is in law. */
  public Standing standing() {
    return standing;
  }

  /** The kind's Chinese name. */
  public String labelZh() {
    return labelZh;
  }
}
