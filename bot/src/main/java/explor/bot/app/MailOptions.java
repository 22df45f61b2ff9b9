package explor.bot.app;

import explor.bot.config.ConfigNode;
import explor.bot.mailbox.MailChannel;
import explor.mail.KeptToken;
import explor.mail.Login;
import explor.mail.MailReader;
import explor.mail.MailSettings;
import explor.mail.OAuthLogin;
import explor.mail.mime.MimeTree;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * How the mail door works beyond its addresses.
 *
 * @param oauth where tokens come from (XOAUTH2); empty to log in with the passwords of the URLs
 * @param door what of one mail is kept and read, at most
 * @param tree how many parts and levels of one mail are opened, at most
 * @param tagged whether the server delivers {@code local+anything@domain} to us
 */
record MailOptions(
    Optional<OAuthLogin.Settings> oauth,
    MailChannel.Limits door,
    MimeTree.Limits tree,
    boolean tagged) {
  static final MailOptions USUAL =
      new MailOptions(Optional.empty(), MailChannel.Limits.USUAL, MimeTree.Limits.USUAL, false);

  /** The keys below {@code mail:} that are read here. */
  static final Set<String> KEYS =
      Set.of(
          "oauth",
          "max_mb",
          "parts",
          "depth",
          "files",
          "documents",
          "document_mb",
          "document_characters",
          "unpacked_mb",
          "tagged");

  static MailOptions read(ConfigNode mail, Settings.Source from) {
    return new MailOptions(
        oauth(mail.get("oauth"), from),
        door(mail, from),
        new MimeTree.Limits(
            from.number("EXPLOR_MAIL_PARTS", mail.get("parts"), USUAL.tree().parts(), 10, 100_000),
            from.number("EXPLOR_MAIL_DEPTH", mail.get("depth"), USUAL.tree().depth(), 5, 500)),
        from.yes("EXPLOR_MAIL_TAGGED", mail.get("tagged")));
  }

  private static MailChannel.Limits door(ConfigNode mail, Settings.Source from) {
    MailChannel.Limits usual = USUAL.door();
    int megabytes = (int) (usual.mailBytes() >> 20);
    return new MailChannel.Limits(
        (long) from.number("EXPLOR_MAIL_MAX_MB", mail.get("max_mb"), megabytes, 1, 200) << 20,
        from.number("EXPLOR_MAIL_FILES", mail.get("files"), usual.files(), 1, 500),
        from.number("EXPLOR_MAIL_DOCUMENTS", mail.get("documents"), usual.documents(), 0, 20),
        from.number(
            "EXPLOR_MAIL_DOCUMENT_MB", mail.get("document_mb"), usual.documentMegabytes(), 1, 30),
        from.number(
            "EXPLOR_MAIL_DOCUMENT_CHARACTERS",
            mail.get("document_characters"),
            usual.documentCharacters(),
            500,
            40_000),
        from.number(
            "EXPLOR_MAIL_UNPACKED_MB", mail.get("unpacked_mb"), usual.unpackedMegabytes(), 1, 500));
  }

  MailReader.Limits limits() {
    MailReader.Limits usual = MailReader.Limits.USUAL;
    return new MailReader.Limits(usual.mails(), usual.bytes(), door.mailBytes());
  }

  private static Optional<OAuthLogin.Settings> oauth(ConfigNode node, Settings.Source from) {
    node.onlyKeys(Set.of("token_url", "client_id", "client_secret", "refresh_token", "scope"));
    String variable = "EXPLOR_MAIL_OAUTH_TOKEN_URL";
    ConfigNode url = node.get("token_url");
    String endpoint = from.url(variable, url, "", Set.of("http", "https"));
    String id = from.text("EXPLOR_MAIL_OAUTH_CLIENT_ID", node.get("client_id"), "");
    String secret = from.text("EXPLOR_MAIL_OAUTH_CLIENT_SECRET", node.get("client_secret"), "");
    String refresh = from.text("EXPLOR_MAIL_OAUTH_REFRESH_TOKEN", node.get("refresh_token"), "");
    String scope = from.text("EXPLOR_MAIL_OAUTH_SCOPE", node.get("scope"), "");
    if (endpoint.isEmpty() && id.isEmpty() && secret.isEmpty() && refresh.isEmpty()) {
      return Optional.empty();
    }
    if (endpoint.isEmpty() || id.isEmpty() || (secret.isEmpty() && refresh.isEmpty())) {
      from.fault(
          variable,
          node,
          "needs token_url, client_id, and client_secret or refresh_token together");
      return Optional.empty();
    }
    URI uri;
    try {
      uri = new URI(endpoint);
    } catch (URISyntaxException e) {
      return Optional.empty(); // a fault already
    }
    if (!safe(uri)) {
      from.fault(variable, url, "should begin with https://: secrets are sent there");
      return Optional.empty();
    }
    return Optional.of(new OAuthLogin.Settings(uri, id, secret, refresh, scope));
  }

  /** Without TLS only this machine is trusted. */
  private static boolean safe(URI endpoint) {
    return "https".equals(endpoint.getScheme())
        || Set.of("127.0.0.1", "localhost").contains(String.valueOf(endpoint.getHost()));
  }

  /**
   * One way to log in for both servers: they share the token.
   *
   * @param data folder in which a refresh token that the endpoint replaced is kept
   */
  Optional<Login> sharedLogin(Path data, Clock clock) {
    return oauth.map(settings -> new OAuthLogin(settings, clock, new KeptToken(data)));
  }

  /** The shared way, else the password of the server's own URL. */
  static Login of(Optional<Login> shared, MailSettings server) {
    return shared.orElseGet(() -> Login.password(server));
  }
}
