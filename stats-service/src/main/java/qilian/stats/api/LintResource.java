package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.Refused;
import qilian.stats.compare.lint.BulletinLinter;
import qilian.stats.compare.lint.Finding;

/** Reads any bulletin's text, ours or not, with a pocket calculator. Nothing is kept of it. */
@Path("/api/v1/lint")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.PATROL_LEAD,
  Role.Name.PATROLLER,
  Role.Name.INSPECTOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR,
  Role.Name.ANALYST,
  Role.Name.AUDITOR,
  Role.Name.ADMINISTRATOR
})
public class LintResource {
  private static final int LONGEST = 100_000;

  /** A text to be read. */
  public record Text(@Nullable String text) {}

  /** What was found, and whether any of it is an error. */
  public record Verdict(boolean clean, List<Finding> findings) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Verdict json(@Nullable Text body) {
    return plain(body == null ? null : body.text());
  }

  @POST
  @Consumes({MediaType.TEXT_PLAIN, "text/markdown"})
  public Verdict plain(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw Refused.of("LINT_EMPTY", 400);
    }
    List<Finding> findings = BulletinLinter.lint(text);
    boolean clean = findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    return new Verdict(clean, findings);
  }
}
