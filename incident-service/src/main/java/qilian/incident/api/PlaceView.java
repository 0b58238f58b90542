package qilian.incident.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.guard.problem.Language;
import qilian.incident.directory.Place;

/**
 * A place as members see it.
 *
 * @param path codes from the root to it, joined by {@code >}
 * @param name in the language asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceView(
    String code,
    @Nullable String parent,
    String path,
    PlaceKind kind,
    String nameZh,
    @Nullable String nameEn,
    String name,
    String zone,
    @JsonRawValue
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        @Nullable String geometry,
    @Nullable List<DayInterval> coverage,
    @Nullable LocalDate retiredOn) {

  static PlaceView of(Place place, Language language) {
    return new PlaceView(
        place.code(),
        place.parent(),
        place.path(),
        place.kind(),
        place.nameZh(),
        place.nameEn(),
        Asked.name(language, place.nameZh(), place.nameEn()),
        place.zone().getId(),
        place.geometry(),
        place.parent() == null ? place.coverage() : null,
        place.retiredOn());
  }
}
