package qilian.guard;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qilian.guard.audit.Audit;
import qilian.guard.audit.AuditEntry;
import qilian.guard.keys.SubjectVault;
import qilian.guard.problem.Refused;

/** A small service as the guard meets it. */
@Path("/street")
public class StreetResource {
  @Inject AgroalDataSource dataSource;
  @Inject ScopedConnections connections;
  @Inject CurrentCaller caller;
  @Inject Audit audit;
  @Inject SubjectVault vault;

  /** What the tests send. */
  public record Finding(@NotBlank String place, @Max(10) int findings, List<Step> steps) {}

  /** A part of it. */
  public record Step(int number) {}

  /** The two places of the street. */
  @ApplicationScoped
  static class Places implements PlacePaths {
    @Override
    public Optional<String> pathOf(String placeCode) {
      return switch (placeCode) {
        case "yuetang" -> Optional.of("yuetang");
        case "baota" -> Optional.of("yuetang>baota");
        default -> Optional.empty();
      };
    }
  }

  @GET
  @Path("/matters")
  @Authenticated
  @Transactional
  @Scoped
  public List<Long> matters() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ids(connection);
    }
  }

  @GET
  @Path("/matters/by-jdbc")
  @Authenticated
  public List<Long> byJdbc() {
    return connections.inScope(caller.scope(Sight.RECORDS), StreetResource::ids);
  }

  @GET
  @Path("/matters/without-scope")
  @Authenticated
  @Transactional
  public List<Long> withoutScope() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return ids(connection);
    }
  }

  @GET
  @Path("/matters/two-scopes")
  @Authenticated
  @Transactional
  @Scoped
  public List<Long> twoScopes() {
    return connections.inScope(Scope.ALL, StreetResource::ids);
  }

  @POST
  @Path("/deeds/{way}")
  @Authenticated
  @Transactional
  public void deed(@PathParam("way") String way) {
    AuditEntry entry = AuditEntry.by(caller.get(), "Try", "/street/" + way, null, "REFUSED");
    if (way.equals("apart")) {
      audit.recordApart(entry);
    } else {
      audit.record(entry);
    }
    throw Refused.of("CONFLICT", 409);
  }

  @GET
  @Path("/admin")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Produces("text/csv")
  public String admin() {
    return "a,b";
  }

  @GET
  @Path("/forgotten")
  public String forgotten() {
    return "no annotation, no entry";
  }

  @POST
  @Path("/findings")
  @PermitAll
  @Consumes("application/json")
  public Finding finding(@Valid Finding finding) {
    return finding;
  }

  @POST
  @Path("/bytes")
  @PermitAll
  @Consumes("application/octet-stream")
  public int bytes(byte[] body) {
    return body.length;
  }

  @GET
  @Path("/fails/{how}")
  @PermitAll
  @Produces("application/json")
  public @Nullable String fails(@PathParam("how") String how) throws SQLException {
    switch (how) {
      case "badly" -> throw new IllegalStateException("select secret from qilian.internal.Table");
      case "shortly" -> throw new SqlTrouble(new SQLException("FATAL: terminating", "57P01"));
      case "busy" ->
          throw Refused.of("TOO_MANY_REQUESTS", 429).retryAfter(java.time.Duration.ofMillis(1500));
      case "lawfully" ->
          throw Refused.of("AGENCY_CODE_MALFORMED", 422)
              .at("/data/agency")
              .with("agency", "a\u202Eb")
              .basedOn("《人民调解法》第十七条");
      default -> {
        return null;
      }
    }
  }

  private static List<Long> ids(Connection connection) throws SQLException {
    try (var sql = connection.createStatement();
        var rows = sql.executeQuery("select id from matter order by id")) {
      List<Long> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    }
  }
}
