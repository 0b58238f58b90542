package qilian.risk.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import qilian.contract.Catalogue;
import qilian.contract.FactType;
import qilian.contract.Topic;
import qilian.guard.CurrentCaller;
import qilian.guard.PlacePaths;
import qilian.guard.Role;
import qilian.guard.Sight;
import qilian.guard.problem.Refused;
import qilian.risk.figures.Contribution;
import qilian.risk.figures.Coordinate;
import qilian.risk.figures.FigureDesk;
import qilian.risk.figures.FigureQuestion;
import qilian.risk.figures.FigureQuestion.Wanted;

/**
 * The facts behind a printed figure. The link of a series carries what its measure counts, so that
 * no definition of a measure stands here.
 */
@Path("/api/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
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
public class FigureResource {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Set<String> OTHERS =
      Set.of(
          "measure",
          "version",
          "quantity",
          "fact",
          "place",
          "from",
          "until",
          "hour",
          "asOf",
          "cursor",
          "limit",
          "lang");
  private static final Set<String> OURS =
      Catalogue.types().stream()
          .filter(type -> type.topic() == Topic.INSPECTION || type.topic() == Topic.RISK)
          .map(FactType::factName)
          .collect(Collectors.toUnmodifiableSet());

  private final FigureDesk desk;
  private final PlacePaths places;
  private final CurrentCaller caller;

  @Inject
  FigureResource(FigureDesk desk, PlacePaths places, CurrentCaller caller) {
    this.desk = desk;
    this.places = places;
    this.caller = caller;
  }

  /** The answer as it is sent. */
  public record FactsView(
      long figure,
      long sum,
      long withheld,
      long contributions,
      long contributionsWithheld,
      List<Contribution> items,
      @Nullable String next) {}

  @GET
  @Operation(
      summary = "The signed contributions whose sum is a figure",
      description =
          "As in incident-service; quantity (COUNT, AMOUNT in fen, HEADCOUNT) says what of each"
              + " fact is added up.")
  public FactsView facts(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    FigureQuestion question = question(query);
    FigureDesk.Answer answer =
        desk.ask(
            caller.scope(Sight.AGGREGATES),
            caller.scope(Sight.RECORDS),
            question,
            read(query.getFirst("cursor")),
            Asked.limit(query.getFirst("limit"), USUAL, MOST));
    return new FactsView(
        answer.figure(),
        answer.sum(),
        answer.withheld(),
        answer.contributions(),
        answer.contributionsWithheld(),
        answer.items(),
        answer.next() == null ? null : write(answer.next()));
  }

  private FigureQuestion question(MultivaluedMap<String, String> query) {
    for (String name : query.keySet()) {
      if (!OTHERS.contains(name) && Coordinate.ofParameter(name).isEmpty()) {
        throw Refused.of("PARAMETER_UNKNOWN", 400).with("name", name);
      }
    }
    List<String> facts = query.getOrDefault("fact", List.of());
    if (facts.isEmpty() || !OURS.containsAll(facts)) {
      throw Refused.of("UNKNOWN_VALUE", 400)
          .at("/fact")
          .with("allowed", OURS.stream().sorted().collect(Collectors.joining(", ")));
    }
    FigureQuestion.Quantity quantity =
        Asked.oneOf(FigureQuestion.Quantity.class, query.getFirst("quantity"));
    String place = query.getFirst("place");
    return new FigureQuestion(
        Set.copyOf(facts),
        quantity == null ? FigureQuestion.Quantity.COUNT : quantity,
        place == null ? null : path(place),
        wanted(query),
        required(query, "from"),
        required(query, "until"),
        hour(query.getFirst("hour")),
        day("asOf", query.getFirst("asOf")));
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

  private String path(String code) {
    return places
        .pathOf(code)
        .orElseThrow(() -> Refused.of("UNKNOWN_PLACE", 404).with("place", code));
  }

  private static LocalDate required(MultivaluedMap<String, String> query, String name) {
    LocalDate day = day(name, query.getFirst(name));
    if (day == null) {
      throw Refused.of("DAY_NOT_ACCEPTED", 400).with("name", name);
    }
    return day;
  }

  private static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw Refused.of("DAY_NOT_ACCEPTED", 400).with("name", name);
    }
    throw Refused.of("DAY_NOT_ACCEPTED", 400).with("name", name);
  }

  private static @Nullable Integer hour(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]|1[0-9]|2[0-3]")) {
      throw Refused.of("UNKNOWN_VALUE", 400).at("/hour").with("allowed", "0 … 23");
    }
    return Integer.valueOf(text);
  }

  private static String write(Contribution.Place place) {
    String text =
        place.occurredOn()
            + " "
            + place.recordedOn()
            + " "
            + place.eventId()
            + " "
            + place.position();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Contribution.@Nullable Place read(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String[] keys =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
      return new Contribution.Place(
          LocalDate.parse(keys[0]),
          LocalDate.parse(keys[1]),
          UUID.fromString(keys[2]),
          Integer.parseInt(keys[3]));
    } catch (RuntimeException e) {
      throw Refused.of("CURSOR_NOT_ACCEPTED", 400);
    }
  }
}
