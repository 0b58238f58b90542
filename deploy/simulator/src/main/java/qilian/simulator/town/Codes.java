package qilian.simulator.town;

import java.util.ArrayList;
import java.util.List;

/** Codes beyond the standard lists; the Baota street itself needs none. */
public final class Codes {
  private Codes() {}

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
