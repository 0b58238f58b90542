package qilian.incident.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.incident.desk.CommandDesk;
import qilian.incident.directory.DirectoryView;
import qilian.incident.incident.Incident;
import qilian.incident.incident.IncidentCommand;
import qilian.incident.register.IncidentRegister;

/** What may be asked of an incident from inside Qilian; each needs the version it decides upon. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR
})
@Tag(name = "register")
public class CommandResource {
  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
  private static final int MOST = 120;

  private final IncidentRegister register;
  private final CommandDesk desk;
  private final CommandRights rights;
  private final DirectoryView directory;
  private final CurrentCaller caller;

  @Inject
  CommandResource(
      IncidentRegister register,
      CommandDesk desk,
      CommandRights rights,
      DirectoryView directory,
      CurrentCaller caller) {
    this.register = register;
    this.desk = desk;
    this.rights = rights;
    this.directory = directory;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/referral")
  @Operation(
      summary = "Refers the quarrel behind an incident to mediation",
      description =
          "Only a dispute to which none of the grounds of Art. 179 applies. The version is the"
              + " ETag of GET /incidents/{id}, sent as If-Match.")
  @APIResponse(responseCode = "200", description = "The incident as it stands now")
  @APIResponse(responseCode = "409", description = "It is not in a phase for this")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "422", description = "A guard refuses it; legalBasis says which law")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response refer(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable ReferralRequest request) {
    Set<IncidentCommand.Exclusion> exclusions =
        given(request == null ? null : request.exclusions(), "/exclusions");
    return command(
        id,
        version,
        CommandRights.Noun.REFERRAL,
        null,
        others -> new IncidentCommand.ReferToMediation(exclusions));
  }

  @POST
  @Path("/{id}/diversion")
  @Operation(summary = "Hands on what is no police matter, after the caller was told")
  @APIResponse(responseCode = "200", description = "The incident as it stands now")
  @APIResponse(responseCode = "422", description = "Disputed, and told by word of mouth only")
  public Response divert(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable DiversionRequest request) {
    String reference = text(request == null ? null : request.reference(), "/reference");
    IncidentCommand.Told told = given(request.told(), "/told");
    boolean disputed = given(request.disputed(), "/disputed");
    return command(
        id,
        version,
        CommandRights.Noun.DIVERSION,
        null,
        others -> new IncidentCommand.Divert(reference, told, disputed));
  }

  @POST
  @Path("/{id}/link")
  @Operation(summary = "Says that the matter was reported before, under another number")
  @APIResponse(responseCode = "200", description = "The incident as it stands now")
  @APIResponse(responseCode = "422", description = "There is no such matter, or it does not stand")
  public Response link(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable LinkRequest request) {
    String number = text(request == null ? null : request.duplicateOf(), "/duplicateOf");
    return command(
        id,
        version,
        CommandRights.Noun.LINK,
        number,
        others -> new IncidentCommand.LinkTo(others.values().iterator().next(), number));
  }

  @POST
  @Path("/{id}/voiding")
  @Operation(summary = "Says that the call was no real alarm")
  @APIResponse(responseCode = "200", description = "The incident as it stands now")
  @APIResponse(responseCode = "422", description = "The code list validity has no such entry")
  public Response voidIt(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
      @Nullable VoidingRequest request) {
    String validity = text(request == null ? null : request.validity(), "/validity");
    if (!directory.knows("validity", validity)) {
      throw Refused.of("CODE_NOT_IN_LIST", 422)
          .at("/validity")
          .with("code", validity)
          .with("list", "validity");
    }
    return command(
        id,
        version,
        CommandRights.Noun.VOIDING,
        null,
        others -> new IncidentCommand.VoidAlarm(validity));
  }

  private Response command(
      String id,
      @Nullable String version,
      CommandRights.Noun noun,
      @Nullable String other,
      CommandDesk.Asked asked) {
    Caller who = caller.get();
    UUID incident = Lookup.id(id);
    CommandDesk.Order order =
        new CommandDesk.Order(
            incident, noun.address(), version(version), other == null ? "" : other, asked);
    desk.command(who, caller.scope(Sight.RECORDS), order, state -> rights.may(who, state, noun));
    return answer(find(incident), who, rights);
  }

  private IncidentRegister.WithHistory find(UUID id) {
    return register
        .find(caller.scope(Sight.RECORDS), id, null)
        .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
  }

  /** An incident as it stands, with its version and what the caller may ask of it. */
  static Response answer(IncidentRegister.WithHistory found, Caller caller, CommandRights rights) {
    Incident state = found.incident().state();
    return Response.ok(
            IncidentView.of(found.incident(), found.history(), rights.open(caller, state)))
        .tag(Integer.toString(state.facts()))
        .build();
  }

  private static int version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Refused.of("VERSION_MISSING", 428);
    }
    Matcher version = VERSION.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw Refused.of("PRECONDITION_FAILED", 412);
    }
    return Integer.parseInt(version.group(1));
  }

  private static <T> T given(@Nullable T value, String pointer) {
    if (value == null) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    return value;
  }

  private static String text(@Nullable String value, String pointer) {
    String text = given(value, pointer);
    if (text.isBlank()) {
      throw Refused.of("MISSING_FIELD", 400).at(pointer);
    }
    if (text.length() > MOST) {
      throw Refused.of("TOO_LONG", 400).at(pointer).with("max", Integer.toString(MOST));
    }
    return text;
  }
}
