package qilian.mediation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Turns what somebody types to find a party into the keys under which parties are kept. */
@ApplicationScoped
public class PartySearch {

  private final StatusKeys keys;

  @Inject
  PartySearch(StatusKeys keys) {
    this.keys = keys;
  }

  /** As a name. */
  public byte[] nameKey(String typed) {
    return keys.searchKey("name", typed);
  }

  /** As a telephone. */
  public byte[] phoneKey(String typed) {
    return keys.searchKey("phone", typed);
  }
}
