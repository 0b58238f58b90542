package qilian.guard;

import java.sql.SQLException;

/** The database did not do what was asked; the cause tells whether to try again. */
public class SqlTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Carries the database's own exception. */
  public SqlTrouble(SQLException cause) {
    super(cause);
  }
}
