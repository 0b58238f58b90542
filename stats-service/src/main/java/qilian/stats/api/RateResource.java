package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.stats.measure.Rate;
import qilian.stats.series.RateDesk;
import qilian.stats.series.SeriesQuestion;

/** Shares of one measure in another, by their definitions. */
@Path("/api/v1/rates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.AGENCY_SYSTEM,
  Role.Name.MEDIATOR,
  Role.Name.CLERK,
  Role.Name.COORDINATOR,
  Role.Name.ANALYST,
  Role.Name.AUDITOR
})
public class RateResource {
  private final RateDesk desk;
  private final Readers readers;

  @Inject
  RateResource(RateDesk desk, Readers readers) {
    this.desk = desk;
    this.readers = readers;
  }

  @GET
  public List<Rate> all() {
    return readers.sums(scope -> desk.all());
  }

  /** Takes the parameters of a series, but its measure and grouping. */
  @GET
  @Path("/{code}")
  public RateDesk.RateAnswer rate(
      @PathParam("code") String code,
      @BeanParam SeriesResource.Query query,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    Locale locale = Readers.language(query.lang, acceptLanguage);
    Integer version = Parameters.number("version", query.version, 1, SeriesResource.MOST_VERSIONS);
    query.measure = code;
    SeriesQuestion question = SeriesResource.question(query);
    LocalDate today = readers.today();
    return readers.sums(
        scope -> desk.answer(desk.rate(code, version, today), question, scope, today, locale));
  }
}
