package explor.bot.telegram;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * What Telegram shows of the bot before anyone writes to it (Bot API, setMyCommands,
 * setMyDescription, setMyShortDescription), per language.
 *
 * @param language two letters; empty for everyone whose language has no profile of its own
 * @param commands from the name without the slash (a-z, 0-9, _; at most 32) to what it does (1-256
 *     characters), in the order of the menu
 * @param description in the empty chat; at most 512 characters
 * @param shortDescription on the profile page and with shared links; at most 120 characters
 */
public record TelegramProfile(
    String language, Map<String, String> commands, String description, String shortDescription) {
  private static final Logger log = LoggerFactory.getLogger(TelegramProfile.class);

  /**
   * Tells Telegram. It is decoration: a failure is logged, and the next start tries again.
   *
   * @return whether all of it was accepted
   */
  public boolean register(TelegramApi api) {
    List<BotCommand> menu =
        commands.entrySet().stream()
            .map(entry -> new BotCommand(entry.getKey(), entry.getValue()))
            .toList();
    // The library takes none for an empty one.
    @Nullable String code = language.isEmpty() ? null : language;
    List<BotApiMethod<?>> calls =
        List.of(
            SetMyCommands.builder().commands(menu).languageCode(code).build(),
            SetMyDescription.builder().description(description).languageCode(code).build(),
            SetMyShortDescription.builder()
                .shortDescription(shortDescription)
                .languageCode(code)
                .build());
    boolean all = true;
    for (BotApiMethod<?> call : calls) {
      try {
        api.call(call);
      } catch (TelegramFailure e) {
        log.warn("The bot's profile in Telegram stays as it was: {}.", e.getMessage());
        all = false;
      }
    }
    return all;
  }
}
