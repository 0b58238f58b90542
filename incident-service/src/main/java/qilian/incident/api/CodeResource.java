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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.problem.Language;
import qilian.guard.problem.Refused;
import qilian.incident.desk.DirectoryDesk;
import qilian.incident.directory.Code;
import qilian.incident.directory.DirectoryChange;
import qilian.incident.directory.DirectoryLists;

/** The code lists. */
@Path("/api/v1/codes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "directory")
public class CodeResource {
  private static final int USUAL = 1_000;
  private static final int MOST = 5_000;

  private final DirectoryDesk desk;
  private final DirectoryLists lists;
  private final CurrentCaller caller;

  @Inject
  CodeResource(DirectoryDesk desk, DirectoryLists lists, CurrentCaller caller) {
    this.desk = desk;
    this.lists = lists;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Entries of all lists, by list and code")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  public Page<CodeView> codes(
      @QueryParam("list") @Nullable String list,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    caller.get();
    return page(list, cursor, limit, Asked.language(lang, acceptLanguage));
  }

  @GET
  @Path("/{list}")
  @Operation(summary = "One code list")
  @APIResponse(responseCode = "200", description = "A page; ask on with its cursor next")
  @APIResponse(responseCode = "404", description = "There is no such list")
  public Page<CodeView> list(
      @PathParam("list") String list,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    caller.get();
    if (!lists.hasList(list)) {
      throw Refused.of("NOT_FOUND", 404);
    }
    return page(list, cursor, limit, Asked.language(lang, acceptLanguage));
  }

  @GET
  @Path("/{list}/{code:.+}")
  @Operation(summary = "One entry of a list")
  @APIResponse(responseCode = "200", description = "The entry")
  @APIResponse(responseCode = "404", description = "The list does not have it")
  public CodeView code(
      @PathParam("list") String list,
      @PathParam("code") String code,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    caller.get();
    return CodeView.of(found(list, code), Asked.language(lang, acceptLanguage));
  }

  @POST
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AGENCY_SYSTEM})
  @Operation(
      summary = "Registers codes or changes them, all or none",
      description =
          "One object or an array of at most 2,000. What is absent in a change stays as it is; a"
              + " repetition changes nothing. Only an administrator opens a list; an agency with"
              + " the right IMPORT adds codes of its own namespace to lists that are there.")
  @RequestBody(content = @Content(schema = @Schema(implementation = CodeRequest.class)))
  @APIResponse(responseCode = "201", description = "One code was created")
  @APIResponse(responseCode = "200", description = "The code, or how many were created, changed")
  @APIResponse(responseCode = "403", description = "Not under the agency's namespace")
  @APIResponse(responseCode = "422", description = "The content is not accepted")
  public Response register(
      byte[] body,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    Caller asking = caller.get();
    OneOrMany<CodeRequest> requests = OneOrMany.read(body, CodeRequest.class);
    List<DirectoryChange> changes =
        desk.registerCodes(
            asking, requests.items().stream().map(CodeRequest::draft).toList(), requests.single());
    if (!requests.single()) {
      return Response.ok(RegisteredView.of(changes, requests.items().size())).build();
    }
    CodeRequest request = requests.items().get(0);
    String list = String.valueOf(request.list());
    String code = String.valueOf(request.code());
    CodeView view = CodeView.of(found(list, code), Asked.language(lang, acceptLanguage));
    return changes.stream().anyMatch(DirectoryChange::created)
        ? Response.created(UriBuilder.fromPath("/api/v1/codes/{list}/{code}").build(list, code))
            .entity(view)
            .build()
        : Response.ok(view).build();
  }

  @POST
  @Path("/{list}/{code:.+}/retirement")
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AGENCY_SYSTEM})
  @Operation(summary = "Ends the use of a code on a day; it is never deleted")
  @APIResponse(responseCode = "200", description = "The code with its last day")
  public CodeView retire(
      @PathParam("list") String list,
      @PathParam("code") String code,
      RetirementRequest request,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
    desk.retireCode(caller.get(), list, code, request == null ? null : request.on());
    return CodeView.of(found(list, code), Asked.language(lang, acceptLanguage));
  }

  private Page<CodeView> page(
      @Nullable String list, @Nullable String cursor, @Nullable Integer limit, Language language) {
    int most = Cursors.limit(limit, USUAL, MOST);
    List<String> keys = Cursors.read(cursor, 2);
    Code after =
        keys == null
            ? null
            : new Code(keys.get(0), keys.get(1), "", null, null, null, null, null, null, Set.of());
    List<Code> found = lists.codes(list, after, most + 1);
    List<Code> page = found.subList(0, Math.min(most, found.size()));
    return new Page<>(
        page.stream().map(code -> CodeView.of(code, language)).toList(),
        found.size() > most
            ? Cursors.of(page.get(most - 1).list(), page.get(most - 1).code())
            : null);
  }

  private Code found(String list, String code) {
    Code found = lists.code(list, code);
    if (found == null) {
      throw Refused.of("NOT_FOUND", 404);
    }
    return found;
  }
}
