package qilian.incident.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.contract.PlaceKind;

/** The directory as people look through it, in the order of the codes. */
public interface DirectoryLists {

  /** All agencies, or those of one kind. */
  List<Agency> agencies(@Nullable AgencyKind kind);

  /**
   * A page of places.
   *
   * @param underPath path of the place below which they lie; null for all
   * @param after the last code of the page before; null for the first
   */
  List<Place> places(
      @Nullable PlaceKind kind, @Nullable String underPath, @Nullable String after, int limit);

  /** A page of codes, of one list or of all, by list and code; after is the last entry before. */
  List<Code> codes(@Nullable String list, @Nullable Code after, int limit);

  /** One entry of a list. */
  @Nullable Code code(String list, String code);

  /** Whether there is such a list. */
  boolean hasList(String list);
}
