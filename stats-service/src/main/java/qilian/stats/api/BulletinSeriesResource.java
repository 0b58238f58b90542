package qilian.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
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
import qilian.stats.bulletin.BulletinSeries;
import qilian.stats.bulletin.SeriesBook;
import qilian.stats.bulletin.SeriesDraft;
import qilian.stats.bulletin.SeriesDrafts;
import qilian.stats.series.PlaceScope;

/** The bulletins themselves: proposed by one, approved by another, ended on a day. */
@Path("/api/v1/bulletins")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.ANALYST, Role.Name.AUDITOR})
public class BulletinSeriesResource {
  private final SeriesBook book;
  private final SeriesDrafts drafts;
  private final CurrentCaller caller;
  private final ScopedConnections connections;
  private final Audit audit;
  private final InstantSource clock;
  private final Readers readers;

  @Inject
  BulletinSeriesResource(
      SeriesBook book,
      SeriesDrafts drafts,
      CurrentCaller caller,
      ScopedConnections connections,
      Audit audit,
      InstantSource clock,
      Readers readers) {
    this.book = book;
    this.drafts = drafts;
    this.caller = caller;
    this.connections = connections;
    this.audit = audit;
    this.clock = clock;
    this.readers = readers;
  }

  /** A bulletin as it is shown, with its standing. */
  public record BulletinSeriesView(
      @JsonUnwrapped BulletinSeries series,
      String status,
      String proposedBy,
      Instant proposedAt,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt,
      @Nullable String endedBy) {

    static BulletinSeriesView of(SeriesBook.Proposed p) {
      return new BulletinSeriesView(
          p.series(),
          p.status(),
          p.proposedBy(),
          p.proposedAt(),
          p.approvedBy(),
          p.approvedAt(),
          p.endedBy());
    }
  }

  /** The first day whose week has no issue any more. */
  public record Ending(@Nullable LocalDate on) {}

  /** All bulletins, those that wait for approval among them. */
  @GET
  public List<BulletinSeriesView> all() {
    return readers.sums(scope -> book.all().stream().map(BulletinSeriesView::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.ANALYST)
  public Response propose(@Nullable SeriesDraft draft) {
    String code = draft == null ? "" : String.valueOf(draft.code());
    BulletinSeriesView kept =
        changing(
            "ProposeBulletinSeries",
            code,
            () -> {
              Scope scope = caller.scope(Sight.AGGREGATES);
              if (!book.propose(
                  drafts.checked(draft, PlaceScope.of(scope), readers.today()),
                  caller.get().subject(),
                  clock.instant())) {
                throw Refused.of("SERIES_EXISTS", 409).with("series", code);
              }
              return BulletinSeriesView.of(one(code));
            });
    return Response.created(URI.create("/api/v1/bulletins/" + code)).entity(kept).build();
  }

  @GET
  @Path("/{series}")
  public BulletinSeriesView definition(@PathParam("series") String series) {
    return readers.sums(scope -> BulletinSeriesView.of(one(series)));
  }

  @POST
  @Path("/{series}/approval")
  @RolesAllowed({Role.Name.ANALYST, Role.Name.COORDINATOR})
  public BulletinSeriesView approve(@PathParam("series") String series) {
    return changing(
        "ApproveBulletinSeries",
        series,
        () -> {
          SeriesBook.Proposed found = seen(series);
          String by = caller.get().subject();
          if (found.approvedBy() != null) {
            throw Refused.of("ALREADY_APPROVED", 409);
          }
          if (found.proposedBy().equals(by)) {
            throw Refused.of("SECOND_PERSON_NEEDED", 409);
          }
          if (!book.approve(series, by, clock.instant())) {
            throw Refused.of("ALREADY_APPROVED", 409);
          }
          return BulletinSeriesView.of(one(series));
        });
  }

  @POST
  @Path("/{series}/ending")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Name.ANALYST, Role.Name.COORDINATOR})
  public BulletinSeriesView end(@PathParam("series") String series, @Nullable Ending ending) {
    LocalDate on = ending == null ? null : ending.on();
    if (on == null) {
      throw Refused.of("PARAMETER_MISSING", 400).at("/on").with("name", "on");
    }
    return changing(
        "EndBulletinSeries",
        series,
        () -> {
          seen(series);
          if (!book.end(series, on, caller.get().subject())) {
            throw Refused.of("SERIES_NOT_IN_FORCE", 409).with("series", series);
          }
          return BulletinSeriesView.of(one(series));
        });
  }

  private SeriesBook.Proposed one(String code) {
    return book.all().stream()
        .filter(p -> p.series().code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refused.of("NOT_FOUND", 404));
  }

  /** Whoever decides on a bulletin answers for its place. */
  private SeriesBook.Proposed seen(String code) {
    SeriesBook.Proposed found = one(code);
    drafts.mayAnswerFor(found.series(), PlaceScope.of(caller.scope(Sight.AGGREGATES)));
    return found;
  }

  private <T> T changing(String action, String series, Supplier<T> work) {
    Caller by = caller.get();
    return connections.inScope(
        caller.scope(Sight.AGGREGATES),
        connection -> {
          T result = work.get();
          audit.record(AuditEntry.by(by, action, "/api/v1/bulletins/" + series, null, "DONE"));
          return result;
        });
  }
}
