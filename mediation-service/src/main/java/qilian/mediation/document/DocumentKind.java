package qilian.mediation.document;

import java.util.Arrays;
import java.util.Optional;

/** The documents that a mediated case knows; each has a template of its own. */
public enum DocumentKind {
  APPLICATION("application", "人民调解申请书", "application for mediation"),
  ACCEPTANCE("acceptance", "人民调解受理登记表", "record of acceptance"),
  NOTICE_OF_RIGHTS("notice-of-rights", "权利义务告知书", "notice of rights"),
  MINUTES("minutes", "人民调解记录", "minutes of a session"),
  AGREEMENT("agreement", "人民调解协议书", "mediation agreement"),
  TERMINATION_NOTICE("termination-notice", "终止调解通知书", "notice of termination"),
  CONFIRMATION_APPLICATION(
      "confirmation-application", "司法确认申请书", "application for judicial confirmation"),
  ARCHIVE_CHECKLIST("archive-checklist", "卷宗目录", "archive check-list");

  private final String path;
  private final String zh;
  private final String en;

  DocumentKind(String path, String zh, String en) {
    this.path = path;
    this.zh = zh;
    this.en = en;
  }

  /** Its name in addresses and of its template. */
  public String path() {
    return path;
  }

  /** Its title. */
  public String zh() {
    return zh;
  }

  /** Its title for readers of English. */
  public String en() {
    return en;
  }

  /** The kind of that name. */
  public static Optional<DocumentKind> named(String path) {
    return Arrays.stream(values()).filter(each -> each.path.equals(path)).findFirst();
  }
}
