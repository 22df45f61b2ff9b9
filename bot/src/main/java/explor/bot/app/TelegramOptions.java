package explor.bot.app;

import explor.bot.config.ConfigNode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How updates come from Telegram.
 *
 * @param webhook public address that Telegram posts to; empty to poll, which needs none
 * @param listen where the reverse proxy finds us when there is a webhook
 */
record TelegramOptions(Optional<URI> webhook, InetSocketAddress listen) {
  private static final String HERE = "127.0.0.1:8088";
  static final TelegramOptions USUAL = new TelegramOptions(Optional.empty(), address(HERE));

  static TelegramOptions read(ConfigNode telegram, Settings.Source from) {
    ConfigNode node = telegram.get("webhook");
    String variable = "EXPLOR_TELEGRAM_WEBHOOK";
    String url = from.url(variable, node, "", Set.of("https"));
    String listen = from.text("EXPLOR_TELEGRAM_LISTEN", telegram.get("listen"), HERE);
    if (!listen.matches("[^\\s:]+:\\d{1,5}") || port(listen) > 65_535) {
      from.fault(
          "EXPLOR_TELEGRAM_LISTEN", telegram.get("listen"), "should look like 127.0.0.1:8088");
      return USUAL;
    }
    if (url.isEmpty() || !url.startsWith("https://")) {
      return new TelegramOptions(Optional.empty(), address(listen)); // a bad one is a fault already
    }
    URI address = URI.create(url);
    if (address.getPath().length() < 2) {
      from.fault(variable, node, "needs a path of its own, as in https://host/telegram");
      return USUAL;
    }
    return new TelegramOptions(Optional.of(address), address(listen));
  }

  private static int port(String listen) {
    return Integer.parseInt(listen.substring(listen.lastIndexOf(':') + 1));
  }

  private static InetSocketAddress address(String listen) {
    return new InetSocketAddress(listen.substring(0, listen.lastIndexOf(':')), port(listen));
  }
}
