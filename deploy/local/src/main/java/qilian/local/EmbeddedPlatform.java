package qilian.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import qilian.local.broker.Broker;
import qilian.local.database.Durability;
import qilian.local.database.Postgres;
import qilian.local.database.Secrets;
import qilian.local.database.ServiceDatabases;
import qilian.local.database.Trees;
import qilian.local.identity.Identity;
import qilian.local.process.Keeper;
import qilian.local.process.Obstacle;
import qilian.local.process.Ports;
import qilian.local.process.Progress;

/** The platform of a build as child processes on free ports. */
final class EmbeddedPlatform implements ServedPlatform {
  private final Path home;
  private final Secrets secrets;
  private final Broker broker;
  private final Postgres postgres;
  private final Identity identity;
  private final Keeper keeper;

  EmbeddedPlatform(Home home) {
    this.home = home.path();
    secrets = Secrets.of(home.path());
    var launcher = home.launcher();
    broker = new Broker(home.path(), launcher, Ports.free());
    postgres = new Postgres(home.path(), launcher, secrets, Durability.THROWAWAY, Ports.free());
    identity = new Identity(home.path(), launcher, Ports.free(), true);
    keeper = new Keeper(home.book(), new Progress(System.out));
  }

  @Override
  public Properties start() {
    stop();
    forgetTheLastBuild();
    Keeper.together(
        List.of(
            () -> keeper.ensure(broker),
            () -> {
              keeper.ensure(postgres);
              new ServiceDatabases(postgres.server(), secrets).make();
            },
            () -> keeper.ensure(identity)));
    Properties properties = new Properties();
    properties.setProperty("kafka", broker.address());
    properties.setProperty("postgres", postgres.address());
    secrets.describe(properties);
    properties.setProperty("oidc.issuer", identity.issuer());
    return properties;
  }

  /** What an earlier build left on its topics and in its tables is no premise of this one. */
  private void forgetTheLastBuild() {
    try {
      Trees.delete(home.resolve("kafka"));
      Trees.delete(home.resolve("postgres").resolve("data"));
    } catch (IOException e) {
      throw new Obstacle(
          "The data of the last build in " + home + " cannot be removed: " + e.getMessage(),
          "Remove the folder and start again.",
          e);
    }
  }

  @Override
  public void stop() {
    Keeper.together(
        List.of(
            () -> keeper.end(broker.name(), broker.signal()),
            () -> keeper.end(postgres.name(), postgres.signal()),
            () -> keeper.end(identity.name(), identity.signal())));
  }
}
