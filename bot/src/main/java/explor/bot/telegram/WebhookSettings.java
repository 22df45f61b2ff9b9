package explor.bot.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * {@code setWebhook} without a certificate: the library's own is made for uploading one.
 *
 * @see TelegramApi#setWebhook
 */
final class WebhookSettings extends BotApiMethod<Boolean> {
  private final String url;
  private final String secret;
  private final List<String> kinds;

  WebhookSettings(String url, String secret, List<String> kinds) {
    this.url = url;
    this.secret = secret;
    this.kinds = kinds;
  }

  @JsonProperty("url")
  String url() {
    return url;
  }

  @JsonProperty("secret_token")
  String secret() {
    return secret;
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return kinds;
  }

  @Override
  public String getMethod() {
    return "setWebhook";
  }

  @Override
  public Boolean deserializeResponse(String answer) {
    return answer.contains("\"ok\":true");
  }
}
