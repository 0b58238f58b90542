package qilian.guard.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem. */
public class ProblemMappers {
  private final Answers answers;

  @Inject
  ProblemMappers(Answers answers) {
    this.answers = answers;
  }

  /**
   * One rule for all; the types are listed because the framework has mappers of its own for most.
   */
  @ServerExceptionMapper({
    Refused.class,
    NotFoundException.class,
    WebApplicationException.class,
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    ForbiddenException.class,
    MismatchedInputException.class,
    JsonProcessingException.class,
    ConstraintViolationException.class,
    Throwable.class
  })
  public Response problem(Throwable thrown, HttpHeaders headers) {
    if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
      return web.getResponse();
    }
    Answers.Answer answer =
        answers.answer(thrown, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
    answer.headers().forEach(response::header);
    if (thrown instanceof WebApplicationException web) {
      String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
      if (allow != null) {
        response.header(HttpHeaders.ALLOW, allow);
      }
    }
    return response.build();
  }
}
