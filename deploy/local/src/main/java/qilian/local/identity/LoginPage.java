package qilian.local.identity;

import org.jspecify.annotations.Nullable;

/** The page on which a person chooses one of the demo accounts. */
final class LoginPage {
  private LoginPage() {}

  /** The page, with a sentence about the name that was not known if there was one. */
  static String of(@Nullable String unknown) {
    StringBuilder accounts = new StringBuilder();
    for (Account account : Account.DEMO) {
      accounts.append(
          """
          <button name="username" value="%s"><b>%s</b> %s<br><small>%s</small></button>
          """
              .formatted(account.role(), account.title(), account.role(), account.agency()));
    }
    String sentence =
        unknown == null
            ? ""
            : "<p class=\"no\">没有账号 “" + escape(unknown) + "” · there is no such account</p>";
    return """
    <!doctype html>
    <html lang="zh-CN"><head><meta charset="utf-8"><title>七联 · 登录</title>
    <style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}
      button{display:block;width:100%%;text-align:left;margin:.4rem 0;padding:.6rem .8rem;
        font:inherit;border:1px solid #bbb;border-radius:.4rem;background:#fff;cursor:pointer}
      button:hover,button:focus{border-color:#0a58ca}
      input{font:inherit;padding:.5rem;width:100%%;box-sizing:border-box}
      .no{color:#a00}
    </style></head><body>
    <h1>七联 · 选择演示账号</h1>
    <p>本机演示身份，无需密码 · local demo accounts, no password</p>
    %s<form method="post">
    %s</form>
    <form method="post">
    <label for="other">其他部门 · another agency（role@agency, baota-police …）</label>
    <input id="other" name="username" autocomplete="off" required>
    <button>登录 · sign in</button>
    </form></body></html>
    """
        .formatted(sentence, accounts);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
