package qilian.mediation.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a case asks of a mediator.
 *
 * @param languages languages that the parties need, each of them
 * @param parties references of the parties, against whom relations are checked
 * @param relations what was declared
 * @param recused mediators that stepped back from the case before
 */
public record MediatorNeed(
    String category,
    Set<String> languages,
    List<String> parties,
    List<Relation> relations,
    Set<String> recused,
    LocalDate today) {

  public MediatorNeed {
    languages = Set.copyOf(languages);
    parties = List.copyOf(parties);
    relations = List.copyOf(relations);
    recused = Set.copyOf(recused);
  }
}
