package qilian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VolleyTest {

  private static final byte[] REQUEST =
      "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII);

  @Test
  void every_request_of_a_volley_is_answered_and_timed() throws Exception {
    try (BareEndpoint endpoint = new BareEndpoint(10)) {
      Volley.Result result = new Volley(endpoint.port(), 4).fire(30, 200, 0, i -> REQUEST);
      assertEquals(200, result.latencies().size());
      assertEquals(Map.of(202, 200L), result.answers());
      assertTrue(result.isClean());
    }
  }

  @Test
  void the_end_of_an_answer_in_chunks_is_found_wherever_the_bytes_are_cut() {
    String text = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int cut = 1; cut < bytes.length; cut++) {
      AnswerReader reader = new AnswerReader();
      reader.begin();
      assertEquals(false, reader.take(ByteBuffer.wrap(bytes, 0, cut)), "cut at " + cut);
      assertEquals(true, reader.take(ByteBuffer.wrap(bytes, cut, bytes.length - cut)));
      assertEquals(200, reader.status());
    }
  }

  @Test
  void an_answer_without_a_body_ends_with_its_head() {
    AnswerReader reader = new AnswerReader();
    reader.begin();
    byte[] bytes = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    assertTrue(reader.take(ByteBuffer.wrap(bytes)));
    assertEquals(204, reader.status());
  }
}
