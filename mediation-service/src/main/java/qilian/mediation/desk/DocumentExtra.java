package qilian.mediation.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says and this service does not keep: names as they stand on the letterhead, and
 * what the applicant tells. It goes into the file that is made and nowhere else.
 */
public record DocumentExtra(
    @Nullable String committee,
    @Nullable String place,
    List<String> mediators,
    @Nullable String recorder,
    @Nullable String claim,
    @Nullable String summary,
    @Nullable String court,
    @Nullable LocalDate deliveredOn) {

  public DocumentExtra {
    mediators = List.copyOf(mediators);
  }
}
