package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who went: the officers an authority names, and the account that keeps the record.
 *
 * @param unknown references that the authority has not registered
 */
public record Team(String account, List<Officer> officers, Set<String> unknown) {

  private static final int ENOUGH = 2;

  public Team {
    officers = List.copyOf(officers);
    unknown = Set.copyOf(unknown);
  }

  /** Somebody alone, without officers. */
  public static Team alone(String account) {
    return new Team(account, List.of(), Set.of());
  }

  /** The references by which another team is told from this one. */
  public Set<String> refs() {
    Set<String> refs = new TreeSet<>();
    officers.forEach(officer -> refs.add(officer.agency() + "/" + officer.ref()));
    if (refs.isEmpty()) {
      refs.add(account);
    }
    return refs;
  }

  /** What bars the team from an administrative act (I1); null where nothing does. */
  @Nullable Refusal bar(Set<String> agencies, LocalDate day) {
    Set<String> certified = new LinkedHashSet<>();
    boolean lapsed = !unknown.isEmpty();
    for (Officer officer : officers) {
      if (officer.certified(day) && agencies.contains(officer.agency())) {
        certified.add(officer.agency() + "/" + officer.ref());
      } else {
        lapsed = true;
      }
    }
    if (lapsed) {
      return Refusal.OFFICER_NOT_CERTIFIED;
    }
    return certified.size() < ENOUGH ? Refusal.OFFICERS_NOT_TWO : null;
  }
}
