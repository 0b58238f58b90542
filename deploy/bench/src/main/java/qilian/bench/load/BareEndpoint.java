package qilian.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** An endpoint that reads a request and answers at once: what HTTP alone costs here. */
public final class BareEndpoint implements AutoCloseable {
  private final Selector selector;
  private final ServerSocketChannel server;
  private final Thread thread;
  private final byte[] answer;

  /** Begins to listen on a free port; every answer has so many bytes. */
  public BareEndpoint(int answerBytes) throws IOException {
    String body = "x".repeat(answerBytes);
    answer =
        ("HTTP/1.1 202 Accepted\r\ncontent-length: " + answerBytes + "\r\n\r\n" + body)
            .getBytes(StandardCharsets.US_ASCII);
    selector = Selector.open();
    server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    thread = Thread.ofPlatform().daemon().name("bare-endpoint").start(this::serve);
  }

  /** The port. */
  public int port() throws IOException {
    return ((InetSocketAddress) server.getLocalAddress()).getPort();
  }

  private void serve() {
    ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          if (key.isAcceptable()) {
            SocketChannel one = server.accept();
            one.configureBlocking(false);
            one.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            AnswerReader reader = new AnswerReader();
            reader.begin();
            one.register(selector, SelectionKey.OP_READ, reader);
          } else {
            answer((SocketChannel) key.channel(), (AnswerReader) key.attachment(), in);
          }
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(SocketChannel channel, AnswerReader request, ByteBuffer in)
      throws IOException {
    in.clear();
    if (channel.read(in) < 0) {
      channel.close();
      return;
    }
    in.flip();
    if (request.take(in)) {
      request.begin();
      ByteBuffer out = ByteBuffer.wrap(answer);
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
