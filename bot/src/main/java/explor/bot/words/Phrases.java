package explor.bot.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many patterns, each with something it stands for, found in one pass over the words. Unchanging
 * and thread-safe.
 *
 * @param <T> what a pattern stands for
 */
public final class Phrases<T> {
  private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();
  private final List<Entry<T>> numbers = new ArrayList<>();

  /** A pattern and what it stands for. */
  public record Entry<T>(Phrase phrase, T meaning) {}

  /** A pattern found at the words from {@code start} to {@code end}, exclusive. */
  public record Match<T>(T meaning, Phrase phrase, int start, int end) {}

  public Phrases(Collection<Entry<T>> entries) {
    for (Entry<T> entry : entries) {
      switch (entry.phrase().parts().get(0)) {
        case Phrase.Part.Word word ->
            word.choices().stream()
                .map(choice -> beginning(choice.replace("*", "")))
                .distinct()
                .forEach(
                    key -> byBeginning.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
        case Phrase.Part.Number number -> numbers.add(entry);
        case Phrase.Part.Gap gap ->
            throw new IllegalArgumentException("a pattern begins with a word");
      }
    }
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  /** Every match of every pattern in one sentence, from left to right. */
  public List<Match<T>> find(List<String> sentence) {
    List<Match<T>> matches = new ArrayList<>();
    for (int at = 0; at < sentence.size(); at++) {
      String word = sentence.get(at);
      for (Entry<T> entry : byBeginning.getOrDefault(beginning(word), List.of())) {
        add(entry, sentence, at, matches);
      }
      if (Character.isDigit(word.charAt(0))) {
        for (Entry<T> entry : numbers) {
          add(entry, sentence, at, matches);
        }
      }
    }
    return matches;
  }

  private static <T> void add(
      Entry<T> entry, List<String> sentence, int at, List<Match<T>> matches) {
    int end = entry.phrase().matchAt(sentence, at);
    if (end >= 0) {
      matches.add(new Match<>(entry.meaning(), entry.phrase(), at, end));
    }
  }
}
