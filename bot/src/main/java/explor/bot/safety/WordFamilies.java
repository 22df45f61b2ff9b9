package explor.bot.safety;

import explor.bot.config.ConfigNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Families of words that patterns name as {@code @body_fr}: so that a limb that is broken is told
 * by two families, and not by a phrase for each limb and each way of breaking it.
 */
final class WordFamilies {
  private static final Pattern NAME = Pattern.compile("@([a-z_]{1,30})");

  private final Map<String, String> choices;

  private WordFamilies(Map<String, String> choices) {
    this.choices = choices;
  }

  static WordFamilies read(ConfigNode node) {
    Map<String, String> choices = new HashMap<>();
    node.entries().forEach((name, words) -> choices.put(name, String.join("|", words.texts())));
    return new WordFamilies(Map.copyOf(choices));
  }

  /** These families and others. */
  WordFamilies and(WordFamilies others) {
    Map<String, String> all = new HashMap<>(choices);
    all.putAll(others.choices);
    return new WordFamilies(Map.copyOf(all));
  }

  /** The words of each family. */
  Map<String, List<String>> words() {
    Map<String, List<String>> words = new TreeMap<>();
    choices.forEach((name, choice) -> words.put(name, List.of(choice.split("\\|"))));
    return words;
  }

  /** The pattern with each family's words in its place; empty when it names an unknown one. */
  Optional<String> spelledOut(String pattern) {
    Matcher names = NAME.matcher(pattern);
    StringBuilder whole = new StringBuilder();
    while (names.find()) {
      String words = choices.get(names.group(1));
      if (words == null) {
        return Optional.empty();
      }
      names.appendReplacement(whole, Matcher.quoteReplacement(words));
    }
    return Optional.of(names.appendTail(whole).toString());
  }
}
