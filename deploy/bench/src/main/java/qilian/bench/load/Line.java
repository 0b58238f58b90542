package qilian.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection: sends a request, reads as much of the answer as tells its status and end. */
final class Line implements AutoCloseable {
  /** The answer has not all come. */
  static final int NOT_YET = -1;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final AnswerReader answer = new AnswerReader();
  private final ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024);
  private ByteBuffer out = ByteBuffer.allocateDirect(4 * 1024);
  private long due;

  Line(InetSocketAddress to, Selector selector) throws IOException {
    channel = SocketChannel.open(to);
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** When the request in hand was due. */
  long due() {
    return due;
  }

  void send(byte[] request, long dueNanos) throws IOException {
    due = dueNanos;
    if (out.capacity() < request.length) {
      out = ByteBuffer.allocateDirect(request.length + request.length / 2);
    }
    out.clear();
    out.put(request).flip();
    answer.begin();
    write();
  }

  private void write() throws IOException {
    channel.write(out);
    key.interestOps(
        out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  /** Goes on with whatever is possible; the status once the answer is whole. */
  int go() throws IOException {
    if (out.hasRemaining()) {
      write();
    }
    in.clear();
    int read = channel.read(in);
    if (read < 0) {
      throw new EOFException("the service closed a connection");
    }
    in.flip();
    return answer.take(in) ? answer.status() : NOT_YET;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
