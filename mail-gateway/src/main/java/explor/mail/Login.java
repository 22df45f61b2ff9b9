package explor.mail;

import java.util.Properties;

/** How we show a server who we are: a password, or a token of OAuth2. */
public interface Login {
  /** Changes the connection's properties to what this way of logging in needs. */
  Properties with(Properties properties, MailSettings settings);

  /** The password or the token of the moment; asked for at each connecting. */
  String secret();

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
    };
  }
}
