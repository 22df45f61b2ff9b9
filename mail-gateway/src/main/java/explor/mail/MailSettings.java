package explor.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail server as a URL: {@code imaps://user:password@host:993/INBOX}, {@code
 * smtp://user:password@host:587?starttls=required}. User and password are percent-decoded; {@code
 * toString} never shows the password.
 *
 * @param protocol {@code imap}, {@code imaps}, {@code smtp}, {@code smtps}
 * @param port the protocol's own when the URL names none
 * @param user empty for a server that asks for no login
 * @param folder of IMAP; {@code INBOX} when the URL names none
 * @param startTls whether a connection without TLS may not go on unencrypted
 * @param moveTo folder to which mails are moved once they are kept ({@code ?moveto=Traites}); empty
 *     to leave them where they are
 * @param ca file with the certificates (PEM) of an authority of one's own ({@code
 *     ?ca=/etc/…/ca.pem}), the only one that is then believed; empty for those the JVM knows
 * @param timeout for connecting, reading and writing; longer silences count as a broken line
 */
public record MailSettings(
    String protocol,
    String host,
    int port,
    String user,
    String password,
    String folder,
    boolean startTls,
    String moveTo,
    String ca,
    Duration timeout) {

  private static final Pattern OPTION =
      Pattern.compile("starttls=(required|optional)|(moveto|ca)=.+");
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

  /**
   * @throws IllegalArgumentException with a sentence for the operator (never with the password)
   *     when it is no such URL
   */
  public static MailSettings parse(String url) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "not a mail URL; write scheme://user:password@host:port, special characters of user and"
              + " password as %XX");
    }
    String protocol = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    int usualPort = usualPort(protocol);
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("the mail URL names no host: write imaps://…@host:993");
    }
    String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = login.indexOf(':');
    String path = uri.getPath() == null ? "" : uri.getPath();
    return new MailSettings(
        protocol,
        uri.getHost(),
        uri.getPort() < 0 ? usualPort : uri.getPort(),
        decoded(colon < 0 ? login : login.substring(0, colon)),
        colon < 0 ? "" : decoded(login.substring(colon + 1)),
        path.length() > 1 ? path.substring(1) : "INBOX",
        option(uri.getRawQuery(), "starttls", "optional").equals("required"),
        option(uri.getRawQuery(), "moveto", ""),
        readable(option(uri.getRawQuery(), "ca", "")),
        USUAL_TIMEOUT);
  }

  private static int usualPort(String protocol) {
    return switch (protocol) {
      case "imap" -> 143;
      case "imaps" -> 993;
      case "smtp" -> 587;
      case "smtps" -> 465;
      default ->
          throw new IllegalArgumentException(
              "a mail URL begins with imap://, imaps://, smtp:// or smtps://");
    };
  }

  private static String option(@Nullable String query, String name, String otherwise) {
    String value = otherwise;
    for (String part : (query == null ? "" : query).split("&")) {
      if (part.startsWith(name + "=")) {
        value = decoded(part.substring(name.length() + 1));
      } else if (!part.isEmpty() && !OPTION.matcher(part).matches()) {
        throw new IllegalArgumentException(
            "a mail URL knows ?starttls=required, ?starttls=optional, ?moveto=FOLDER and ?ca=FILE,"
                + " not ?"
                + part);
      }
    }
    return value;
  }

  /** A wrong file stops the start, not the first connection. */
  private static String readable(String ca) {
    if (!ca.isEmpty()) {
      OwnAuthority.sockets(ca);
    }
    return ca;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  public MailSettings withTimeout(Duration other) {
    return new MailSettings(
        protocol, host, port, user, password, folder, startTls, moveTo, ca, other);
  }

  /** Jakarta Mail's properties: every timeout set, certificates checked, TLS where asked for. */
  Properties properties() {
    Properties p = new Properties();
    String prefix = "mail." + protocol + ".";
    String millis = Long.toString(timeout.toMillis());
    p.setProperty(prefix + "connectiontimeout", millis);
    p.setProperty(prefix + "timeout", millis);
    p.setProperty(prefix + "writetimeout", millis);
    p.setProperty(prefix + "ssl.checkserveridentity", "true");
    p.setProperty(prefix + "starttls.enable", "true");
    p.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
    if (!ca.isEmpty()) {
      p.put(prefix + "ssl.socketFactory", OwnAuthority.sockets(ca)); // STARTTLS takes it too
    }
    if (protocol.startsWith("imap")) {
      p.setProperty(prefix + "peek", "true");
      p.setProperty(prefix + "partialfetch", "false");
      p.setProperty(prefix + "connectionpoolsize", "1");
    } else {
      p.setProperty(prefix + "auth", Boolean.toString(!user.isEmpty()));
      p.setProperty(prefix + "sendpartial", "true");
      p.setProperty(prefix + "quitwait", "false");
    }
    return p;
  }

  @Override
  public String toString() {
    return protocol
        + "://"
        + (user.isEmpty() ? "" : user + ":…@")
        + host
        + ":"
        + port
        + "/"
        + folder;
  }
}
