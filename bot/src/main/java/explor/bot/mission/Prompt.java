package explor.bot.mission;

import java.util.Map;

/**
 * Something that is said to a volunteer without their having written.
 *
 * @param asks what an answer will be about, e.g. {@code received}, {@code todo-visa}; empty when
 *     nothing is asked
 * @param key of the text, in {@code config/texts}
 * @param values of the text, by language
 * @param extra words that stand in no text, e.g. the emergency card; may be empty
 * @param yesOrNo whether two buttons go with it
 */
public record Prompt(
    String asks,
    String key,
    Map<String, Map<String, String>> values,
    String extra,
    boolean yesOrNo) {
  static Prompt ask(String asks, String key, Map<String, Map<String, String>> values) {
    return new Prompt(asks, key, values, "", true);
  }

  static Prompt say(String key) {
    return new Prompt("", key, Map.of(), "", false);
  }

  /** The values in a language; French where there are none. */
  public Map<String, String> in(String language) {
    return values.getOrDefault(language, values.getOrDefault("fr", Map.of()));
  }
}
