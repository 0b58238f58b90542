package qilian.incident.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.incident.directory.Geometry;
import qilian.incident.directory.NotAccepted;
import qilian.incident.directory.PlaceDraft;
import qilian.transport.codec.Json;

/**
 * A place to be registered; in a change, what is absent stays as it is.
 *
 * @param zone IANA name; a root must say it
 * @param geometry GeoJSON geometry
 */
public record PlaceRequest(
    @Nullable String code,
    @Nullable String parent,
    @Nullable PlaceKind kind,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String zone,
    @Nullable Object geometry,
    @Nullable List<DayInterval> coverage) {

  /** The draft; the geometry is checked and written as text here. */
  PlaceDraft draft(int position) {
    return new PlaceDraft(
        code,
        parent,
        kind,
        nameZh,
        nameEn,
        zone,
        geometry == null ? null : text(geometry, position),
        coverage);
  }

  private static String text(Object geometry, int position) {
    String pointer = position < 0 ? "/geometry" : "/" + position + "/geometry";
    try {
      String text = Json.mapperOfTheWire().writeValueAsString(Geometry.checked(geometry, pointer));
      if (text.getBytes(StandardCharsets.UTF_8).length > Geometry.MAX_BYTES) {
        throw NotAccepted.of(NotAccepted.Reason.GEOMETRY_TOO_LARGE, pointer)
            .with("max", Integer.toString(Geometry.MAX_BYTES));
      }
      return text;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a checked geometry cannot be written", e);
    }
  }
}
