package qilian.incident.api;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyKind;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.problem.Language;
import qilian.guard.problem.Refused;
import qilian.incident.desk.DirectoryDesk;
import qilian.incident.directory.Agency;
import qilian.incident.directory.DirectoryChange;
import qilian.incident.directory.DirectoryLists;
import qilian.incident.directory.DirectoryView;

/** Who belongs to the alliance. */
@Path("/api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "directory")
public class AgencyResource {
  private final DirectoryDesk desk;
  private final DirectoryLists lists;
  private final DirectoryView view;
  private final CurrentCaller caller;

  @Inject
  AgencyResource(
      DirectoryDesk desk, DirectoryLists lists, DirectoryView view, CurrentCaller caller) {
    this.desk = desk;
    this.lists = lists;
    this.view = view;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The agencies of the alliance")
  @APIResponse(responseCode = "200", description = "All of them, or those of one kind")
  public Page<AgencyView> agencies(
      @QueryParam("kind") @Nullable AgencyKind kind,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    Caller asking = caller.get();
    Language language = Asked.language(lang, acceptLanguage);
    return new Page<>(
        lists.agencies(kind).stream().map(agency -> view(agency, asking, language)).toList(), null);
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "One agency")
  @APIResponse(responseCode = "200", description = "The agency")
  @APIResponse(responseCode = "404", description = "There is none of that code")
  public AgencyView agency(
      @PathParam("code") String code,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    Caller asking = caller.get();
    return view(found(code), asking, Asked.language(lang, acceptLanguage));
  }

  @POST
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      summary = "Registers an agency, or an array of them, or changes them",
      description = "What is absent in a change stays as it is; a repetition changes nothing.")
  @RequestBody(content = @Content(schema = @Schema(implementation = AgencyRequest.class)))
  @APIResponse(responseCode = "201", description = "Registered; its topics exist")
  @APIResponse(responseCode = "200", description = "Changed, or the same as before")
  @APIResponse(responseCode = "422", description = "The content is not accepted")
  @APIResponse(responseCode = "503", description = "The broker is away; nothing was registered")
  public Response register(
      byte[] body,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    OneOrMany<AgencyRequest> requests = OneOrMany.read(body, AgencyRequest.class);
    Caller asking = caller.get();
    List<DirectoryChange> changes =
        desk.registerAgencies(asking, requests.items().stream().map(AgencyRequest::draft).toList());
    if (!requests.single()) {
      return Response.ok(RegisteredView.of(changes, requests.items().size())).build();
    }
    AgencyRequest request = requests.items().get(0);
    String code = String.valueOf(request.code());
    AgencyView view = view(found(code), asking, Asked.language(lang, acceptLanguage));
    return !changes.isEmpty() && changes.get(0).created()
        ? Response.created(URI.create("/api/v1/agencies/" + code)).entity(view).build()
        : Response.ok(view).build();
  }

  @POST
  @Path("/{code}/retirement")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(summary = "Ends an agency's membership on a day; it is never deleted")
  @APIResponse(responseCode = "200", description = "The agency with its last day")
  public AgencyView retire(
      @PathParam("code") String code,
      RetirementRequest request,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    Caller asking = caller.get();
    desk.retireAgency(asking, code, request == null ? null : request.on());
    return view(found(code), asking, Asked.language(lang, acceptLanguage));
  }

  private Agency found(String code) {
    Agency agency = view.agency(code);
    if (agency == null) {
      throw Refused.of("NOT_FOUND", 404);
    }
    return agency;
  }

  private static AgencyView view(Agency agency, Caller asking, Language language) {
    boolean whole =
        asking.is(Role.ADMINISTRATOR)
            || asking.is(Role.AUDITOR)
            || agency.code().equals(asking.agency());
    return AgencyView.of(agency, language, whole);
  }
}
