package qilian.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void a_free_port_is_told_from_a_taken_one() throws IOException {
    int port = Ports.free();
    assertTrue(Ports.isFree(port));
    try (var stranger = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      assertFalse(Ports.isFree(stranger.getLocalPort()));
    }
  }

  @Test
  void a_stranger_on_the_port_is_named_with_the_variable_to_change() throws IOException {
    try (var stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = stranger.getLocalPort();

      Obstacle obstacle =
          assertThrows(Obstacle.class, () -> Ports.mustBeFree("kafka", port, "QILIAN_KAFKA_PORT"));

      assertTrue(obstacle.getMessage().contains("Port " + port), obstacle.getMessage());
      assertTrue(obstacle.wayOut().contains("QILIAN_KAFKA_PORT="), obstacle.wayOut());
      Ports.holder(port)
          .ifPresent(holder -> assertEquals(ProcessHandle.current().pid(), holder.pid()));
    }
  }
}
