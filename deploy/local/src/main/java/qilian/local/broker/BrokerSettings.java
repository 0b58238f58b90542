package qilian.local.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The broker's server.properties: one node, loopback only, quick to come back after a kill. */
record BrokerSettings(int port, int controllerPort, Path data) {

  Map<String, String> properties() {
    Map<String, String> all = new TreeMap<>();
    all.put("process.roles", "broker,controller");
    all.put("node.id", "1");
    all.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    all.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    all.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    all.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    all.put("controller.listener.names", "CONTROLLER");
    all.put("inter.broker.listener.name", "PLAINTEXT");
    all.put("log.dirs", data.toString());
    // A fact published to a topic that nobody declared is a mistake, not a new topic.
    all.put("auto.create.topics.enable", "false");
    all.put("num.partitions", "8");
    all.put("default.replication.factor", "1");
    // Nothing is forgotten by default; agency topics get their seven days from the catalogue.
    all.put("log.retention.ms", "-1");
    // After kill -9 the old session must end before the broker may return: 13 s become 5 s.
    all.put("broker.session.timeout.ms", "2000");
    all.put("broker.heartbeat.interval.ms", "500");
    all.put("offsets.topic.replication.factor", "1");
    all.put("offsets.topic.num.partitions", "8");
    all.put("transaction.state.log.replication.factor", "1");
    all.put("transaction.state.log.min.isr", "1");
    all.put("transaction.state.log.num.partitions", "8");
    all.put("share.coordinator.state.topic.replication.factor", "1");
    all.put("share.coordinator.state.topic.min.isr", "1");
    all.put("share.coordinator.state.topic.num.partitions", "1");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("num.network.threads", "2");
    all.put("num.io.threads", "4");
    all.put("background.threads", "4");
    // Small heap: the cleaner's default buffer alone is 128 MiB.
    all.put("log.cleaner.dedupe.buffer.size", "16777216");
    all.put("log.index.size.max.bytes", "2097152");
    return all;
  }
}
