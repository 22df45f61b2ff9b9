package explor.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to a server that can fall silent without closing, as a router that forgot it does. */
final class SilentLine implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final int target;
  private volatile int opened;
  private volatile int generation; // of the connections that still pass bytes on

  SilentLine(int target) throws IOException {
    this.target = target;
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many connections there were so far. */
  int opened() {
    return opened;
  }

  /** Nothing passes any more on the connections of now; new ones are good. */
  void fallSilent() {
    generation++;
  }

  private void accept() {
    try {
      while (!door.isClosed()) {
        Socket client = door.accept();
        opened++;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        int born = generation;
        start(() -> pass(client, server, born));
        start(() -> pass(server, client, born));
      }
    } catch (IOException e) {
      // the door was closed
    }
  }

  private void pass(Socket from, Socket to, int born) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      int length = in.read(buffer);
      while (length >= 0) {
        if (born == generation) {
          out.write(buffer, 0, length);
          out.flush();
        }
        length = in.read(buffer);
      }
      to.close();
    } catch (IOException e) {
      // one of the two went away
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "silent-line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
