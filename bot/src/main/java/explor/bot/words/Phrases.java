package explor.bot.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
  private final Map<String, List<Ordered<T>>> byWord = new HashMap<>();
  private final Map<String, List<Ordered<T>>> byStem = new HashMap<>();
  private final List<Ordered<T>> numbers = new ArrayList<>();
  private final int[] stemLengths; // that occur, shortest first

  /** A pattern and what it stands for. */
  public record Entry<T>(Phrase phrase, T meaning) {}

  /** A pattern found at the words from {@code start} to {@code end}, exclusive. */
  public record Match<T>(T meaning, Phrase phrase, int start, int end) {}

  /** An entry with its place in the list: matches at one word come in that order. */
  private record Ordered<T>(int place, Entry<T> entry) {}

  public Phrases(Collection<Entry<T>> entries) {
    int place = 0;
    for (Entry<T> entry : entries) {
      Ordered<T> ordered = new Ordered<>(place++, entry);
      switch (entry.phrase().parts().get(0)) {
        case Phrase.Part.Word word ->
            word.choices().stream().distinct().forEach(choice -> add(choice, ordered));
        case Phrase.Part.Number number -> numbers.add(ordered);
        case Phrase.Part.Gap gap ->
            throw new IllegalArgumentException("a pattern begins with a word");
      }
    }
    this.stemLengths =
        byStem.keySet().stream().mapToInt(String::length).distinct().sorted().toArray();
  }

  private void add(String choice, Ordered<T> entry) {
    if (choice.endsWith("*")) {
      String stem = choice.substring(0, choice.length() - 1);
      byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(entry);
    } else {
      byWord.computeIfAbsent(choice, key -> new ArrayList<>()).add(entry);
    }
  }

  /** Every match of every pattern in one sentence, from left to right. */
  public List<Match<T>> find(List<String> sentence) {
    List<Match<T>> matches = new ArrayList<>();
    for (int at = 0; at < sentence.size(); at++) {
      for (Ordered<T> candidate : candidates(sentence.get(at))) {
        Entry<T> entry = candidate.entry();
        int end = entry.phrase().matchAt(sentence, at);
        if (end >= 0) {
          matches.add(new Match<>(entry.meaning(), entry.phrase(), at, end));
        }
      }
    }
    return matches;
  }

  /** The entries that may begin with this word, each once, in their order. */
  private List<Ordered<T>> candidates(String word) {
    List<Ordered<T>> one = byWord.getOrDefault(word, List.of());
    List<Ordered<T>> several = null;
    for (int length : stemLengths) {
      if (length > word.length()) {
        break;
      }
      List<Ordered<T>> stems = byStem.get(word.substring(0, length));
      if (stems != null) {
        if (several == null) {
          several = new ArrayList<>(one);
        }
        several.addAll(stems);
      }
    }
    if (Character.isDigit(word.charAt(0)) && !numbers.isEmpty()) {
      several = several == null ? new ArrayList<>(one) : several;
      several.addAll(numbers);
    }
    if (several == null) {
      return one;
    }
    return several.stream().distinct().sorted(Comparator.comparingInt(Ordered::place)).toList();
  }
}
