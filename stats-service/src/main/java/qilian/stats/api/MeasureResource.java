package qilian.stats.api;

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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.guard.Caller;
import qilian.guard.CurrentCaller;
import qilian.guard.Role;
import qilian.guard.ScopedConnections;
import qilian.guard.Sight;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.problem.Refused;
import qilian.stats.measure.Condition;
import qilian.stats.measure.Dimension;
import qilian.stats.measure.Filter;
import qilian.stats.measure.Measure;
import qilian.stats.measure.Quantity;
import qilian.stats.series.Definitions;

/** The definitions of what is counted: read by all, proposed by one, approved by another. */
@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureResource {
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_TEXT = 120;
  private static final int LONGEST_NOTE = 1_000;
  private static final int MOST_DECIMALS = 4;
  private static final int LARGEST_SMALL_BASE = 1_000_000;

  private final Definitions definitions;
  private final CurrentCaller caller;
  private final ScopedConnections connections;
  private final Audit audit;

  @Inject
  MeasureResource(
      Definitions definitions, CurrentCaller caller, ScopedConnections connections, Audit audit) {
    this.definitions = definitions;
    this.caller = caller;
    this.connections = connections;
    this.audit = audit;
  }

  /** Values wanted and values left out; the empty text is "absent". */
  public record Values(@Nullable Set<String> include, @Nullable Set<String> exclude) {}

  /** What somebody proposes. */
  public record Proposal(
      @Nullable String code,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable Set<String> facts,
      @Nullable Map<String, Values> filter,
      @Nullable Quantity quantity,
      @Nullable String unitZh,
      @Nullable String unitEn,
      @Nullable Integer decimals,
      @Nullable Integer smallBase,
      @Nullable LocalDate validFrom,
      @Nullable String note) {}

  /** A definition as it is shown. */
  public record MeasureView(
      String code,
      int version,
      String status,
      String nameZh,
      String nameEn,
      Set<String> facts,
      Map<String, Values> filter,
      Quantity quantity,
      String unitZh,
      String unitEn,
      String countedOn,
      int decimals,
      int smallBase,
      @Nullable LocalDate validFrom,
      @Nullable String note,
      String proposedBy,
      @Nullable String approvedBy) {

    static MeasureView of(Measure m) {
      Map<String, Values> filter = new TreeMap<>();
      m.filter()
          .conditions()
          .forEach(
              (dimension, condition) ->
                  filter.put(
                      dimension.wireName(),
                      new Values(
                          new TreeSet<>(condition.include()), new TreeSet<>(condition.exclude()))));
      return new MeasureView(
          m.code(),
          m.version(),
          m.approver() == null ? "PROPOSED" : "APPROVED",
          m.nameZh(),
          m.nameEn(),
          new TreeSet<>(m.facts()),
          filter,
          m.quantity(),
          m.unitZh(),
          m.unitEn(),
          "OCCURRED",
          m.decimals(),
          m.smallBase(),
          m.validFrom(),
          m.note(),
          m.proposer(),
          m.approver());
    }
  }

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
    Role.Name.AUDITOR,
    Role.Name.ADMINISTRATOR
  })
  public List<MeasureView> all() {
    return definitions.all().stream().map(MeasureView::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.ANALYST)
  public Response propose(@Nullable Proposal proposal) {
    Measure measure = measure(proposal);
    Caller by = caller.get();
    MeasureView view =
        connections.inScope(
            caller.scope(Sight.CONFIGURATION),
            connection -> {
              Measure kept = definitions.propose(measure, by.subject());
              audit.record(AuditEntry.by(by, "ProposeMeasure", kept.id(), null, "DONE"));
              return MeasureView.of(kept);
            });
    URI location = URI.create("/api/v1/measures/" + view.code() + "/" + view.version());
    return Response.created(location).entity(view).build();
  }

  @POST
  @Path("/{code}/{version}/approval")
  @RolesAllowed({Role.Name.ANALYST, Role.Name.COORDINATOR})
  public MeasureView approve(@PathParam("code") String code, @PathParam("version") int version) {
    Caller by = caller.get();
    return connections.inScope(
        caller.scope(Sight.CONFIGURATION),
        connection -> {
          Measure approved = definitions.approve(code, version, by.subject());
          audit.record(AuditEntry.by(by, "ApproveMeasure", approved.id(), null, "DONE"));
          return MeasureView.of(approved);
        });
  }

  private static Measure measure(@Nullable Proposal p) {
    if (p == null) {
      throw malformed("body");
    }
    String code = text("code", p.code());
    if (code.length() > LONGEST_CODE || !code.matches("[A-Z][A-Z0-9_]*")) {
      throw malformed("code");
    }
    Set<String> facts = p.facts();
    if (facts == null
        || facts.isEmpty()
        || !facts.stream()
            .allMatch(f -> Catalogue.types().stream().anyMatch(t -> t.factName().equals(f)))) {
      throw malformed("facts");
    }
    return new Measure(
        code,
        1,
        text("nameZh", p.nameZh()),
        text("nameEn", p.nameEn()),
        facts,
        filter(p.filter()),
        p.quantity() == null ? Quantity.COUNT : p.quantity(),
        p.unitZh() == null ? "起" : text("unitZh", p.unitZh()),
        p.unitEn() == null ? "cases" : text("unitEn", p.unitEn()),
        number("decimals", p.decimals(), 1, MOST_DECIMALS),
        number("smallBase", p.smallBase(), 10, LARGEST_SMALL_BASE),
        p.validFrom(),
        note(p.note()),
        "",
        null);
  }

  private static Filter filter(@Nullable Map<String, Values> wire) {
    Map<Dimension, Condition> conditions = new EnumMap<>(Dimension.class);
    if (wire != null) {
      wire.forEach(
          (name, values) -> {
            Dimension dimension =
                Dimension.named(name).orElseThrow(() -> malformed("filter/" + name));
            if (values == null) {
              throw malformed("filter/" + name);
            }
            conditions.put(
                dimension,
                new Condition(codes(name, values.include()), codes(name, values.exclude())));
          });
    }
    return new Filter(conditions);
  }

  private static Set<String> codes(String dimension, @Nullable Set<@Nullable String> values) {
    Set<String> codes = new HashSet<>();
    if (values != null) {
      for (String code : values) {
        // The empty text stands for "absent".
        if (code == null || code.length() > LONGEST_TEXT) {
          throw malformed("filter/" + dimension);
        }
        codes.add(code);
      }
    }
    return codes;
  }

  private static @Nullable String note(@Nullable String note) {
    if (note != null && note.length() > LONGEST_NOTE) {
      throw malformed("note");
    }
    return note;
  }

  private static int number(String name, @Nullable Integer value, int otherwise, int most) {
    if (value == null) {
      return otherwise;
    }
    if (value < 0 || value > most) {
      throw malformed(name);
    }
    return value;
  }

  private static String text(String name, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST_TEXT) {
      throw malformed(name);
    }
    return value;
  }

  private static Refused malformed(String reason) {
    return Refused.of("MEASURE_MALFORMED", 400).at("/" + reason).with("reason", reason);
  }
}
