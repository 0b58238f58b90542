package qilian.guard;

import java.util.Arrays;
import java.util.Optional;

/** What a caller is in the alliance, as the claim {@code groups} of the token names it. */
public enum Role {
  AGENCY_SYSTEM(Name.AGENCY_SYSTEM, true),
  MEDIATOR(Name.MEDIATOR, true),
  PATROL_LEAD(Name.PATROL_LEAD, true),
  PATROLLER(Name.PATROLLER, true),
  INSPECTOR(Name.INSPECTOR, true),
  CLERK(Name.CLERK, true),
  COORDINATOR(Name.COORDINATOR, true),
  ANALYST(Name.ANALYST, false),
  AUDITOR(Name.AUDITOR, false),
  ADMINISTRATOR(Name.ADMINISTRATOR, false);

  /** The names of the roles as constants, for {@code @RolesAllowed}. */
  public static final class Name {
    public static final String AGENCY_SYSTEM = "agency-system";
    public static final String MEDIATOR = "mediator";
    public static final String PATROL_LEAD = "patrol-lead";
    public static final String PATROLLER = "patroller";
    public static final String INSPECTOR = "inspector";
    public static final String CLERK = "clerk";
    public static final String COORDINATOR = "coordinator";
    public static final String ANALYST = "analyst";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    private Name() {}
  }

  private final String claim;
  private final boolean needsAgency;

  Role(String claim, boolean needsAgency) {
    this.claim = claim;
    this.needsAgency = needsAgency;
  }

  /** The name of the role in a token. */
  public String claim() {
    return claim;
  }

  /** Whether a token of this role without an agency is refused. */
  public boolean needsAgency() {
    return needsAgency;
  }

  /** The role of that name; empty for a group that is no role of ours. */
  public static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
  }
}
