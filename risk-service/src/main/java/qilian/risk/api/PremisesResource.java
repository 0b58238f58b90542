package qilian.risk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.risk.desk.LedgerDesk;
import qilian.risk.desk.PlaceWords;
import qilian.risk.inspection.Premises;
import qilian.risk.inspection.Rectification;
import qilian.risk.inspection.SelfCheck;

/** What premises carry, and where findings lie. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inspection")
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR,
  Role.Name.AUDITOR
})
public class PremisesResource {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LedgerDesk ledgers;
  private final FindingResource findings;
  private final PlaceWords places;
  private final InstantSource clock;

  @Inject
  PremisesResource(
      LedgerDesk ledgers, FindingResource findings, PlaceWords places, InstantSource clock) {
    this.ledgers = ledgers;
    this.findings = findings;
    this.places = places;
    this.clock = clock;
  }

  /**
   * What premises carry in a year.
   *
   * @param counted visits that count towards the cap
   */
  public record LedgerView(
      String place,
      String placeZh,
      int year,
      int counted,
      int cap,
      List<VisitView> visits,
      List<SelfCheck> selfChecks) {}

  /** Findings as a map draws them. */
  public record FeatureCollection(String type, List<Feature> features) {}

  /** A finding on the map; its geometry is its place's. */
  public record Feature(
      String type, String id, JsonNode geometry, Map<String, @Nullable Object> properties) {}

  /** The ledger of the premises. */
  @GET
  @Path("premises/{place}/ledger")
  @Operation(
      summary = "Who came to these premises this year and who will, and their own checks",
      description = "For the premises themselves, authorities, and coordinators of the place.")
  @APIResponse(responseCode = "200", description = "The ledger")
  @APIResponse(responseCode = "403", description = "Not the caller's premises")
  public LedgerView ledger(
      @PathParam("place") String place, @QueryParam("year") @Nullable String year) {
    int wanted =
        year == null
            ? LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).getYear()
            : year(year);
    LedgerDesk.Ledger ledger = ledgers.of(place, wanted);
    return new LedgerView(
        ledger.premises().code(),
        ledger.premises().labelZh(),
        ledger.year(),
        ledger.counted(),
        ledger.cap(),
        ledger.visits().stream().map(visit -> VisitView.of(visit, List.of())).toList(),
        ledger.selfChecks());
  }

  /** Findings as GeoJSON. */
  @GET
  @Path("maps/findings")
  @Produces("application/geo+json")
  @Operation(summary = "Findings in the caller's scope as GeoJSON, at their places")
  public FeatureCollection map(
      @QueryParam("phase") @Nullable String phase,
      @QueryParam("findingType") @Nullable String findingType,
      @QueryParam("place") @Nullable String place,
      @QueryParam("limit") @Nullable String limit) {
    List<Rectification> found = findings.found(phase, findingType, place, limit);
    Map<String, Premises> known =
        places.of(found.stream().map(each -> each.origin().place()).toList());
    return new FeatureCollection(
        "FeatureCollection",
        found.stream().map(each -> feature(each, known.get(each.origin().place()))).toList());
  }

  private static Feature feature(Rectification subject, @Nullable Premises place) {
    Map<String, @Nullable Object> properties = new TreeMap<>();
    properties.put("code", subject.origin().code());
    properties.put("findingType", subject.findingType());
    properties.put("severity", subject.severity().name());
    properties.put("phase", subject.phase().name());
    properties.put("phaseZh", subject.phase().labelZh());
    properties.put("place", subject.origin().place());
    properties.put("placeZh", place == null ? null : place.labelZh());
    properties.put("foundOn", subject.origin().foundOn().toString());
    properties.put("recurrences", subject.recurrences());
    return new Feature("Feature", subject.origin().id().toString(), geometry(place), properties);
  }

  private static JsonNode geometry(@Nullable Premises place) {
    if (place == null || place.geometry() == null) {
      return NullNode.getInstance();
    }
    try {
      return JSON.readTree(place.geometry());
    } catch (JsonProcessingException e) {
      return NullNode.getInstance();
    }
  }

  private static int year(String text) {
    LocalDate day = Given.day(text + "-01-01", "/year");
    return Given.field(day, "/year").getYear();
  }
}
