package qilian.mediation.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import qilian.guard.problem.Refused;
import qilian.mediation.desk.CaseDesk.Seen;

/** Versions of a case as ETag and If-Match, and the answers that carry them. */
final class Versions {

  private Versions() {}

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

  /** The case as it stands now, under its version. */
  static Response answer(Seen seen, InstantSource clock) {
    return tagged(Response.ok(), seen, clock);
  }

  /** The same with a status and headers begun already. */
  static Response tagged(ResponseBuilder begun, Seen seen, InstantSource clock) {
    return begun
        .entity(CaseView.of(seen, clock.instant()))
        .tag(Long.toString(seen.subject().version()))
        .build();
  }
}
