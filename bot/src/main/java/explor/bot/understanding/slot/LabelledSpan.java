package explor.bot.understanding.slot;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What stands behind a label of the person's own: "Quoi : …", "3) Compétences : …". */
final class LabelledSpan {
  private static final Set<String> OWNERS =
      Terms.of("les l la le leurs mes nos ses leur his her their my our sus suas votre vos the");

  private LabelledSpan() {}

  /**
   * The first labelled span that is accepted.
   *
   * @param accept gives the part that is meant, or nothing
   */
  static Optional<Span<Boolean>> first(
      Message message,
      Phrases<Boolean> labels,
      int longest,
      Function<Span<Boolean>, Optional<Span<Boolean>>> accept) {
    Words words = message.words();
    for (int i = 0; i < words.size(); i++) {
      Span<Boolean> label = opens(words, i) ? labels.at(words, i) : null;
      if (label == null
          || label.to() >= words.size()
          || !words.gapHas(label.to(), Words.COLON | Words.EQUALS)) {
        continue;
      }
      int to = Math.min(fieldEnd(words, label.to()), label.to() + longest);
      Optional<Span<Boolean>> found = accept.apply(new Span<>(label.to(), to, true));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean opens(Words words, int i) {
    return i == 0
        || words.gapHas(i, Words.SENTENCE | Words.COMMA | Words.SLASH | Words.DASH)
        || words.isNumber(i - 1)
        || OWNERS.contains(words.word(i - 1));
  }

  /** The end of a field: the sentence's, or where the next label begins in the same line. */
  static int fieldEnd(Words words, int from) {
    int end = words.sentenceEnd(from);
    for (int i = from + 1; i < end; i++) {
      if (words.gapHas(i, Words.SLASH | Words.DASH | Words.COMMA)) {
        for (int k = i + 1; k <= Math.min(i + 3, end - 1); k++) {
          if (words.gapHas(k, Words.COLON)) {
            return i;
          }
        }
        if (words.gapHas(i, Words.SLASH) && words.gapHas(i, Words.SPACE)) {
          return i;
        }
      }
    }
    return end;
  }
}
