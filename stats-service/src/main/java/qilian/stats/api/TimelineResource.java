package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.stats.rollup.Projections.AlreadyBuilding;
import qilian.stats.timeline.Generations;
import qilian.stats.timeline.TimelineDesk;
import qilian.stats.timeline.TimelineRebuild;
import qilian.stats.timeline.TimelineView;

/** One case, one incident or one place across all services. */
@Path("/api/v1/timeline")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {
  private static final int SHOWN = 200;
  private static final int MOST = 1_000;

  private final TimelineDesk desk;
  private final Readers readers;
  private final Generations generations;
  private final TimelineRebuild rebuild;
  private final CurrentCaller caller;
  private final Audit audit;

  @Inject
  TimelineResource(
      TimelineDesk desk,
      Readers readers,
      Generations generations,
      TimelineRebuild rebuild,
      CurrentCaller caller,
      Audit audit) {
    this.desk = desk;
    this.readers = readers;
    this.generations = generations;
    this.rebuild = rebuild;
    this.caller = caller;
    this.audit = audit;
  }

  /** A rebuild that has begun. */
  public record TimelineBegun(int generation, String state) {}

  @GET
  @RolesAllowed({
    Role.Name.AGENCY_SYSTEM,
    Role.Name.MEDIATOR,
    Role.Name.PATROL_LEAD,
    Role.Name.PATROLLER,
    Role.Name.INSPECTOR,
    Role.Name.CLERK,
    Role.Name.COORDINATOR,
    Role.Name.ANALYST,
    Role.Name.AUDITOR
  })
  public TimelineView timeline(
      @QueryParam("case") @Nullable String caseCode,
      @QueryParam("incident") @Nullable String incident,
      @QueryParam("place") @Nullable String place,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    if (Stream.of(caseCode, incident, place).filter(Objects::nonNull).count() != 1) {
      throw Refused.of("TIMELINE_OF_ONE", 400);
    }
    Integer most = Parameters.number("limit", limit, 1, MOST);
    TimelineDesk.Part part =
        new TimelineDesk.Part(
            Parameters.date("from", from),
            Parameters.date("until", until),
            cursor,
            most == null ? SHOWN : most,
            readers.now(),
            Readers.language(lang, acceptLanguage));
    return readers.records(
        () -> {
          if (caseCode != null) {
            return desk.ofCase(caseCode, part);
          }
          return incident != null
              ? desk.ofIncident(incident, part)
              : desk.ofPlace(Objects.requireNonNull(place), part);
        });
  }

  /** Every generation that was built, newest first. */
  @GET
  @Path("/generations")
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
  public List<Generations.Row> all() {
    return generations.list();
  }

  @POST
  @Path("/generations")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  public Response build() {
    var by = caller.get();
    try {
      int number = rebuild.begin(by.subject());
      audit.record(AuditEntry.by(by, "RebuildTimeline", "t" + number, null, "BEGUN"));
      return Response.accepted(new TimelineBegun(number, "BUILDING"))
          .location(URI.create("/api/v1/timeline/generations"))
          .build();
    } catch (AlreadyBuilding e) {
      throw Refused.of("REBUILD_RUNNING", 409);
    }
  }
}
