package qilian.stats.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.Scope;
import qilian.guard.ScopedConnections;
import qilian.guard.Sight;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.stats.bulletin.BulletinDesk;
import qilian.stats.bulletin.BulletinSeries;
import qilian.stats.bulletin.PublicationDesk;
import qilian.stats.bulletin.Publications;
import qilian.stats.series.PlaceScope;

/** Frozen issues: proposed by one person, published by another, the same bytes for ever. */
@Path("/api/v1/bulletins/{series}/{week}")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
public class PublicationResource {
  private static final Set<BulletinResource.Format> KEPT =
      EnumSet.of(
          BulletinResource.Format.JSON,
          BulletinResource.Format.TEXT,
          BulletinResource.Format.MARKDOWN);

  private final PublicationDesk desk;
  private final Publications store;
  private final CurrentCaller caller;
  private final ScopedConnections connections;
  private final Audit audit;
  private final InstantSource clock;
  private final Readers readers;

  @PathParam("series")
  String series = "";

  @PathParam("week")
  String week = "";

  @QueryParam("audience")
  @Nullable String audience;

  @Inject
  PublicationResource(
      PublicationDesk desk,
      Publications store,
      CurrentCaller caller,
      ScopedConnections connections,
      Audit audit,
      InstantSource clock,
      Readers readers) {
    this.desk = desk;
    this.store = store;
    this.caller = caller;
    this.connections = connections;
    this.audit = audit;
    this.clock = clock;
    this.readers = readers;
  }

  /**
   * What changed since the issue was frozen.
   *
   * @param restated acknowledged, each with who did
   * @param open found just now and acknowledged by nobody
   */
  public record Restatements(
      UUID publication, List<Publications.Restated> restated, List<Publications.Restated> open) {}

  @POST
  @Path("/publications")
  @RolesAllowed(Role.Name.ANALYST)
  @Produces(MediaType.APPLICATION_JSON)
  public Response propose(@QueryParam("knownOn") @Nullable String knownOn) {
    Publications.Row row =
        changing(
            "ProposeBulletin",
            scope ->
                desk.propose(
                    definition(),
                    week,
                    reader(),
                    scope,
                    caller.get().subject(),
                    UUID.randomUUID(),
                    Parameters.date("knownOn", knownOn),
                    clock.instant()));
    return Response.status(Response.Status.CREATED).entity(row).build();
  }

  @POST
  @Path("/publications/approval")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST})
  @Produces(MediaType.APPLICATION_JSON)
  public Publications.Row approve() {
    return changing(
        "PublishBulletin",
        scope ->
            desk.publish(definition(), week, reader(), caller.get().subject(), clock.instant()));
  }

  /** The frozen bytes, or with {@code format=record} who froze them, when, and from what. */
  @GET
  @Path("/publications")
  @Produces({MediaType.APPLICATION_JSON, BulletinResource.TEXT, BulletinResource.MARKDOWN})
  public Response frozen(
      @QueryParam("format") @Nullable String format,
      @QueryParam("lang") @Nullable String lang,
      @HeaderParam("Accept") @Nullable String accept,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    Locale locale = Readers.language(lang, acceptLanguage);
    if ("record".equals(format)) {
      Publications.Row row = readers.sums(scope -> desk.frozen(definition(), week, reader()));
      return Response.ok(row, MediaType.APPLICATION_JSON).build();
    }
    BulletinResource.Format form = BulletinResource.Format.of(format, accept);
    if (!KEPT.contains(form)) {
      throw Refused.of("PARAMETER_MALFORMED", 400)
          .with("name", "format")
          .with("value", String.valueOf(format))
          .with("allowed", KEPT.toString());
    }
    String body =
        readers.sums(
            scope -> {
              Publications.Row row = desk.frozen(definition(), week, reader());
              return store
                  .form(row.id(), PublicationDesk.form(form.name(), locale))
                  .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
            });
    return Response.ok(body, form.mediaType()).build();
  }

  @GET
  @Path("/restatements")
  @Produces(MediaType.APPLICATION_JSON)
  public Restatements restatements() {
    return readers.sums(
        scope -> {
          BulletinSeries definition = definition();
          Publications.Row row = desk.frozen(definition, week, reader());
          return new Restatements(
              row.id(),
              store.restated(row.id()),
              desk.differences(definition, row, scope, readers.today()));
        });
  }

  /** Acknowledges what is open; somebody other than who proposed the issue. */
  @POST
  @Path("/restatements")
  @RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST})
  @Produces(MediaType.APPLICATION_JSON)
  public Response restate() {
    Restatements after = changing("RestateBulletin", this::restated);
    return Response.status(Response.Status.CREATED).entity(after).build();
  }

  private Restatements restated(PlaceScope scope) {
    BulletinSeries definition = definition();
    Publications.Row row = desk.frozen(definition, week, reader());
    desk.restate(definition, row, scope, readers.today(), caller.get().subject(), clock.instant());
    return new Restatements(row.id(), store.restated(row.id()), List.of());
  }

  private <T> T changing(String action, Function<PlaceScope, T> work) {
    Scope scope = caller.scope(Sight.AGGREGATES);
    Caller by = caller.get();
    return connections.inScope(
        scope,
        connection -> {
          T result = work.apply(PlaceScope.of(scope));
          String object = "/api/v1/bulletins/" + series + "/" + week + "/" + reader();
          audit.record(AuditEntry.by(by, action, object, null, "DONE"));
          return result;
        });
  }

  private BulletinSeries definition() {
    return desk.series(series);
  }

  private BulletinDesk.Audience reader() {
    return Parameters.oneOf(
        BulletinDesk.Audience.class, "audience", audience, BulletinDesk.Audience.INWARD);
  }
}
