package qilian.guard;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the running request. Injected in place of {@link Caller} itself, because a resource
 * lives longer than a request.
 */
@RequestScoped
public class CurrentCaller {
  private final SecurityIdentity identity;
  private final Instance<PlacePaths> places;
  private @Nullable Caller caller;

  @Inject
  CurrentCaller(SecurityIdentity identity, Instance<PlacePaths> places) {
    this.identity = identity;
    this.places = places;
  }

  /**
   * Who is asking.
   *
   * @throws UnauthorizedException (401) without a token
   * @throws qilian.guard.problem.Refused (403) if the token does not say enough
   */
  public Caller get() {
    Caller known = caller;
    if (known == null) {
      if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
        throw new UnauthorizedException("no bearer token");
      }
      Set<String> groups = token.getGroups();
      known =
          Caller.ofClaims(
              token.getSubject() == null ? token.getName() : token.getSubject(),
              token.getClaim("name"),
              groups == null ? Set.of() : groups,
              token.getClaim("agency"),
              token.getClaim("place"));
      caller = known;
    }
    return known;
  }

  /** What the caller may see of this kind of rows; the service's {@link PlacePaths} is asked. */
  public Scope scope(Sight sight) {
    PlacePaths paths = places.isResolvable() ? places.get() : code -> java.util.Optional.empty();
    return Scope.of(get(), sight, paths);
  }
}
