package qilian.guard.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qilian.guard.SqlTrouble;

/** What the database says, as the caller is told it. */
class FaultsTest {

  @ParameterizedTest
  @CsvSource({
    "22021, 400", // NUL in a text
    "22P05, 400", // NUL in JSON
    "57P01, 503",
    "42P01, 500"
  })
  void only_what_the_caller_sent_or_what_passes_is_told_from_our_own_fault(
      String state, int status) {
    Refused told = Faults.refusal(new SqlTrouble(new SQLException("internal words", state)));

    assertEquals(status, told.status());
  }
}
