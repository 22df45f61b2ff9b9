package explor.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Properties;
import java.util.Set;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Remembers the sockets of a connection so that they can be cut from another thread: a line that is
 * half open keeps a reader waiting for ever, and no other call gets past it.
 */
final class Lines {
  private final Set<Socket> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Has Jakarta Mail open the sockets of this protocol through us. */
  Properties into(Properties properties, String protocol) {
    String prefix = "mail." + protocol + ".";
    if (protocol.endsWith("s")) {
      Object own = properties.get(prefix + "ssl.socketFactory");
      properties.put(
          prefix + "ssl.socketFactory",
          new Secure(
              own instanceof SSLSocketFactory ca
                  ? ca
                  : (SSLSocketFactory) SSLSocketFactory.getDefault()));
    } else {
      properties.put(prefix + "socketFactory", new Plain());
      properties.setProperty(prefix + "socketFactory.fallback", "false");
    }
    return properties;
  }

  /** Closes every socket; whoever reads from one gets an error at once. */
  void cut() {
    Set<Socket> all;
    synchronized (open) {
      all = Set.copyOf(open);
      open.clear();
    }
    for (Socket socket : all) {
      try {
        socket.close();
      } catch (IOException e) {
        // it was closed already, or is now
      }
    }
  }

  private Socket kept(Socket socket) {
    synchronized (open) {
      open.removeIf(Socket::isClosed);
      open.add(socket);
    }
    return socket;
  }

  private final class Plain extends SocketFactory {
    @Override
    public Socket createSocket() {
      return kept(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return kept(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return kept(new Socket(host, port, local, localPort));
    }
  }

  private final class Secure extends SSLSocketFactory {
    private final SSLSocketFactory usual;

    Secure(SSLSocketFactory usual) {
      this.usual = usual;
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return usual.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
      return kept(usual.createSocket());
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose)
        throws IOException {
      return kept(usual.createSocket(below, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return kept(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return kept(usual.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return kept(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return kept(usual.createSocket(host, port, local, localPort));
    }
  }
}
