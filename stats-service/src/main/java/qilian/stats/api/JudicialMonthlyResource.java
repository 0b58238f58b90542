package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.stats.bulletin.JudicialDesk;
import qilian.stats.bulletin.JudicialMonthly;
import qilian.stats.bulletin.JudicialText;

/** The monthly table of the judicial office. */
@Path("/api/v1/judicial-monthly")
@RolesAllowed({
  Role.Name.MEDIATOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR,
  Role.Name.ANALYST,
  Role.Name.AUDITOR
})
public class JudicialMonthlyResource {
  private final JudicialDesk desk;
  private final Readers readers;

  @Inject
  JudicialMonthlyResource(JudicialDesk desk, Readers readers) {
    this.desk = desk;
    this.readers = readers;
  }

  /** The forms of the table. */
  enum Form {
    JSON,
    TEXT
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, BulletinResource.TEXT})
  public Response month(
      @QueryParam("place") @Nullable String place,
      @QueryParam("month") @Nullable String month,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("format") @Nullable String format,
      @HeaderParam("Accept") @Nullable String accept) {
    String where = Parameters.required("place", place);
    String when = Parameters.required("month", month);
    LocalDate known = Parameters.date("asOf", asOf);
    boolean prefersText = accept != null && accept.startsWith("text/plain");
    Form form = Parameters.oneOf(Form.class, "format", format, prefersText ? Form.TEXT : Form.JSON);
    JudicialMonthly table =
        readers.sums(scope -> desk.month(where, when, known, scope, readers.today()));
    return switch (form) {
      case JSON -> Response.ok(table, MediaType.APPLICATION_JSON).build();
      case TEXT -> Response.ok(JudicialText.of(table), BulletinResource.TEXT).build();
    };
  }
}
