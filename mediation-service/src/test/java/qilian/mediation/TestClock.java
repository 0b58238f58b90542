package qilian.mediation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The clock of the service under test: the machine's, until a test says what day it is. */
@Singleton
class TestClock implements InstantSource {

  private volatile @Nullable Instant set;

  @Override
  public Instant instant() {
    Instant said = set;
    return said == null ? Instant.now() : said;
  }

  /** It is ten in the morning of that day where the street is. */
  void morningOf(LocalDate day) {
    set = day.atTime(10, 0).atZone(Canonical.ZONE).toInstant();
  }

  /** The machine's time again. */
  void release() {
    set = null;
  }
}
