package qilian.mediation.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/**
 * A proposal of who sits: exactly one lead, those who assist, and the seats nobody can take.
 *
 * @param policy version of the policy behind it
 * @param lead null only where no member may lead; the case then goes to the joint meeting
 * @param empty kinds that should sit and that no member serves here
 */
public record Panel(int policy, @Nullable Seat lead, List<Seat> assists, List<Vacancy> empty) {

  public Panel {
    assists = List.copyOf(assists);
    empty = List.copyOf(empty);
  }

  /** A member on the panel, and why. */
  public record Seat(
      String agency, AgencyKind kind, String rule, String reasonZh, String reasonEn) {}

  /** A seat that nobody can take, and why it was wanted. */
  public record Vacancy(AgencyKind kind, String rule, String reasonZh, String reasonEn) {}

  /** Seats a dispute by a policy among the members. */
  public static Panel propose(PanelPolicy policy, PanelQuestion question, List<Member> members) {
    List<PanelRule> rules =
        policy.rules().stream().filter(rule -> rule.speaksFor(question)).toList();
    List<Vacancy> empty = new ArrayList<>();
    Seat lead = lead(rules, question, members, empty);
    List<Seat> assists = new ArrayList<>();
    for (PanelRule rule : rules) {
      for (AgencyKind kind : rule.assist()) {
        boolean seated =
            lead != null && lead.kind() == kind
                || assists.stream().anyMatch(seat -> seat.kind() == kind)
                || empty.stream().anyMatch(seat -> seat.kind() == kind);
        if (!seated) {
          nearest(kind, question, members)
              .ifPresentOrElse(
                  member -> assists.add(seat(member, rule)), () -> empty.add(vacancy(kind, rule)));
        }
      }
    }
    return new Panel(policy.version(), lead, assists, empty);
  }

  private static @Nullable Seat lead(
      List<PanelRule> rules, PanelQuestion question, List<Member> members, List<Vacancy> empty) {
    for (PanelRule rule : rules) {
      for (AgencyKind kind : rule.lead()) {
        Optional<Member> member = nearest(kind, question, members);
        if (member.isPresent()) {
          return seat(member.get(), rule);
        }
      }
      if (!rule.lead().isEmpty()) {
        empty.add(vacancy(rule.lead().getFirst(), rule));
      }
    }
    return null;
  }

  /** The member of a kind that serves the smallest area around the place. */
  private static Optional<Member> nearest(
      AgencyKind kind, PanelQuestion question, List<Member> members) {
    return members.stream()
        .filter(member -> member.kind() == kind && member.serves(question))
        .max(
            Comparator.comparingInt((Member member) -> member.place().split(">").length)
                .thenComparing(Member::code, Comparator.reverseOrder()));
  }

  private static Seat seat(Member member, PanelRule rule) {
    return new Seat(member.code(), member.kind(), rule.id(), rule.reasonZh(), rule.reasonEn());
  }

  private static Vacancy vacancy(AgencyKind kind, PanelRule rule) {
    return new Vacancy(kind, rule.id(), rule.reasonZh(), rule.reasonEn());
  }
}
