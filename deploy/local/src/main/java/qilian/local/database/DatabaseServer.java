package qilian.local.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL server as its superuser reaches it, wherever it runs. */
public record DatabaseServer(String address, Secrets secrets) {

  /** A connection as superuser, for setting up and for tests. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", "postgres");
    properties.put("password", secrets.superuser());
    properties.put("connectTimeout", "2");
    properties.put("socketTimeout", "30");
    return DriverManager.getConnection("jdbc:postgresql://" + address + "/" + database, properties);
  }
}
