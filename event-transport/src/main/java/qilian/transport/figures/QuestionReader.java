package qilian.transport.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qilian.transport.figures.FigureQuestion.Quantity;
import qilian.transport.figures.FigureQuestion.Wanted;

/** Reads a question from the parameters of a request; nothing unknown is let through. */
final class QuestionReader {

  private static final String DAY_NOT_ACCEPTED = "DAY_NOT_ACCEPTED";
  private static final Set<String> BESIDE_COORDINATES =
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

  private final Map<String, List<String>> parameters;

  QuestionReader(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  FigureQuestion read(Set<String> ours, UnaryOperator<String> pathOf) {
    for (String name : parameters.keySet()) {
      if (!BESIDE_COORDINATES.contains(name) && Coordinate.ofParameter(name).isEmpty()) {
        throw new QuestionFault("PARAMETER_UNKNOWN", name, "");
      }
    }
    Set<String> facts = Set.copyOf(all("fact"));
    if (facts.isEmpty() || !ours.containsAll(facts)) {
      throw unknown("fact", ours.stream().sorted().collect(Collectors.joining(", ")));
    }
    String place = first("place");
    return new FigureQuestion(
        facts,
        quantity(),
        place == null ? null : pathOf.apply(place),
        wanted(),
        required("from"),
        required("until"),
        hour(),
        day("asOf"));
  }

  private Quantity quantity() {
    String text = first("quantity");
    if (text == null) {
      return Quantity.COUNT;
    }
    try {
      return Quantity.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw unknown(
          "quantity",
          Arrays.stream(Quantity.values()).map(Enum::name).collect(Collectors.joining(", ")));
    }
  }

  private Map<Coordinate, Wanted> wanted() {
    Map<Coordinate, Wanted> wanted = new EnumMap<>(Coordinate.class);
    for (Coordinate coordinate : Coordinate.values()) {
      Set<String> include = Set.copyOf(all(coordinate.wireName()));
      Set<String> exclude = Set.copyOf(all(coordinate.excludingName()));
      if (!include.isEmpty() || !exclude.isEmpty()) {
        wanted.put(coordinate, new Wanted(include, exclude));
      }
    }
    return wanted;
  }

  private LocalDate required(String name) {
    LocalDate day = day(name);
    if (day == null) {
      throw new QuestionFault(DAY_NOT_ACCEPTED, name, "");
    }
    return day;
  }

  private @Nullable LocalDate day(String name) {
    String text = first(name);
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw new QuestionFault(DAY_NOT_ACCEPTED, name, "");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new QuestionFault(DAY_NOT_ACCEPTED, name, "");
    }
  }

  private @Nullable Integer hour() {
    String text = first("hour");
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]|1[0-9]|2[0-3]")) {
      throw unknown("hour", "0 … 23");
    }
    return Integer.valueOf(text);
  }

  private List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  private @Nullable String first(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.getFirst();
  }

  private static QuestionFault unknown(String parameter, String allowed) {
    return new QuestionFault("UNKNOWN_VALUE", parameter, allowed);
  }
}
