package qilian.stats.store;

import java.time.InstantSource;
import javax.sql.DataSource;
import qilian.stats.rollup.Projections;

/** Lets a benchmark make the tables that the container makes otherwise. */
public final class BenchTables {
  private BenchTables() {}

  /** The versions in a database. */
  public static Projections projections(DataSource machine, InstantSource clock) {
    return new ProjectionStore(machine, clock);
  }

  /** An empty database of that name, and its JDBC address. */
  public static String fresh(String name) {
    return ((org.postgresql.ds.PGSimpleDataSource) FoldDatabase.fresh(name)).getUrl();
  }
}
