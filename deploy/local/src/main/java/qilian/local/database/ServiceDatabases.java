package qilian.local.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import qilian.local.process.Obstacle;

/** One database and three roles for each service, made as often as asked and always the same. */
public final class ServiceDatabases {
  /** The services that keep something. */
  public static final List<String> SERVICES =
      List.of("incident", "mediation", "risk", "stats", "alliance");

  private final DatabaseServer server;
  private final Secrets secrets;

  public ServiceDatabases(DatabaseServer server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** Makes what is missing and sets the rights again. */
  public void make() {
    try (Connection connection = server.connect("postgres");
        Statement sql = connection.createStatement()) {
      sql.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
      for (String service : SERVICES) {
        roles(sql, service);
        database(sql, service);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
    for (String service : SERVICES) {
      rights(service);
    }
  }

  private void roles(Statement sql, String service) throws SQLException {
    Map<String, String> passwords =
        Map.of("owner", secrets.owner(), "app", secrets.app(), "machine", secrets.machine());
    for (var entry : passwords.entrySet()) {
      String role = service + "_" + entry.getKey();
      if (!exists(sql, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
        sql.execute(
            "CREATE ROLE "
                + role
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                + entry.getValue()
                + "'");
      }
    }
  }

  private static void database(Statement sql, String service) throws SQLException {
    if (!exists(sql, "SELECT FROM pg_database WHERE datname = '" + service + "'")) {
      sql.execute("CREATE DATABASE " + service + " OWNER " + service + "_owner");
    }
    sql.execute("REVOKE ALL ON DATABASE " + service + " FROM PUBLIC");
    sql.execute("GRANT CONNECT ON DATABASE " + service + " TO " + service + "_app");
    sql.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + service + " TO " + service + "_machine");
  }

  private void rights(String service) {
    try (Connection connection = server.connect(service);
        Statement sql = connection.createStatement()) {
      sql.execute("ALTER SCHEMA public OWNER TO " + service + "_owner");
      sql.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      sql.execute("GRANT USAGE ON SCHEMA public TO " + service + "_app, " + service + "_machine");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static boolean exists(Statement sql, String query) throws SQLException {
    try (var rows = sql.executeQuery(query)) {
      return rows.next();
    }
  }

  private static Obstacle failed(SQLException e) {
    return new Obstacle(
        "The databases of the services cannot be made: " + e.getMessage(),
        "Run ./qilian up again; ./qilian up --fresh starts with an empty folder.",
        e);
  }
}
