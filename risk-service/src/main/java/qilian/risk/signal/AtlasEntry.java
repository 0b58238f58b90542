package qilian.risk.signal;

import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;

/** What warnings and maps need of the directory. */
public sealed interface AtlasEntry {

  /**
   * A place with its outline.
   *
   * @param geometry GeoJSON, WGS 84, as text
   */
  record Spot(
      String code, String path, String labelZh, String zone, @Nullable String geometry, long qseq)
      implements AtlasEntry {}

  /** A member of the alliance. */
  record Member(String code, AgencyKind kind, @Nullable String place, long qseq)
      implements AtlasEntry {}

  /** What a code is called. */
  record Label(String list, String code, String labelZh) implements AtlasEntry {}
}
