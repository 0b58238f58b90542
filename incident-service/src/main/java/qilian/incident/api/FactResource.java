package qilian.incident.api;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.contract.AgencyFact;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.guard.CurrentCaller;
import qilian.guard.Scope;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.incident.directory.DirectoryView;
import qilian.incident.directory.Place;
import qilian.incident.register.Contribution;
import qilian.incident.register.ContributionLog;
import qilian.incident.register.Coordinate;
import qilian.incident.register.DrillDown;
import qilian.incident.register.FactFilter;
import qilian.incident.register.PatrolFigures;
import qilian.incident.register.Wanted;

/**
 * The contributions behind a printed figure. The link of a series carries what its measure counts,
 * so that no definition of a measure stands here.
 */
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "register")
public class FactResource {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Set<String> OTHERS =
      Set.of(
          "measure",
          "version",
          "fact",
          "place",
          "from",
          "until",
          "hour",
          "asOf",
          "cursor",
          "limit",
          "quantity",
          "lang");

  private static final Set<String> COUNTED =
      Catalogue.types().stream()
          .filter(
              type ->
                  AgencyFact.class.isAssignableFrom(type.record()) || type.topic() == Topic.PATROL)
          .map(FactType::factName)
          .collect(Collectors.toUnmodifiableSet());

  private static final String PATROL = "patrol.";

  private final DrillDown drillDown;
  private final PatrolFigures patrols;
  private final DirectoryView directory;
  private final CurrentCaller caller;

  @Inject
  FactResource(
      DrillDown drillDown, PatrolFigures patrols, DirectoryView directory, CurrentCaller caller) {
    this.drillDown = drillDown;
    this.patrols = patrols;
    this.directory = directory;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "The signed contributions whose sum is a figure",
      description =
          "fact (one or more), from, until (not included); place, hour, asOf; and for each of"
              + " category, subtype, initialCategory, initialSubtype, validity, disposition,"
              + " linkage, agency, channel, timePrecision the values wanted (category=) or left out"
              + " (excludeCategory=), repeated for several, empty for absent. measure and version"
              + " only name where the link came from.")
  @Parameter(
      name = "fact",
      in = ParameterIn.QUERY,
      required = true,
      description = "Such as incident.alarm-received")
  @Parameter(name = "from", in = ParameterIn.QUERY, required = true)
  @Parameter(name = "until", in = ParameterIn.QUERY, required = true)
  @Parameter(name = "place", in = ParameterIn.QUERY)
  @Parameter(name = "hour", in = ParameterIn.QUERY)
  @Parameter(name = "asOf", in = ParameterIn.QUERY)
  @Parameter(name = "cursor", in = ParameterIn.QUERY)
  @Parameter(name = "limit", in = ParameterIn.QUERY)
  @APIResponse(responseCode = "200", description = "The sums, and a page of contributions")
  @APIResponse(responseCode = "400", description = "A parameter is not accepted")
  public FactsView facts(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    FactFilter filter = filter(query);
    Scope records = caller.scope(Sight.RECORDS);
    if (filter.facts().stream().anyMatch(fact -> fact.startsWith(PATROL))) {
      return patrols(query, filter, records);
    }
    DrillDown.Answer answer =
        drillDown.ask(
            caller.scope(Sight.AGGREGATES),
            records,
            filter,
            place(query.getFirst("cursor")),
            Cursors.limit(number(query, "limit", 0, Integer.MAX_VALUE), USUAL, MOST));
    Contribution.Place next = answer.next();
    return new FactsView(
        answer.figure(),
        answer.sum(),
        answer.withheld(),
        answer.contributions(),
        answer.contributionsWithheld(),
        answer.items().stream().map(ContributionView::of).toList(),
        next == null
            ? null
            : Cursors.of(
                next.occurredOn().toString(),
                next.recordedOn().toString(),
                next.eventId().toString(),
                Integer.toString(next.position())));
  }

  /** Patrols count by what their facts published, and their minutes can be asked for too. */
  private FactsView patrols(
      MultivaluedMap<String, String> query, FactFilter filter, Scope records) {
    if (!filter.facts().stream().allMatch(fact -> fact.startsWith(PATROL))) {
      throw Lookup.refused("fact", String.join(", ", filter.facts()), PATROL + "*");
    }
    PatrolFigures.Quantity quantity =
        Lookup.oneOf(PatrolFigures.Quantity.class, "quantity", query.getFirst("quantity"));
    PatrolFigures.Quantity wanted = quantity == null ? PatrolFigures.Quantity.COUNT : quantity;
    int limit = Cursors.limit(number(query, "limit", 0, Integer.MAX_VALUE), USUAL, MOST);
    Scope sums = caller.scope(Sight.AGGREGATES).or(records);
    ContributionLog.Sum all = patrols.sum(sums, filter, wanted);
    ContributionLog.Sum seen = patrols.sum(records, filter, wanted);
    List<PatrolFigures.Weighed> found =
        patrols.page(records, filter, wanted, place(query.getFirst("cursor")), limit + 1);
    boolean more = found.size() > limit;
    List<PatrolFigures.Weighed> items = more ? found.subList(0, limit) : found;
    Contribution last = more ? items.getLast().contribution() : null;
    return new FactsView(
        all.sum(),
        seen.sum(),
        all.sum() - seen.sum(),
        seen.count(),
        all.count() - seen.count(),
        items.stream().map(each -> ContributionView.of(each.contribution(), each.adds())).toList(),
        last == null
            ? null
            : Cursors.of(
                last.occurredOn().toString(),
                last.recordedOn().toString(),
                last.eventId().toString(),
                Integer.toString(last.position())));
  }

  private FactFilter filter(MultivaluedMap<String, String> query) {
    for (String name : query.keySet()) {
      if (!OTHERS.contains(name) && Coordinate.ofParameter(name).isEmpty()) {
        throw Refused.of("PARAMETER_UNKNOWN", 400).with("name", name);
      }
    }
    List<String> facts = query.getOrDefault("fact", List.of());
    for (String fact : facts) {
      if (!COUNTED.contains(fact)) {
        throw Lookup.refused(
            "fact", fact, COUNTED.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
    if (facts.isEmpty()) {
      throw Refused.of("PARAMETER_MISSING", 400).with("name", "fact");
    }
    String place = Lookup.text(query.getFirst("place"));
    return new FactFilter(
        Set.copyOf(facts),
        place == null ? null : path(place),
        wanted(query),
        required(query, "from"),
        required(query, "until"),
        number(query, "hour", 0, 23),
        Lookup.day("asOf", query.getFirst("asOf")));
  }

  private static Map<Coordinate, Wanted> wanted(MultivaluedMap<String, String> query) {
    Map<Coordinate, Wanted> wanted = new EnumMap<>(Coordinate.class);
    for (Coordinate coordinate : Coordinate.values()) {
      List<String> include = query.getOrDefault(coordinate.wireName(), List.of());
      List<String> exclude = query.getOrDefault(coordinate.excludingName(), List.of());
      if (!include.isEmpty() || !exclude.isEmpty()) {
        wanted.put(coordinate, new Wanted(new HashSet<>(include), new HashSet<>(exclude)));
      }
    }
    return wanted;
  }

  private static LocalDate required(MultivaluedMap<String, String> query, String name) {
    LocalDate day = Lookup.day(name, query.getFirst(name));
    if (day == null) {
      throw Refused.of("PARAMETER_MISSING", 400).with("name", name);
    }
    return day;
  }

  private static @Nullable Integer number(
      MultivaluedMap<String, String> query, String name, int least, int most) {
    String text = Lookup.text(query.getFirst(name));
    if (text == null) {
      return null;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Lookup.refused(name, text, least + " … " + most);
    }
    throw Lookup.refused(name, text, least + " … " + most);
  }

  private String path(String code) {
    Place place = directory.place(code);
    if (place == null) {
      throw Refused.of("UNKNOWN_PLACE", 404).with("place", code);
    }
    return place.path();
  }

  private static Contribution.@Nullable Place place(@Nullable String cursor) {
    List<String> keys = Cursors.read(cursor, 4);
    if (keys == null) {
      return null;
    }
    try {
      return new Contribution.Place(
          Cursors.day(keys.get(0)),
          Cursors.day(keys.get(1)),
          UUID.fromString(keys.get(2)),
          Short.parseShort(keys.get(3)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Cursors.notOurs();
    }
  }
}
