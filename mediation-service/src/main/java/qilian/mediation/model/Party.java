package qilian.mediation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import qilian.mediation.model.Consent.Answer;

/**
 * A participant of a case under a random reference; who that is lies sealed elsewhere.
 *
 * @param minor whether a guardian must be told (第一百八十一条)
 * @param consents every answer it ever gave, the oldest first
 */
public record Party(
    String ref,
    Participation participation,
    boolean minor,
    boolean guardianTold,
    List<Consent> consents) {

  public Party {
    consents = List.copyOf(consents);
  }

  /** Its last answer on a question; null where it was not asked or has not answered. */
  public @Nullable Answer latest(@Nullable String invitedRef) {
    return consents.stream()
        .filter(each -> Objects.equals(each.invitedRef(), invitedRef))
        .reduce((earlier, later) -> later)
        .map(Consent::answer)
        .orElse(null);
  }

  /** Whether its answer to mediation before the last one was a no already. */
  boolean hadSaidNo() {
    List<Consent> said = consents.stream().filter(each -> each.invitedRef() == null).toList();
    return said.size() > 1 && said.get(said.size() - 2).answer().isNo();
  }

  /** The same with one more answer. */
  Party answering(Consent consent) {
    List<Consent> all = new ArrayList<>(consents);
    all.add(consent);
    return new Party(ref, participation, minor, guardianTold, all);
  }

  /** The same once the guardian was told. */
  Party withGuardianTold() {
    return new Party(ref, participation, minor, true, consents);
  }
}
