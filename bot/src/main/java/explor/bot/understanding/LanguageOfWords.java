package explor.bot.understanding;

import explor.bot.config.ConfigNode;
import explor.bot.words.Fold;
import explor.bot.words.Tokens;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells French, English, Spanish and Portuguese apart by their small words and letters. Unchanging
 * and thread-safe.
 */
final class LanguageOfWords {
  private static final int MOST_WORDS = 120;
  private static final int LETTER = 3;

  private final Map<String, Set<String>> words;

  private LanguageOfWords(Map<String, Set<String>> words) {
    this.words = words;
  }

  static LanguageOfWords read(ConfigNode node) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String language : List.of("fr", "en", "es", "pt")) {
      Set<String> folded = new HashSet<>();
      node.need(language).texts().forEach(word -> folded.add(Fold.fold(word)));
      words.put(language, Set.copyOf(folded));
    }
    return new LanguageOfWords(words);
  }

  /** {@code fr, en, es, pt}; empty when the words don't say. */
  String of(String text) {
    String start = text.substring(0, Math.min(2000, text.length()));
    List<String> found = Tokens.of(start, MOST_WORDS).words();
    String best = "";
    double most = 0;
    double second = 0;
    for (Map.Entry<String, Set<String>> language : words.entrySet()) {
      double score = letters(start, language.getKey());
      for (String word : found) {
        score += language.getValue().contains(word) ? 1 : 0;
      }
      if (score > most) {
        second = most;
        most = score;
        best = language.getKey();
      } else {
        second = Math.max(second, score);
      }
    }
    return most > second ? best : "";
  }

  private static int letters(String text, String language) {
    String own =
        switch (language) {
          case "pt" -> "ãõÃÕ";
          case "es" -> "ñ¿¡Ñ";
          case "fr" -> "èùœÈêÊûôÔ";
          default -> "";
        };
    int found = 0;
    for (int i = 0; i < text.length() && found < LETTER; i++) {
      found += own.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return language.equals("fr") ? Math.min(1, found) : found;
  }
}
