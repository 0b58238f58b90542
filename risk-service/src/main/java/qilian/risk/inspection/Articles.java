package qilian.risk.inspection;

/** The rules that the guards cite. */
public final class Articles {

  /** Who may inspect enterprises, how often, and how. */
  public static final String INSPECTION = "《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）";

  /** Two officers who show who they are. */
  public static final String TWO_OFFICERS = INSPECTION + "；《消防监督检查规定》";

  /** Plain inspection of one place together, telling each other, handing on. */
  public static final String JOINT = "《安全生产法》第六十九条";

  /** How soon fire checks and re-checks are done, and how grave hazards are told. */
  public static final String FIRE = "《消防监督检查规定》（公安部令第120号）";

  /** To order that something is put right. */
  public static final String ORDER = "《行政处罚法》第二十八条";

  private Articles() {}
}
