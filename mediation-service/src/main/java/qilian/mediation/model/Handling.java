package qilian.mediation.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies handle a case.
 *
 * @param lead exactly one (主办)
 * @param assists those that accepted to assist (协办)
 * @param informed those that led before and still read how it goes on (知会)
 * @param asks every request to lead or assist, the oldest first
 */
public record Handling(String lead, Set<String> assists, Set<String> informed, List<Ask> asks) {

  public Handling {
    assists = Set.copyOf(assists);
    informed = Set.copyOf(informed);
    asks = List.copyOf(asks);
  }

  /** A case under one lead and nobody else yet. */
  static Handling under(String lead) {
    return new Handling(lead, Set.of(), Set.of(), List.of());
  }

  /** The open request to an agency, if there is one. */
  public Optional<Ask> open(String agency) {
    return asks.stream()
        .filter(ask -> ask.agency().equals(agency) && ask.answer() == Ask.Answer.OPEN)
        .findFirst();
  }

  /** The last request to an agency that still waits for an answer, though it may be late. */
  public Optional<Ask> awaited(String agency) {
    return asks.stream()
        .filter(ask -> ask.agency().equals(agency))
        .reduce((earlier, later) -> later)
        .filter(ask -> ask.answer() == Ask.Answer.OPEN || ask.answer() == Ask.Answer.SILENT);
  }

  Handling asking(Ask ask) {
    List<Ask> all = new ArrayList<>(asks);
    all.add(ask);
    return new Handling(lead, assists, informed, all);
  }

  /** The same with the agency's last request answered. */
  Handling answered(String agency, Ask.Answer answer, Ask.@Nullable Reason reason) {
    List<Ask> all = new ArrayList<>(asks);
    for (int i = all.size() - 1; i >= 0; i--) {
      Ask ask = all.get(i);
      if (ask.agency().equals(agency)) {
        all.set(i, new Ask(agency, ask.role(), ask.answerBy(), answer, reason));
        boolean assists = answer == Ask.Answer.ACCEPTED && ask.role() == Ask.Role.ASSIST;
        return new Handling(
            lead, assists ? plus(this.assists, agency) : this.assists, informed, all);
      }
    }
    return this;
  }

  /** The same under another lead; the one before is kept informed. */
  Handling ledBy(String agency) {
    return new Handling(agency, less(assists, agency), plus(less(informed, agency), lead), asks);
  }

  private static Set<String> plus(Set<String> set, String agency) {
    Set<String> all = new LinkedHashSet<>(set);
    all.add(agency);
    return all;
  }

  private static Set<String> less(Set<String> set, String agency) {
    Set<String> all = new LinkedHashSet<>(set);
    all.remove(agency);
    return all;
  }
}
