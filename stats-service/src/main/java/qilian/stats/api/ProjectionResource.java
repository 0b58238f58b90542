package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.stats.rollup.Projections;
import qilian.stats.rollup.Rebuild;

/**
 * The versions of the counted tables: what state they are in, their hash, and building one anew.
 */
@Path("/api/v1/projections")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectionResource {
  private final Projections projections;
  private final Rebuild rebuild;
  private final CurrentCaller caller;
  private final Audit audit;

  @Inject
  ProjectionResource(Projections projections, Rebuild rebuild, CurrentCaller caller, Audit audit) {
    this.projections = projections;
    this.rebuild = rebuild;
    this.caller = caller;
    this.audit = audit;
  }

  /** A version at one moment: its hash, how much it counts, and how far it has read. */
  public record Live(
      int version,
      String hash,
      long facts,
      Map<String, String> sums,
      Map<String, Long> offsets,
      Map<String, Long> numbers) {}

  /** A rebuild that has begun. */
  public record Begun(int version, String state) {}

  @GET
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
  public List<Projections.Row> all() {
    return projections.list();
  }

  /** Hashed as it stands now, which takes about a second for every million cells. */
  @GET
  @Path("/live")
  @RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.AUDITOR})
  public Live live() {
    Projections.Standing now = projections.standing(null);
    Map<String, Long> offsets = new TreeMap<>();
    Map<String, Long> numbers = new TreeMap<>();
    now.fences()
        .forEach(
            (at, fence) -> {
              offsets.put(at.toString(), fence.nextOffset());
              numbers.put(at.toString(), fence.lastQseq());
            });
    return new Live(now.version(), now.hash(), now.events(), now.sums(), offsets, numbers);
  }

  @POST
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  public Response build() {
    var by = caller.get();
    try {
      int version = rebuild.begin(by.subject());
      audit.record(AuditEntry.by(by, "RebuildProjection", "p" + version, null, "BEGUN"));
      return Response.accepted(new Begun(version, "BUILDING"))
          .location(URI.create("/api/v1/projections"))
          .build();
    } catch (Projections.AlreadyBuilding e) {
      throw Refused.of("REBUILD_RUNNING", 409);
    }
  }
}
