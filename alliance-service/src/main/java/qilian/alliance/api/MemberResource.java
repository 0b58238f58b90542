package qilian.alliance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.alliance.desk.MemberDesk;
import qilian.alliance.member.AllianceRole;
import qilian.alliance.member.ContactPoint;
import qilian.alliance.member.KeptMembership;
import qilian.contract.AgencyKind;
import qilian.guard.Role;

/** Who belongs to the alliance, since when and for which places. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "members")
public class MemberResource {

  private static final int MOST = 200;

  private final MemberDesk desk;

  @Inject
  MemberResource(MemberDesk desk) {
    this.desk = desk;
  }

  /** A membership as every member sees it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MemberView(
      String agency,
      AgencyKind kind,
      String nameZh,
      AllianceRole role,
      String roleZh,
      LocalDate from,
      @Nullable LocalDate until,
      List<String> places,
      List<String> units,
      List<ContactPoint> contacts,
      long version) {

    static MemberView of(KeptMembership kept) {
      var member = kept.member();
      return new MemberView(
          member.agency(),
          member.kind(),
          member.nameZh(),
          member.role(),
          member.role().labelZh(),
          member.from(),
          member.until(),
          member.paths().stream().map(path -> path.substring(path.lastIndexOf('>') + 1)).toList(),
          member.units(),
          member.contacts(),
          kept.version());
    }
  }

  /** Where a member is reached. */
  public record ContactRequest(
      @Nullable String function, @Nullable String where, @Nullable String telephone) {
    ContactPoint point() {
      return new ContactPoint(
          Wanted.screened(function, "/contacts/function"),
          where == null ? null : Wanted.screened(where, "/contacts/where"),
          telephone == null ? null : telephone.strip());
    }
  }

  /** The terms of a membership; what is absent is left as it is, or as is usual. */
  public record MemberRequest(
      @Nullable String agency,
      @Nullable String role,
      @Nullable String from,
      @Nullable List<String> places,
      @Nullable List<String> units,
      @Nullable List<ContactRequest> contacts) {

    MemberDesk.Terms terms() {
      return new MemberDesk.Terms(
          Asked.oneOf(AllianceRole.class, role),
          Asked.day(from),
          places == null
              ? null
              : Wanted.atMost(places, MOST, "/places").stream()
                  .map(place -> Wanted.text(place, "/places"))
                  .toList(),
          units == null
              ? null
              : Wanted.atMost(units, MOST, "/units").stream()
                  .map(unit -> Wanted.screened(unit, "/units"))
                  .toList(),
          contacts == null
              ? null
              : Wanted.atMost(contacts, MOST, "/contacts").stream()
                  .map(ContactRequest::point)
                  .toList());
    }
  }

  /** When a membership ends. */
  public record LeavingRequest(@Nullable String until) {}

  /** Who is or was a member. */
  @GET
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
  @Operation(summary = "Memberships, of one agency or of a day where those are named")
  @APIResponse(responseCode = "200", description = "Known to every member")
  public Page<MemberView> all(
      @QueryParam("agency") @Nullable String agency, @QueryParam("on") @Nullable String on) {
    return new Page<>(
        desk.all(Wanted.filter(agency, "/agency"), Asked.day(on)).stream()
            .map(MemberView::of)
            .toList(),
        null);
  }

  /** Lets an agency join. */
  @POST
  @RolesAllowed(Role.Name.COORDINATOR)
  @Operation(summary = "Let an agency of the directory join, for its own place if none is named")
  @APIResponse(responseCode = "201", description = "It is a member")
  @APIResponse(responseCode = "409", description = "It is one already")
  public Response join(@Nullable MemberRequest body) {
    MemberRequest wanted = Wanted.body(body);
    KeptMembership kept = desk.join(Wanted.agency(wanted.agency(), "/agency"), wanted.terms());
    return Versions.tagged(
        Response.created(URI.create("/api/v1/members?agency=" + kept.member().agency())),
        MemberView.of(kept),
        kept.version());
  }

  /** Changes what a membership says. */
  @PUT
  @Path("{agency}")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.CLERK, Role.Name.AGENCY_SYSTEM})
  @Operation(
      summary = "Change units and contact points of the own agency",
      description = "Role and places are changed by whoever coordinates there.")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "412", description = "Somebody else was faster: read it again")
  @APIResponse(responseCode = "428", description = "If-Match is missing: say what was read")
  public Response change(
      @PathParam("agency") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable MemberRequest body) {
    KeptMembership kept =
        desk.change(
            Wanted.agency(code, "/agency"), Versions.of(ifMatch), Wanted.body(body).terms());
    return Versions.answer(MemberView.of(kept), kept.version());
  }

  /** Ends a membership. */
  @POST
  @Path("{agency}/leaving")
  @RolesAllowed(Role.Name.COORDINATOR)
  @Operation(summary = "End a membership, today if no day is named")
  @APIResponse(responseCode = "200", description = "It ends on that day")
  public Response leave(
      @PathParam("agency") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable LeavingRequest body) {
    LocalDate until = body == null ? null : Asked.day(body.until());
    KeptMembership kept = desk.leave(Wanted.agency(code, "/agency"), Versions.of(ifMatch), until);
    return Versions.answer(MemberView.of(kept), kept.version());
  }
}
