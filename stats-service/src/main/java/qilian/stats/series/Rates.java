package qilian.stats.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.stats.measure.Rate;

/** The shares that are defined. */
public interface Rates {

  /** All versions. */
  List<Rate> all();

  /** The version asked for; the one in force on a day if none is named. */
  default Optional<Rate> find(String code, @Nullable Integer version, LocalDate onDay) {
    return all().stream()
        .filter(rate -> rate.code().equals(code))
        .filter(
            rate ->
                version == null
                    ? rate.validFrom() != null && !rate.validFrom().isAfter(onDay)
                    : rate.version() == version)
        .max(Comparator.comparing(Rate::version));
  }
}
