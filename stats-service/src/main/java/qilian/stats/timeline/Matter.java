package qilian.stats.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its latest fact left it.
 *
 * @param family the family of its facts, such as {@code mediation}
 * @param agencies who may see all of it: its sender, or who leads, assists and brought it
 */
public record Matter(
    UUID id,
    String family,
    @Nullable String caseCode,
    String placePath,
    List<String> agencies,
    @Nullable String phase,
    List<Owed> owes) {

  public Matter {
    agencies = List.copyOf(agencies);
    owes = List.copyOf(owes);
  }
}
