package qilian.alliance.task;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.alliance.document.Ruling;
import qilian.alliance.member.Membership;
import qilian.contract.AgencyKind;

/**
 * What stands around a task when it decides.
 *
 * @param ruling what the duty list in force says about its subject and place
 * @param members who is a member on that day, by agency
 */
public record Circumstances(Ruling ruling, Map<String, Membership> members) {

  public Circumstances {
    members = Map.copyOf(members);
  }

  /** The member of that code. */
  Optional<Membership> member(String agency) {
    return Optional.ofNullable(members.get(agency));
  }

  /** What kind of agency it is; null for one that is no member. */
  @Nullable AgencyKind kindOf(String agency) {
    return member(agency).map(Membership::kind).orElse(null);
  }
}
