package qilian.importer.mapping;

/** Why the importer itself does not send a line, in the words of the list of rejected lines. */
public enum Reason {
  RAGGED_LINE("单元格数与表头不符", "the number of cells differs from the header"),
  BAD_QUOTING("引号未正确闭合", "a quoted cell is not closed as RFC 4180 asks"),
  LINE_TOO_LONG("行过长", "the line is longer than a line can be"),
  BAD_JSON("不是 JSON 对象", "the line is not a JSON object"),
  UNREADABLE_CHARACTERS("含无法解码的字符", "a value has characters that cannot be decoded"),
  IMPOSSIBLE_DATE("日期不存在", "impossible date"),
  IMPOSSIBLE_TIME("时刻不存在", "impossible time of day"),
  UNREADABLE_TIME("无法识别的日期或时间", "a date or time that no pattern reads"),
  MISSING_TIME("缺少日期", "the date is missing"),
  TIME_IN_GAP("该地当时没有这一时刻", "this local time was skipped by the change of the clocks"),
  MISSING_VALUE("缺少必填值", "a required value is missing"),
  UNMAPPED_VALUE("取值不在对照表中", "a value that the mapping's table does not list"),
  NOT_A_NUMBER("不是数字", "not a number"),
  UNKNOWN_TYPE("未知的事件类型", "not a type of event that can be sent"),
  UNKNOWN_AGENCY("未在映射中声明的机构", "an agency that the mapping does not declare"),
  UNPLACED("无法确定地点", "the place is unknown"),
  PLACE_NAME_COLLISION("不同地名得到同一编码", "different place names give the same code"),
  PLACE_CODE_TOO_LONG(
      "地点编码或路径过长",
      "the place's code would be longer than 200 characters, or its path longer than 1,000"),
  NAME_NOT_ACCEPTED("名称过长或含不可见字符", "a name is too long or has characters that cannot be seen"),
  MISSING_ID("缺少编号", "the event has no id"),
  EVENT_TOO_LARGE("事件过大", "the event is larger than one event may be");

  private final String chinese;
  private final String english;

  Reason(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }
}
