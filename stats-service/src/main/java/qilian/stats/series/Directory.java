package qilian.stats.series;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.stats.compare.Coverage;

/** Names, zones and coverage as statistics knows them. */
public interface Directory {

  /**
   * A place.
   *
   * @param declared the days its root declares; empty where it declares none
   */
  record Place(
      String code,
      String path,
      String kind,
      String nameZh,
      @Nullable String nameEn,
      ZoneId zone,
      Coverage declared) {

    /**
     * Finer than a community: nobody outside of the house is told a grid or a building. What
     * imports call an area is as coarse as its source published it.
     */
    public boolean isFine() {
      return switch (kind) {
        case "REGION", "CITY", "COUNTY", "DISTRICT", "STREET", "COMMUNITY", "AREA" -> false;
        default -> true;
      };
    }

    /** The name for a reader of this language. */
    public String name(Locale locale) {
      String english = nameEn;
      return locale.getLanguage().equals("zh") || english == null ? nameZh : english;
    }
  }

  /** The place of that code. */
  Optional<Place> place(String code);

  /** The places directly below, in the order of their codes. */
  List<Place> children(String code);

  /** Every code of a place. */
  List<String> placeCodes();

  /** Whether a list of codes knows this one. */
  boolean knowsCode(String code);

  /** The label of a code; the code itself where no list knows it. */
  String label(String code, Locale locale);

  /** The name of an agency; its code where it is unknown. */
  String agencyName(String code, Locale locale);
}
