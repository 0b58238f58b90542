package qilian.guard;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see, as one text that travels into the transaction: a {@code ;}-separated list
 * of {@code A:agency} (the rows of that agency), {@code P:path} (the rows of that place and below)
 * and {@code *} (all rows). The empty text sees nothing.
 */
public record Scope(String text) {
  /** Sees nothing. */
  public static final Scope NONE = new Scope("");

  /** Sees every row. */
  public static final Scope ALL = new Scope("*");

  /** The rows of one agency. */
  public static Scope ofAgency(String agency) {
    return new Scope("A:" + checked(agency));
  }

  /** The rows of one place and of all places below it, by its path with the root first. */
  public static Scope ofPlace(String path) {
    return new Scope("P:" + checked(path));
  }

  /** What either of the two sees. */
  public Scope or(Scope other) {
    if (equals(ALL) || other.equals(ALL)) {
      return ALL;
    }
    TreeSet<String> parts = new TreeSet<>();
    for (String part : (text + ";" + other.text).split(";")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return new Scope(String.join(";", parts));
  }

  /** Whether every row is seen. */
  public boolean all() {
    return equals(ALL);
  }

  /** The agencies whose rows are seen, for the application's own filter. */
  public List<String> agencies() {
    return parts("A:");
  }

  /** The paths of the places whose subtrees are seen, for the application's own filter. */
  public List<String> placePaths() {
    return parts("P:");
  }

  /** Whether a row of this agency at this place is seen: the twin of the SQL function. */
  public boolean sees(@Nullable String agency, @Nullable String placePath) {
    return all()
        || (agency != null && agencies().contains(agency))
        || (placePath != null
            && placePaths().stream().anyMatch(path -> (placePath + ">").startsWith(path + ">")));
  }

  private List<String> parts(String kind) {
    return Arrays.stream(text.split(";"))
        .filter(part -> part.startsWith(kind))
        .map(part -> part.substring(kind.length()))
        .toList();
  }

  /** What all roles of the caller together may see of this kind of rows. */
  public static Scope of(Caller caller, Sight sight, PlacePaths places) {
    Scope scope = NONE;
    for (Role role : caller.roles()) {
      scope = scope.or(of(role, caller, sight, places));
    }
    return scope;
  }

  private static Scope of(Role role, Caller caller, Sight sight, PlacePaths places) {
    Scope own = caller.agency() == null ? NONE : ofAgency(caller.agency());
    return switch (role) {
      case AGENCY_SYSTEM, MEDIATOR, PATROL_LEAD, PATROLLER, INSPECTOR, CLERK -> own;
      case COORDINATOR -> own.or(subtree(caller, places));
      case ANALYST ->
          switch (sight) {
            case AGGREGATES, RECORDS -> own.or(subtree(caller, places));
            case CONFIGURATION -> own;
          };
      case AUDITOR -> ALL;
      case ADMINISTRATOR -> sight == Sight.CONFIGURATION ? ALL : NONE;
    };
  }

  /** No place in the token means everything the role may see; an unknown place means nothing. */
  private static Scope subtree(Caller caller, PlacePaths places) {
    if (caller.place() == null) {
      return ALL;
    }
    return places.pathOf(caller.place()).map(Scope::ofPlace).orElse(NONE);
  }

  private static String checked(String part) {
    if (part.isBlank()
        || part.indexOf(';') >= 0
        || part.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("Not a code that can stand in a scope: " + part);
    }
    return part;
  }
}
