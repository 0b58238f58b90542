package qilian.alliance.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** Versions as ETag and If-Match. */
final class Versions {

  private Versions() {}

  /**
   * The version that the caller has read; null where any will do, which {@code *} says.
   *
   * @throws Refused 428 where the caller does not say: whoever changes what others change too says
   *     what it has read (RFC 6585)
   */
  static @Nullable Long of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Refused.of("VERSION_MISSING", 428);
    }
    if (ifMatch.strip().equals("*")) {
      return null;
    }
    String tag = ifMatch.strip();
    if (!tag.matches("\"[0-9]{1,12}\"")) {
      throw Refused.of("VERSION_NOT_ACCEPTED", 400);
    }
    return Long.valueOf(tag.substring(1, tag.length() - 1));
  }

  /** A view under its version. */
  static Response answer(Object view, long version) {
    return tagged(Response.ok(), view, version);
  }

  /** The same with a status and headers begun already. */
  static Response tagged(ResponseBuilder begun, Object view, long version) {
    return begun.entity(view).tag(Long.toString(version)).build();
  }
}
