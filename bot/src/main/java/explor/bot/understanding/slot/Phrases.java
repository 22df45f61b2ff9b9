package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of phrases, found in a text in one pass, the longest at each place. Words are
 * compared folded and without plural s/x; a last word that ends in {@code *} matches any ending.
 */
final class Phrases<T> {
  private static final int SHORTEST_PREFIX = Words.HEAD;

  private final Node<T> root = new Node<>();

  /** Most of the tens of thousands end a phrase and hold nothing else: they share what is empty. */
  private static final class Node<T> {
    private Map<String, Node<T>> next = Map.of();
    private Map<String, T> prefixes = Map.of();
    private Set<String> heads = Set.of(); // first letters of the prefixes
    private @Nullable T value;

    Node<T> child(String stem) {
      next = next.isEmpty() ? new HashMap<>(2) : next;
      return next.computeIfAbsent(stem, word -> new Node<>());
    }

    void prefix(String word, String head, T what) {
      prefixes = prefixes.isEmpty() ? new HashMap<>(2) : prefixes;
      heads = heads.isEmpty() ? new HashSet<>(2) : heads;
      prefixes.putIfAbsent(word, what);
      heads.add(head);
    }
  }

  /** Adds a phrase as people write it; a phrase that is there already keeps its first value. */
  void add(String phrase, T value) {
    boolean open = phrase.endsWith("*");
    Words words = Words.of(open ? phrase.substring(0, phrase.length() - 1) : phrase);
    Node<T> node = root;
    for (int i = 0; i < words.size(); i++) {
      if (open && i == words.size() - 1) {
        node.prefix(words.word(i), words.head(i), value);
        return;
      }
      node = node.child(words.stem(i));
    }
    if (node != root && node.value == null) {
      node.value = value;
    }
  }

  /** Adds many: by value, its phrases with semicolons between them. */
  void addAll(Map<T, String> lists) {
    lists.forEach(
        (value, list) -> {
          for (String phrase : list.split(";")) {
            add(phrase, value);
          }
        });
  }

  /** The value of the phrase, when the whole text is one; null otherwise. */
  @Nullable T exact(String text) {
    Words words = Words.of(text);
    Span<T> span = at(words, 0);
    return span != null && span.to() == words.size() ? span.value() : null;
  }

  /** The longest phrase that begins at word i, or null. */
  @Nullable Span<T> at(Words words, int i) {
    Node<T> node = root;
    Span<T> best = null;
    for (int k = i; k < words.size(); k++) {
      if ((k > i && !words.joined(k)) || words.isMasked(k)) {
        break;
      }
      String word = words.word(k);
      T open = node.heads.contains(words.head(k)) ? prefix(node, word) : null;
      if (open != null) {
        best = new Span<>(i, k + 1, open);
      }
      Node<T> next = node.next.get(words.stem(k));
      if (next == null) {
        break;
      }
      node = next;
      if (node.value != null) {
        best = new Span<>(i, k + 1, node.value);
      }
    }
    return best;
  }

  private static <T> @Nullable T prefix(Node<T> node, String word) {
    for (int length = word.length(); length >= SHORTEST_PREFIX; length--) {
      T value = node.prefixes.get(word.substring(0, length));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** All phrases of a text, left to right, none overlapping. */
  List<Span<T>> in(Words words) {
    List<Span<T>> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Span<T> span = at(words, i);
      if (span == null) {
        i++;
      } else {
        found.add(span);
        i = span.to();
      }
    }
    return found;
  }
}
