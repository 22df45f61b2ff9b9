package explor.bot.form;

import explor.bot.text.Language;
import java.util.Map;

/**
 * One of the values a slot can take.
 *
 * @param value canonical, e.g. {@code eau_assainissement}
 * @param labels what people read, in every language
 */
public record Choice(String value, Map<Language, String> labels) {
  public String label(Language language) {
    return labels.getOrDefault(language, value);
  }
}
