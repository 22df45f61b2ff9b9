package explor.bot.app;

import explor.bot.telegram.TelegramProfile;
import explor.bot.text.Language;
import explor.bot.text.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Telegram shows of the assistant, from the texts: in French for everyone, and by language.
 */
final class BotProfile {
  private BotProfile() {}

  static List<TelegramProfile> of(Texts texts) {
    return Arrays.stream(Language.values())
        .flatMap(
            language ->
                language == Language.FR
                    ? List.of(profile(texts, language, ""), profile(texts, language, "fr")).stream()
                    : List.of(profile(texts, language, language.code())).stream())
        .toList();
  }

  /** The menu is a text of its own: a line for each command, {@code besoin = Dire un besoin}. */
  private static TelegramProfile profile(Texts texts, Language language, String code) {
    Map<String, String> commands = new LinkedHashMap<>();
    texts
        .get(language, "telegram.commands")
        .lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> commands.put(parts[0].strip(), parts[1].strip()));
    return new TelegramProfile(
        code,
        commands,
        texts.get(language, "telegram.description").strip(),
        texts.get(language, "telegram.short").strip());
  }
}
