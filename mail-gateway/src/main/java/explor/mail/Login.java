package explor.mail;

import jakarta.mail.MessagingException;
import java.util.Properties;

/** How we show a server who we are: a password, or a token of OAuth2 ({@link OAuthLogin}). */
public interface Login {
  /** Changes the connection's properties to what this way of logging in needs. */
  Properties with(Properties properties, MailSettings settings);

  /**
   * The password or the token of the moment; asked for at each connecting.
   *
   * @throws MessagingException when no token can be had now
   */
  String secret() throws MessagingException;

  /** The server refused the last secret; a token that was kept is no longer good. */
  void refused();

  static Login password(MailSettings settings) {
    return new Login() {
      @Override
      public Properties with(Properties properties, MailSettings of) {
        return properties;
      }

      @Override
      public String secret() {
        return settings.password();
      }

      @Override
      public void refused() {
        // the password stays what it is
      }
    };
  }
}
