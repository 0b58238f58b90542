package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.risk.desk.PhotoDesk;
import qilian.risk.inspection.Evidence;
import qilian.risk.inspection.Photo;
import qilian.risk.inspection.Rectification;

/** The pictures of a finding, before and after. */
@Path("/api/v1/findings/{id}/photos")
@Tag(name = "inspection")
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR
})
public class PhotoResource {
  private final PhotoDesk desk;

  @Inject
  PhotoResource(PhotoDesk desk) {
    this.desk = desk;
  }

  /** Keep a picture. */
  @POST
  @Consumes({"image/jpeg", "image/png", MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keep a picture of how it was (stage BEFORE) or is (AFTER)",
      description =
          "JPEG or PNG up to 2 MiB, judged by its bytes. What the camera wrote beside the picture,"
              + " such as where it was taken, is not kept.")
  @APIResponse(responseCode = "201", description = "Kept")
  @APIResponse(responseCode = "413", description = "Too large")
  @APIResponse(responseCode = "415", description = "Neither JPEG nor PNG")
  public Response add(
      @PathParam("id") String reference,
      @QueryParam("stage") @Nullable String stage,
      byte @Nullable [] body) {
    Evidence.Stage shown = Given.field(Asked.oneOf(Evidence.Stage.class, stage), "/stage");
    Rectification subject = desk.add(reference, shown, Given.body(body));
    return MatterVersions.made(
        "/api/v1/findings/" + subject.origin().id() + "/photos",
        FindingView.of(subject),
        subject.version());
  }

  /** A picture. */
  @GET
  @Path("{sha256}")
  @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
  @Operation(summary = "A picture of a finding, as it is kept")
  public Response read(@PathParam("id") String reference, @PathParam("sha256") String sha256) {
    Photo photo = desk.read(reference, sha256);
    return Response.ok(photo.bytes(), photo.mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
