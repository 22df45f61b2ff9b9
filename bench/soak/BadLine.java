import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bad line in front of a server: connections are refused, cut in the middle of what is said,
 * slowed down, or fall silent. Each draws its fate at its start and again every some thousand bytes
 * of the server's, seeded. Can be switched to good.
 */
final class BadLine implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(20);

  /** What becomes of a connection. */
  private enum Fate {
    GOOD,
    REFUSED,
    CUT,
    SLOW,
    SILENT
  }

  private final ServerSocket door;
  private final int server;
  private final Random random;
  private final double badShare;
  private volatile boolean good;
  final AtomicLong connections = new AtomicLong();
  final AtomicLong faults = new AtomicLong();

  /**
   * @param server port on this machine
   * @param badShare of the draws are a fault
   */
  BadLine(int server, double badShare, long seed) throws IOException {
    this.server = server;
    this.badShare = badShare;
    this.random = new Random(seed);
    this.door = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon(true).name("bad-line").start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** From now on nothing more goes wrong. */
  void mend() {
    good = true;
  }

  private synchronized Fate draw() {
    if (good || random.nextDouble() >= badShare) {
      return Fate.GOOD;
    }
    faults.incrementAndGet();
    return Fate.values()[1 + random.nextInt(Fate.values().length - 1)];
  }

  private synchronized int bytes() {
    return 1 + random.nextInt(8_000);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        connections.incrementAndGet();
        if (draw() == Fate.REFUSED) {
          caller.setSoLinger(true, 0); // a reset, as from a machine that is down
          caller.close();
          continue;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        caller.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> carry(caller, far, false));
        Thread.ofVirtual().start(() -> carry(far, caller, true));
      } catch (IOException e) {
        if (!door.isClosed()) {
          faults.incrementAndGet(); // the server itself was not there
        }
      }
    }
  }

  /** Carries bytes one way; every some thousand bytes a bad line strikes, or not. */
  private void carry(Socket from, Socket to, boolean bad) {
    byte[] buffer = new byte[8_192];
    long left = bytes();
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read = in.read(buffer);
      while (read >= 0) {
        left -= read;
        Fate fate = bad && left <= 0 ? draw() : Fate.GOOD;
        if (left <= 0) {
          left = bytes();
        }
        switch (fate) {
          case CUT, REFUSED -> {
            out.write(buffer, 0, read / 2);
            to.setSoLinger(true, 0); // a reset, in the middle of what was said
            return;
          }
          case SILENT -> {
            Thread.sleep(SILENCE);
            return;
          }
          case SLOW -> Thread.sleep(200);
          case GOOD -> {}
        }
        out.write(buffer, 0, read);
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // One side hung up: the other hears it by the close.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
