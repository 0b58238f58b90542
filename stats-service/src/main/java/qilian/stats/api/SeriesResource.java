package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import qilian.guard.Role;
import qilian.guard.problem.QueryNames;
import qilian.stats.compare.Comparison;
import qilian.stats.measure.Dimension;
import qilian.stats.series.Grouping;
import qilian.stats.series.SeriesDesk;
import qilian.stats.series.SeriesQuestion;
import qilian.stats.series.SeriesView;

/** Series of counts with their comparisons. */
@Path("/api/v1/series")
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
public class SeriesResource {
  static final String CSV = "text/csv;charset=UTF-8";
  private static final QueryNames NAMES =
      new QueryNames(
          Arrays.stream(Query.class.getDeclaredFields())
              .map(field -> field.getAnnotation(QueryParam.class))
              .filter(Objects::nonNull)
              .map(QueryParam::value)
              .collect(Collectors.toSet()));
  private static final int MOST_GROUPS = 10_000;
  static final int MOST_VERSIONS = 10_000;

  private final SeriesDesk desk;
  private final Readers readers;

  @Inject
  SeriesResource(SeriesDesk desk, Readers readers) {
    this.desk = desk;
    this.readers = readers;
  }

  /** The query parameters; which values they take is said where they are read. */
  public static class Query {
    @QueryParam("measure")
    @Nullable String measure;

    @QueryParam("version")
    @Nullable String version;

    @QueryParam("place")
    @Nullable String place;

    @QueryParam("category")
    @Nullable String category;

    @QueryParam("subtype")
    @Nullable String subtype;

    @QueryParam("initialCategory")
    @Nullable String initialCategory;

    @QueryParam("initialSubtype")
    @Nullable String initialSubtype;

    @QueryParam("agency")
    @Nullable String agency;

    @QueryParam("channel")
    @Nullable String channel;

    @QueryParam("disposition")
    @Nullable String disposition;

    @QueryParam("bucket")
    @Nullable String bucket;

    @QueryParam("weekStart")
    @Nullable String weekStart;

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("compare")
    @Nullable String compare;

    @QueryParam("asOf")
    @Nullable String asOf;

    @QueryParam("groupBy")
    @Nullable String groupBy;

    @QueryParam("top")
    @Nullable String top;

    @QueryParam("format")
    @Nullable String format;

    @QueryParam("lang")
    @Nullable String lang;
  }

  /** The form of an answer. */
  enum Format {
    JSON,
    CSV
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  @APIResponse(
      responseCode = "200",
      description = "The series",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SeriesView.class)))
  public Response series(
      @BeanParam Query query,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
      @HeaderParam("Accept") @Nullable String accept,
      @Context UriInfo asked) {
    NAMES.check(asked);
    Locale locale = Readers.language(query.lang, acceptLanguage);
    SeriesQuestion question = question(query);
    boolean prefersCsv = accept != null && accept.startsWith("text/csv");
    Format format =
        Parameters.oneOf(
            Format.class, "format", query.format, prefersCsv ? Format.CSV : Format.JSON);
    SeriesView view = readers.sums(scope -> desk.answer(question, scope, readers.today(), locale));
    return switch (format) {
      case JSON -> Response.ok(view, MediaType.APPLICATION_JSON).build();
      case CSV ->
          Response.ok(SeriesCsv.of(view, question.compare()), CSV)
              .header("Content-Disposition", "attachment; filename=\"series.csv\"")
              .build();
    };
  }

  static SeriesQuestion question(Query query) {
    String from = Parameters.required("from", query.from);
    String to = Parameters.optional("to", query.to);
    Integer top = Parameters.number("top", query.top, 1, MOST_GROUPS);
    return new SeriesQuestion(
        Parameters.required("measure", query.measure),
        Parameters.number("version", query.version, 1, MOST_VERSIONS),
        Parameters.required("place", query.place),
        only(query),
        Parameters.oneOf(SeriesQuestion.Cut.class, "bucket", query.bucket, SeriesQuestion.Cut.WEEK),
        Parameters.oneOf(DayOfWeek.class, "weekStart", query.weekStart, DayOfWeek.MONDAY),
        from,
        to == null ? from : to,
        Parameters.several(Comparison.class, "compare", query.compare),
        Parameters.date("asOf", query.asOf),
        Parameters.oneOf(Grouping.class, "groupBy", query.groupBy, Grouping.NONE),
        top == null ? 0 : top);
  }

  private static Map<Dimension, String> only(Query query) {
    Map<Dimension, String> only = new EnumMap<>(Dimension.class);
    put(only, Dimension.CATEGORY, query.category);
    put(only, Dimension.SUBTYPE, query.subtype);
    put(only, Dimension.INITIAL_CATEGORY, query.initialCategory);
    put(only, Dimension.INITIAL_SUBTYPE, query.initialSubtype);
    put(only, Dimension.AGENCY, query.agency);
    put(only, Dimension.CHANNEL, query.channel);
    put(only, Dimension.DISPOSITION, query.disposition);
    return only;
  }

  private static void put(
      Map<Dimension, String> only, Dimension dimension, @Nullable String value) {
    String text = Parameters.optional(dimension.wireName(), value);
    if (text != null) {
      only.put(dimension, text);
    }
  }
}
