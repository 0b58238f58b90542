package qilian.simulator.town;

import java.util.ArrayList;
import java.util.List;

/** Codes the sample uses in lists that a fresh installation may not hold yet. */
public final class Codes {
  private Codes() {}

  /** What the Baota street needs beyond the standard lists. */
  public static List<Code> ofBaota() {
    List<Code> codes = new ArrayList<>();
    list(
        codes,
        "complaint-category",
        "PREPAID_CARD:预付卡消费:Prepaid cards",
        "QUALITY:商品质量:Quality of goods",
        "PRICE:价格收费:Prices and fees",
        "FALSE_ADVERT:虚假宣传:False advertising",
        "LOAN_SERVICE:贷款中介服务:Loan services",
        "VENUE_ORDER:场所经营秩序:Order of venues",
        "PROPERTY_SERVICE:物业服务:Property services");
    list(
        codes,
        "practice",
        "SHAM_LOAN:制造民间借贷假象:Sham private loan",
        "SHAM_FLOW:制造资金走账流水:Sham flow of funds",
        "CONTRIVED_DEFAULT:肆意认定违约:Contrived default",
        "INFLATED_DEBT:恶意垒高借款金额:Inflated debt",
        "COERCIVE_COLLECTION:软硬兼施索债:Coercive collection",
        "FAKE_TASK_REBATE:刷单返利:Fake task rebate",
        "FAKE_INVESTMENT:虚假投资理财:Fake investment",
        "FAKE_LOGISTICS_CS:冒充电商物流客服:Fake customer service",
        "FAKE_LOAN:虚假贷款:Fake loan");
    list(
        codes,
        "channel-kind",
        "PHONE_PREFIX:号段:Number prefix",
        "URL:网址:Host",
        "APP_NAME:应用名称:Name of an app");
    list(
        codes,
        "business-status",
        "REGISTERED:开业登记:Registered",
        "ABNORMAL:经营异常:Abnormal",
        "RESTORED:恢复正常:Restored",
        "DEREGISTERED:注销:Deregistered",
        "REVOKED:吊销:Revoked");
    list(
        codes,
        "licence",
        "ENTERTAINMENT_VENUE:娱乐场所经营许可:Entertainment venue",
        "INTERNET_CAFE:网吧经营许可:Internet café",
        "PERFORMANCE:营业性演出许可:Performance",
        "FIRE_SAFETY_CHECK:营业前消防检查:Fire check before opening",
        "FOOD_BUSINESS:食品经营许可:Food business");
    list(
        codes,
        "licence-status",
        "GRANTED:核发:Granted",
        "RENEWED:延续:Renewed",
        "SUSPENDED:暂扣:Suspended",
        "EXPIRED:到期:Expired",
        "REVOKED:吊销:Revoked");
    list(
        codes,
        "checklist",
        "FIRE_DAILY:消防每日检查:Daily fire check",
        "SECURITY_DAILY:内保每日检查:Daily security check",
        "ANTI_FRAUD_COUNTER:柜面反诈检查:Anti-fraud at the counter",
        "CAMPUS_OPENING:开学安全检查:Campus check",
        "PROPERTY_SAFETY:物业安全检查:Property safety check");
    list(
        codes,
        "referral",
        "POLICE:公安移送:From the police",
        "COURT:法院移送:From a court",
        "PETITION:信访移送:From petitions",
        "HOTLINE:热线移送:From the hotline",
        "OTHER_DEPT:其他部门移送:From another department",
        "PATROL:巡逻移送:From a patrol");
    list(
        codes,
        "force",
        "STREET_FULLTIME:街道专职巡逻队:Full-time street patrol",
        "COMMUNITY_VOLUNTEER:社区义务巡逻队:Community volunteers",
        "RESIDENT_UNIT:驻街单位巡逻队:Resident units' patrol",
        "MOBILE:机动巡逻队:Mobile patrol");
    return codes;
  }

  /** Subtypes of the other streets, which make the standard ones up to forty. */
  public static List<Code> ofOtherStreets() {
    List<Code> codes = new ArrayList<>();
    list(
        codes,
        "incident-subtype",
        "sim:PARKING_BLOCKED:违停堵路:Blocked by parking",
        "sim:SIGNAL_FAULT:信号灯故障:Traffic light out",
        "sim:ROAD_SPILL:道路抛洒:Spill on the road",
        "sim:EBIKE_COLLISION:电动车碰撞:E-bike collision",
        "sim:WATER_LEAK:漏水:Water leak",
        "sim:POWER_CUT:停电:Power cut",
        "sim:GAS_SMELL:燃气异味:Smell of gas",
        "sim:LIFT_TRAPPED:电梯困人:Trapped in a lift",
        "sim:STRAY_DOG:流浪犬:Stray dog",
        "sim:FALLING_OBJECT:高空坠物:Falling object",
        "sim:STREET_TRADING:占道经营:Street trading",
        "sim:WAGE_DISPUTE:欠薪纠纷:Unpaid wages",
        "sim:RENT_DISPUTE:租赁纠纷:Rent quarrel",
        "sim:CONSUMER_DISPUTE:消费纠纷:Consumer quarrel",
        "sim:SCHOOL_GATE:校门秩序:Order at a school gate",
        "sim:SQUARE_DANCE:广场活动噪声:Noise on a square",
        "sim:FLOODED_UNDERPASS:涵洞积水:Flooded underpass");
    return codes;
  }

  /** Each line is code:Chinese:English; a code may carry a namespace before it. */
  private static void list(List<Code> into, String list, String... lines) {
    for (String line : lines) {
      int english = line.lastIndexOf(':');
      int chinese = line.lastIndexOf(':', english - 1);
      into.add(
          new Code(
              list,
              line.substring(0, chinese),
              line.substring(chinese + 1, english),
              line.substring(english + 1),
              List.of()));
    }
  }
}
