package qilian.stats.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.stats.measure.Measure;

/** The measures that were proposed and approved. */
public interface Definitions {

  /** All versions, approved or not. */
  List<Measure> all();

  /** An approved version; the one in force on a day if no version is named. */
  default Optional<Measure> find(String code, @Nullable Integer version, LocalDate onDay) {
    return all().stream()
        .filter(m -> m.code().equals(code) && m.approver() != null)
        .filter(m -> version == null ? inForce(m, onDay) : m.version() == version)
        .reduce((a, b) -> b.version() > a.version() ? b : a);
  }

  private static boolean inForce(Measure measure, LocalDate onDay) {
    LocalDate from = measure.validFrom();
    return from != null && !from.isAfter(onDay);
  }

  /** Keeps a proposal under the next number of its code. */
  Measure propose(Measure measure, String proposer);

  /** Marks a proposal as approved by somebody else. */
  Measure approve(String code, int version, String approver);
}
