package qilian.console.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Signing in, and who is signed in. */
@Path("/session")
@Authenticated
public class SessionResource {
  private final SecurityIdentity identity;
  private final JsonWebToken token;

  @Inject
  SessionResource(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  /**
   * Who is signed in.
   *
   * @param place the subtree they may see; absent where it is everything their role may
   * @param until when the token ends, in seconds of the epoch; it is renewed before that
   */
  public record Who(
      String subject,
      String name,
      @Nullable String agency,
      @Nullable String place,
      List<String> roles,
      long until) {}

  @GET
  @Path("/who")
  @Produces(MediaType.APPLICATION_JSON)
  public Response who() {
    if (identity.getCredential(AccessTokenCredential.class) == null) {
      return Response.status(Response.Status.UNAUTHORIZED).build();
    }
    String name = token.getClaim("name");
    Who who =
        new Who(
            token.getSubject(),
            name == null ? token.getSubject() : name,
            token.getClaim("agency"),
            token.getClaim("place"),
            identity.getRoles().stream().sorted().toList(),
            token.getExpirationTime());
    return Response.ok(who).header("Cache-Control", "no-store").build();
  }

  /** Only who is signed in comes here: back to the page that asked. */
  @GET
  @Path("/sign-in")
  public Response signedIn(@QueryParam("to") @Nullable String to) {
    return Response.seeOther(URI.create(Way.back(to))).build();
  }
}
