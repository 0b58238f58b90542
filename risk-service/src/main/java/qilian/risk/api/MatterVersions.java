package qilian.risk.api;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;

/** MatterVersions of a matter as ETag and If-Match, and the answers that carry them. */
final class MatterVersions {

  private MatterVersions() {}

  /** The version that the caller has read; null where it does not say. */
  static @Nullable Long of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return null;
    }
    String tag = ifMatch.strip();
    if (!tag.matches("\"[0-9]{1,12}\"")) {
      throw Refused.of("VERSION_NOT_ACCEPTED", 400);
    }
    return Long.valueOf(tag.substring(1, tag.length() - 1));
  }

  /** The matter as it stands now, under its version. */
  static Response answer(Object view, long version) {
    return Response.ok(view).tag(Long.toString(version)).build();
  }

  /** A matter that is new. */
  static Response made(String address, Object view, long version) {
    return Response.status(Response.Status.CREATED)
        .header("Location", address)
        .entity(view)
        .tag(Long.toString(version))
        .build();
  }
}
