package qilian.guard;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/**
 * Who is asking, bound from the credential and never from the payload.
 *
 * @param subject the account, as the identity provider knows it
 * @param name what to call the caller on a page
 * @param roles at least one
 * @param agency code of the agency the caller acts for; null only where no role needs one
 * @param place code of the place whose subtree the caller answers for; null where none was given
 */
public record Caller(
    String subject, String name, Set<Role> roles, @Nullable String agency, @Nullable String place) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  /**
   * The caller a token describes.
   *
   * @throws Refused 403 if no group is a role of ours, a role lacks its agency, or a code is no
   *     code
   */
  public static Caller ofClaims(
      String subject,
      @Nullable String name,
      Collection<String> groups,
      @Nullable String agency,
      @Nullable String place) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    groups.forEach(group -> Role.ofClaim(group).ifPresent(roles::add));
    if (roles.isEmpty()) {
      throw Refused.of("ROLE_MISSING", 403);
    }
    for (Role role : roles) {
      if (role.needsAgency() && (agency == null || agency.isBlank())) {
        throw Refused.of("AGENCY_MISSING", 403).with("role", role.claim());
      }
    }
    if (agency != null && !agency.isBlank() && !isAgencyCode(agency)) {
      throw Refused.of("AGENCY_CODE_MALFORMED", 403).with("agency", agency);
    }
    return new Caller(
        subject, name == null ? subject : name, roles, blankToNull(agency), blankToNull(place));
  }

  /** Whether the caller has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /**
   * The agency the caller acts for.
   *
   * @throws Refused 403 if the token names none
   */
  public String agencyOrRefuse() {
    if (agency == null) {
      throw Refused.of("AGENCY_MISSING", 403).with("role", roleNames());
    }
    return agency;
  }

  /** The roles by name, in the order of {@link Role}, for the audit. */
  public String roleNames() {
    return String.join(" ", EnumSet.copyOf(roles).stream().map(Role::claim).toList());
  }

  private static boolean isAgencyCode(String code) {
    return code.length() <= 100 && code.matches("[a-z0-9]+(-[a-z0-9]+)*");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
