package qilian.local.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may sign in locally: a role that works for an agency, in a subtree of places or in all. */
public record Account(String role, String agency, @Nullable String place) {

  private static final Pattern AGENCY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String CENTRE = "baota-governance-centre";

  /** One account for each role; the name of the account is the name of the role. */
  public static final List<Account> DEMO =
      List.of(
          new Account("agency-system", "baota-police", null),
          new Account("mediator", "baota-judicial-office", null),
          new Account("patrol-lead", "baota-police", null),
          new Account("patroller", "baota-police", null),
          new Account("inspector", "baota-market-regulation", null),
          new Account("clerk", "baota-street-office", null),
          new Account("coordinator", CENTRE, "baota"),
          new Account("analyst", CENTRE, null),
          new Account("auditor", CENTRE, null),
          new Account("administrator", CENTRE, null));

  private static final Map<String, String> TITLES =
      Map.of(
          "agency-system", "部门系统",
          "mediator", "人民调解员",
          "patrol-lead", "巡防队长",
          "patroller", "巡防队员",
          "inspector", "检查员",
          "clerk", "受理员",
          "coordinator", "综治协调员",
          "analyst", "数据分析员",
          "auditor", "审计员",
          "administrator", "系统管理员");

  /**
   * The account of a name: {@code ROLE}, {@code ROLE@AGENCY}, or an agency code with a hyphen,
   * which is that agency's own system. Empty for an unknown role. Only the demo accounts are
   * confined to a place.
   */
  public static Optional<Account> of(String name) {
    int at = name.indexOf('@');
    String role = at < 0 ? name : name.substring(0, at);
    Optional<Account> demo = DEMO.stream().filter(a -> a.role().equals(role)).findFirst();
    if (at < 0) {
      return demo.isPresent() || !isAgency(name) || !name.contains("-")
          ? demo
          : Optional.of(new Account("agency-system", name, null));
    }
    String agency = name.substring(at + 1);
    return isAgency(agency)
        ? demo.map(a -> a.agency().equals(agency) ? a : new Account(role, agency, null))
        : Optional.empty();
  }

  private static boolean isAgency(String code) {
    return code.length() <= 64 && AGENCY.matcher(code).matches();
  }

  /** The same account, confined to another subtree of places. */
  public Account within(@Nullable String otherPlace) {
    return otherPlace == null || otherPlace.isBlank()
        ? this
        : new Account(role, agency, otherPlace);
  }

  /** The subject of its tokens. */
  public String subject() {
    return role + "@" + agency;
  }

  /** What the role is called in Chinese. */
  public String title() {
    return TITLES.getOrDefault(role, role);
  }

  /** What the services read from the token besides subject and audience. */
  public Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("groups", List.of(role));
    claims.put("agency", agency);
    if (place != null) {
      claims.put("place", place);
    }
    claims.put("name", title() + "（" + agency + "）");
    claims.put("preferred_username", subject());
    return claims;
  }

  /** The roles, for the sentence that refuses an unknown one. */
  public static String roles() {
    return String.join(", ", DEMO.stream().map(Account::role).toList());
  }
}
