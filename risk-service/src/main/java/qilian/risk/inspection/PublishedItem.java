package qilian.risk.inspection;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of inspection that an authority has published, as the rule asks before anybody inspects.
 *
 * @param agency whose power it is
 * @param basis the law and its articles
 * @param publishedIn where it was published
 * @param annualCap visits a year to the same premises at most
 * @param findingTypes what it covers; an item that names none covers whatever is found under it
 * @param delegatedBy the decision by which a province gave the power to a street office; null where
 *     the law itself gives it
 * @param validTo last day; null while it is open
 */
public record PublishedItem(
    String agency,
    String code,
    String titleZh,
    String basis,
    String publishedIn,
    LocalDate publishedOn,
    int annualCap,
    Set<String> findingTypes,
    @Nullable String delegatedBy,
    @Nullable LocalDate validTo) {

  public PublishedItem {
    findingTypes = Set.copyOf(findingTypes);
  }

  /** Whether what was found is its matter. */
  public boolean covers(String findingType) {
    return findingTypes.isEmpty() || findingTypes.contains(findingType);
  }

  /** Whether it stands on that day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(publishedOn) && (validTo == null || !day.isAfter(validTo));
  }
}
