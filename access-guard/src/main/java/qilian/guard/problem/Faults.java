package qilian.guard.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which refusal an exception is for the caller; whatever is not known here is a 500. */
final class Faults {
  /** What {@link #refusal} calls an exception that says nothing a caller may know. */
  static final String INTERNAL = "INTERNAL_ERROR";

  /** How the framework says that a body without announced length went over the limit. */
  private static final String TOO_LARGE = "Request too large";

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int DEEPEST_CAUSE = 20;

  /** Classes 08 (connection), 53 (resources), 57P0x (shutdown); read-only, lock, serialization. */
  private static final Set<String> PASSING_STATES =
      Set.of("25006", "40001", "40P01", "55P03", "57P01", "57P02", "57P03", "57014");

  /**
   * What no column can hold: a sign such as NUL, a number or a day out of all bounds. Only a
   * caller's own can be that.
   */
  private static final Set<String> UNSTORABLE_STATES = Set.of("22021", "22P05", "22003", "22008");

  private Faults() {}

  /** The refusal an exception stands for. */
  static Refused refusal(Throwable thrown) {
    Refused unreadable = unreadable(thrown);
    if (unreadable != null) {
      return unreadable;
    }
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      Refused known = known(cause);
      if (known != null) {
        return known;
      }
      cause = cause.getCause();
    }
    if (thrown instanceof WebApplicationException web) {
      return ofStatus(web.getResponse().getStatus());
    }
    if (thrown instanceof HttpException http) {
      return ofStatus(http.getStatusCode());
    }
    return Refused.of(INTERNAL, 500);
  }

  /** The refusal a bare HTTP status stands for. */
  static Refused ofStatus(int status) {
    return switch (status) {
      case 400 -> Refused.of("REQUEST_MALFORMED", 400);
      case 401 -> Refused.of("NOT_SIGNED_IN", 401);
      case 403 -> Refused.of("NOT_ALLOWED", 403);
      case 404 -> Refused.of("NOT_FOUND", 404);
      case 405 -> Refused.of("METHOD_NOT_ALLOWED", 405);
      case 406 -> Refused.of("NOT_ACCEPTABLE", 406);
      case 409 -> Refused.of("CONFLICT", 409);
      case 412 -> Refused.of("PRECONDITION_FAILED", 412);
      case 413 -> Refused.of("BODY_TOO_LARGE", 413);
      case 414 -> Refused.of("ADDRESS_TOO_LONG", 414);
      case 415 -> Refused.of("MEDIA_TYPE_NOT_SUPPORTED", 415);
      case 429 -> Refused.of("TOO_MANY_REQUESTS", 429).retryAfter(SOON);
      case 431 -> Refused.of("HEADERS_TOO_LARGE", 431);
      case 503 -> Refused.of("TEMPORARILY_UNAVAILABLE", 503).retryAfter(SOON);
      default ->
          status >= 400 && status < 500
              ? Refused.of("REQUEST_MALFORMED", status)
              : Refused.of(INTERNAL, 500);
    };
  }

  private static @Nullable Refused known(Throwable cause) {
    return switch (cause) {
      case Refused refused -> refused;
      case UnauthorizedException e -> ofStatus(401);
      case AuthenticationFailedException e -> Refused.of("TOKEN_NOT_ACCEPTED", 401);
      case ForbiddenException e -> ofStatus(403);
      case ConstraintViolationException e -> violation(e);
      case IOException e when TOO_LARGE.equals(e.getMessage()) -> ofStatus(413);
      case HttpClosedException e -> ofStatus(400);
      case SQLTransientConnectionException e -> ofStatus(503);
      case SQLException e when passes(e) -> ofStatus(503);
      case SQLException e when UNSTORABLE_STATES.contains(String.valueOf(e.getSQLState())) ->
          ofStatus(400);
      case RuntimeException e when isBrokerTrouble(e) -> ofStatus(503);
      default -> null;
    };
  }

  /**
   * The body of the request could not be read. Only what the framework itself throws counts: JSON
   * that a service reads elsewhere, or cannot write, is not the caller's fault.
   */
  private static @Nullable Refused unreadable(Throwable thrown) {
    Throwable cause = thrown instanceof WebApplicationException ? thrown.getCause() : thrown;
    return switch (cause) {
      case null -> null;
      case InvalidDefinitionException e -> null;
      case JsonMappingException e when e.getProcessor() instanceof JsonGenerator -> null;
      case JsonMappingException e when e.getCause() instanceof StreamReadException syntax ->
          malformed(syntax);
      case JsonMappingException e -> Refused.of("JSON_NOT_AS_EXPECTED", 400).at(pointer(e));
      case JsonProcessingException e when !(e instanceof StreamWriteException) -> malformed(e);
      default -> null;
    };
  }

  private static boolean passes(SQLException e) {
    String state = e.getSQLState();
    if (state == null) {
      // The pool's own: no connection within the time allowed.
      return e.getMessage() != null && e.getMessage().contains("timeout");
    }
    return state.startsWith("08") || state.startsWith("53") || PASSING_STATES.contains(state);
  }

  /** By name, because a service without a broker does not bring its classes. */
  private static boolean isBrokerTrouble(RuntimeException e) {
    for (Class<?> type = e.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals("org.apache.kafka.common.errors.RetriableException")) {
        return true;
      }
    }
    return false;
  }

  private static Refused malformed(JsonProcessingException e) {
    var where = e.getLocation();
    return where == null || where.getLineNr() < 1
        ? Refused.of("JSON_MALFORMED", 400)
        : Refused.of("JSON_MALFORMED", 400)
            .with("line", where.getLineNr())
            .with("column", where.getColumnNr());
  }

  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  /**
   * What the caller sent breaks a rule; rules broken inside or by our own answer are no refusal.
   */
  private static @Nullable Refused violation(ConstraintViolationException e) {
    List<ConstraintViolation<?>> sent = new ArrayList<>();
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      if (nodes(violation).skip(1).findFirst().map(Path.Node::getKind).orElse(null)
          == ElementKind.PARAMETER) {
        sent.add(violation);
      }
    }
    if (sent.size() < e.getConstraintViolations().size() || sent.isEmpty()) {
      return null;
    }
    sent.sort(Comparator.comparing(violation -> violation.getPropertyPath().toString()));
    // The path begins with the method and its parameter, which are ours and not the caller's.
    String pointer =
        nodes(sent.get(0))
            .skip(2)
            .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex()) + name(node))
            .collect(Collectors.joining());
    return Refused.of("FIELD_NOT_AS_REQUIRED", 400)
        .at(pointer.isEmpty() ? null : pointer)
        .with("rule", sent.get(0).getMessage());
  }

  private static Stream<Path.Node> nodes(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false);
  }

  private static String name(Path.Node node) {
    return node.getName() == null ? "" : "/" + node.getName();
  }
}
