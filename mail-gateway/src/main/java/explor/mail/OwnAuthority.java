package explor.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** TLS with servers whose certificates an authority of one's own has signed. */
final class OwnAuthority {
  private OwnAuthority() {}

  /**
   * Sockets that believe the certificates of this file and no others; names are checked as ever.
   *
   * @param file PEM, one certificate or more
   * @throws IllegalArgumentException with a sentence for the operator
   */
  static SSLSocketFactory sockets(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate known : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("ca-" + number++, known);
      }
      if (number == 0) {
        throw new IllegalArgumentException("?ca= names a file without certificates: " + file);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException | InvalidPathException e) {
      throw new IllegalArgumentException("?ca= names no file of certificates (PEM): " + file, e);
    }
  }
}
