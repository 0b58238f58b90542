package qilian.simulator.traffic;

import static qilian.simulator.traffic.Hours.*;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call can turn out to be about: both levels of the classification and how it behaves. */
enum Kind {
  TRAFFIC_ACCIDENT("TRAFFIC", 24, RUSH, "0 1 8 1 0 .3 .2", "两车发生刮擦，请求处理", "电动车与小车相撞"),
  NUISANCE_NOISE("PUBLIC_ORDER", 9, EVENING, "6 1 1 4 0 .3 1", "夜间噪声影响休息", "店铺音响声音过大"),
  DOMESTIC("DISPUTE", 8, EVENING, "9 1 0 0 0 0 0", "家庭成员发生争吵", "家庭纠纷需要劝解"),
  PROPERTY_MGMT_DISPUTE("DISPUTE", 6, DAY, "9 1 0 1 1 0 0", "业主与物业因收费发生争执", "小区公共区域使用纠纷"),
  DISPUTE_OTHER("DISPUTE", "OTHER", 12, DAY, "3 2 1 4 1 .3 1", "双方因琐事发生争执", "消费过程中发生纠纷"),
  HELP_LOST("EMERGENCY_HELP", 4, DAY, "2 2 2 1 0 .5 2", "家中老人外出未归，请求帮助寻找", "有小孩走失"),
  HELP_LOCKOUT("EMERGENCY_HELP", 4, EVENING, "9 1 0 0 1 0 0", "被反锁门外，请求帮助"),
  HELP_MEDICAL("EMERGENCY_HELP", 6, DAY, "5 2 2 1 1 .5 2", "有人突发不适倒地", "老人摔倒需要救助"),
  HELP_OTHER("EMERGENCY_HELP", "OTHER", 6, DAY, "4 3 3 2 1 .5 1", "物品遗落，请求帮助", "车辆故障请求帮助"),
  ASSAULT("PUBLIC_ORDER", 4, EVENING, "2 2 2 5 .5 .4 .5", "有人打架", "发生肢体冲突"),
  DAMAGE_PROPERTY("PUBLIC_ORDER", 2, NIGHT, "4 2 3 3 .5 .2 .2", "车辆被人划伤", "门锁被人损坏"),
  THEFT_FROM_VEHICLE("PUBLIC_ORDER", .9, NIGHT, "4 1 4 2 1 .2 .3", "停放的车辆车窗被砸，车内财物丢失"),
  THEFT_EBIKE("PUBLIC_ORDER", 1.1, DAY, "5 2 1 3 1 1 1", "停放的电动车不见了", "电动车电瓶被盗"),
  THEFT_VEHICLE("PUBLIC_ORDER", .1, NIGHT, "4 1 3 1 0 0 0", "停放的机动车不见了"),
  BURGLARY("PUBLIC_ORDER", .3, NIGHT, "8 1 0 2 .5 0 0", "家中被盗，门窗有撬痕"),
  PICKPOCKET("PUBLIC_ORDER", .6, DAY, "0 1 2 6 0 .2 1", "随身财物被扒窃"),
  THEFT_OTHER("PUBLIC_ORDER", 1.4, DAY, "3 2 1 5 1 .6 1", "店内商品被盗", "快递被人拿走"),
  TELECOM_FRAUD("CRIMINAL", 1.6, OFFICE, "4 2 0 1 4 1 .3", "网上刷单被骗", "接到冒充客服的来电后转账被骗"),
  FRAUD_OTHER("CRIMINAL", .7, OFFICE, "2 1 1 4 3 .3 .3", "购买商品被骗", "合同交易被骗"),
  PREDATORY_LOAN("CRIMINAL", .4, OFFICE, "1 0 0 1 7 .5 0", "借款后被反复要求签订新合同", "遭遇虚高借款催收"),
  ILLEGAL_FUNDRAISING("CRIMINAL", .3, OFFICE, "1 0 0 1 7 0 0", "投资项目到期无法兑付"),
  EXTORTION("CRIMINAL", .3, EVENING, "1 1 1 3 2 .3 .2", "被人以曝光相威胁索要钱款"),
  SNATCHING("CRIMINAL", .06, EVENING, "0 1 4 2 0 .1 .2", "随身物品被抢夺"),
  ROBBERY("CRIMINAL", .05, NIGHT, "1 1 3 2 0 0 .2", "财物被抢"),
  PUBLIC_ORDER_OTHER("PUBLIC_ORDER", "OTHER", 2.5, EVENING, "3 2 1 5 1 .2 1", "有人聚众赌博", "有人酒后滋事"),
  CRIMINAL_OTHER("CRIMINAL", "OTHER", .3, DAY, "2 1 1 3 1 .1 .1", "银行卡被盗刷"),
  FIRE_DISASTER("FIRE_DISASTER", null, 1.6, DAY, "6 2 1 3 .5 .2 .3", "楼道堆放物起火", "厨房冒烟"),
  SOCIAL_LINKAGE("SOCIAL_LINKAGE", null, 3, DAY, "3 3 4 2 .5 .3 1", "路面井盖缺失", "路灯不亮"),
  OTHER("OTHER", "OTHER", 5, DAY, "3 3 2 3 1 .4 1", "情况不明，请求到场查看"),
  TIP("TIP", null, 1.6, DAY, "3 1 .5 4 2 .1 .3", "举报有人违规经营"),
  COMPLAINT_SUPERVISION("COMPLAINT_SUPERVISION", null, .8, OFFICE, "2 2 1 2 1 .1 .2", "对处理结果有意见"),
  CONSULTATION("CONSULTATION", null, 0, DAY, "3 3 1 2 1 .2 .5", "咨询户籍办理", "咨询交通管制"),
  HARASSMENT_CALL("HARASSMENT_CALL", null, 0, NIGHT, "0 1 0 0 0 0 0", "多次拨打，无实际内容");

  /** Theft and fraud, the group that the bulletin reports as preventable. */
  static final List<Kind> PREVENTABLE =
      List.of(
          THEFT_FROM_VEHICLE,
          THEFT_EBIKE,
          THEFT_VEHICLE,
          BURGLARY,
          PICKPOCKET,
          THEFT_OTHER,
          TELECOM_FRAUD,
          FRAUD_OTHER);

  /** The three that the newspaper compares with the week before. */
  static final List<Kind> COMPARED = List.of(THEFT_FROM_VEHICLE, THEFT_EBIKE, TELECOM_FRAUD);

  static final List<Kind> ALL = List.of(values());

  private final String category;
  private final @Nullable String subtype;
  private final double weight;
  private final Hours hours;
  private final double[] scenes;
  private final List<String> summaries;

  Kind(String category, double weight, Hours hours, String scenes, String... summaries) {
    this(category, "", weight, hours, scenes, summaries);
  }

  Kind(
      String category,
      @Nullable String subtype,
      double weight,
      Hours hours,
      String scenes,
      String... summaries) {
    this.category = category;
    this.subtype = subtype == null ? null : subtype.isEmpty() ? name() : subtype;
    this.weight = weight;
    this.hours = hours;
    String[] parts = scenes.split(" ");
    this.scenes = new double[Scene.values().length];
    double total = 0;
    for (int i = 0; i < parts.length; i++) {
      this.scenes[i] = Double.parseDouble(parts[i]);
      total += this.scenes[i];
    }
    this.scenes[Scene.COARSE.ordinal()] = total * 0.05;
    this.summaries = List.of(summaries);
  }

  /** Level 1, unless the police take it up as a case of another level. */
  String category() {
    return category;
  }

  /** Level 2, absent where the lists have none. */
  @Nullable String subtype() {
    return subtype;
  }

  /** Share among the police's calls that become no case. */
  double weight() {
    return weight;
  }

  Hours hours() {
    return hours;
  }

  double[] scenes() {
    return scenes;
  }

  List<String> summaries() {
    return summaries;
  }

  boolean preventable() {
    return PREVENTABLE.contains(this);
  }

  boolean theft() {
    return preventable() && this != TELECOM_FRAUD && this != FRAUD_OTHER;
  }

  boolean counted() {
    return this != CONSULTATION && this != HARASSMENT_CALL;
  }
}
