package qilian.incident.api;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.contract.PlaceKind;
import qilian.contract.directory.DirectoryFact.DayInterval;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.problem.Language;
import qilian.guard.problem.Refused;
import qilian.incident.desk.DirectoryDesk;
import qilian.incident.directory.DirectoryChange;
import qilian.incident.directory.DirectoryLists;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.incident.directory.PlaceDraft;

/** The tree of places. */
@Path("/api/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "directory")
public class PlaceResource {
  private static final int USUAL = 200;
  private static final int MOST = 1_000;

  private final DirectoryDesk desk;
  private final DirectoryLists lists;
  private final DirectoryView view;
  private final CurrentCaller caller;

  @Inject
  PlaceResource(
      DirectoryDesk desk, DirectoryLists lists, DirectoryView view, CurrentCaller caller) {
    this.desk = desk;
    this.lists = lists;
    this.view = view;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Places in the order of their codes")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  @APIResponse(responseCode = "404", description = "There is no place of the code under")
  public Page<PlaceView> places(
      @QueryParam("kind") @Nullable PlaceKind kind,
      @QueryParam("under") @Nullable String under,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    caller.get();
    Language language = Asked.language(lang, acceptLanguage);
    int most = Cursors.limit(limit, USUAL, MOST);
    List<String> after = Cursors.read(cursor, 1);
    List<Place> found =
        lists.places(
            kind,
            under == null ? null : found(under).path(),
            after == null ? null : after.get(0),
            most + 1);
    List<Place> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(place -> PlaceView.of(place, language)).toList(),
        found.size() > most ? Cursors.of(page.get(most - 1).code()) : null);
  }

  @GET
  @Path("/{code:.+}")
  @Operation(summary = "One place")
  @APIResponse(responseCode = "200", description = "The place")
  @APIResponse(responseCode = "404", description = "There is none of that code")
  public PlaceView place(
      @PathParam("code") String code,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    caller.get();
    return PlaceView.of(found(code), Asked.language(lang, acceptLanguage));
  }

  @POST
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AGENCY_SYSTEM})
  @Operation(
      summary = "Registers places or changes them, all or none",
      description =
          "One object or an array of at most 2,000, parents anywhere in it. What is absent in a"
              + " change stays as it is; a repetition changes nothing. A place that moves takes"
              + " along what lies below it, within its tree. An agency with the right IMPORT"
              + " writes below the root that bears its namespace.")
  @RequestBody(content = @Content(schema = @Schema(implementation = PlaceRequest.class)))
  @APIResponse(responseCode = "201", description = "One place was created")
  @APIResponse(responseCode = "200", description = "The place, or how many were created, changed")
  @APIResponse(responseCode = "403", description = "Not under the agency's namespace")
  @APIResponse(responseCode = "422", description = "The content is not accepted")
  public Response register(
      byte[] body,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    Caller asking = caller.get();
    OneOrMany<PlaceRequest> requests = OneOrMany.read(body, PlaceRequest.class);
    List<DirectoryChange> changes =
        desk.registerPlaces(asking, drafts(requests), requests.single());
    if (!requests.single()) {
      return Response.ok(RegisteredView.of(changes, requests.items().size())).build();
    }
    String code = String.valueOf(requests.items().get(0).code());
    PlaceView place = PlaceView.of(found(code), Asked.language(lang, acceptLanguage));
    return changes.stream().anyMatch(DirectoryChange::created)
        ? Response.created(UriBuilder.fromPath("/api/v1/places/{code}").build(code))
            .entity(place)
            .build()
        : Response.ok(place).build();
  }

  @PUT
  @Path("/{code:.+}/coverage")
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AGENCY_SYSTEM})
  @Operation(summary = "Says on which days the data of a tree are complete; of a root only")
  @APIResponse(responseCode = "200", description = "The root with its coverage")
  @APIResponse(responseCode = "422", description = "Not a root, or the days overlap")
  public PlaceView cover(
      @PathParam("code") String code,
      List<DayInterval> days,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    desk.coverPlace(caller.get(), code, days == null ? List.of() : days);
    return PlaceView.of(found(code), Asked.language(lang, acceptLanguage));
  }

  @POST
  @Path("/{code:.+}/retirement")
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AGENCY_SYSTEM})
  @Operation(summary = "Ends the use of a place on a day; it is never deleted")
  @APIResponse(responseCode = "200", description = "The place with its last day")
  public PlaceView retire(
      @PathParam("code") String code,
      RetirementRequest request,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    desk.retirePlace(caller.get(), code, request == null ? null : request.on());
    return PlaceView.of(found(code), Asked.language(lang, acceptLanguage));
  }

  private static List<PlaceDraft> drafts(OneOrMany<PlaceRequest> requests) {
    List<PlaceDraft> drafts = new ArrayList<>(requests.items().size());
    for (PlaceRequest request : requests.items()) {
      int position = requests.single() ? -1 : drafts.size();
      drafts.add(DirectoryDesk.accepted(() -> request.draft(position)));
    }
    return drafts;
  }

  private Place found(String code) {
    Place place = view.place(code);
    if (place == null) {
      throw Refused.of("UNKNOWN_PLACE", 404).with("place", code);
    }
    return place;
  }
}
