package explor.bot.telegram;

import explor.bot.channel.Raw;
import java.nio.charset.StandardCharsets;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/**
 * A pressed button shows a spinner until it is answered (Bot API, answerCallbackQuery). That may
 * happen as soon as the press is stored, and need not wait for the turn; when it fails, the spinner
 * ends by itself.
 */
final class Presses {
  private static final String KIND = "\"callback_query\"";

  private Presses() {}

  static void acknowledge(TelegramApi api, Raw update) {
    // Most updates are no presses; this spares reading them twice.
    if (new String(update.body(), StandardCharsets.UTF_8).contains(KIND)) {
      String id = UpdateReader.callbackId(update);
      if (!id.isEmpty()) {
        api.attempt(new AnswerCallbackQuery(id));
      }
    }
  }
}
