package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Skills that nothing announces: a clause without verb that speaks of a field. */
final class TopicReader {
  private TopicReader() {}

  /** The first clause that speaks of a field, as long as it is a noun and no plain sentence. */
  static Optional<Span<Boolean>> skills(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i < words.size(); i = words.clauseEnd(i)) {
      int to = words.clauseEnd(i);
      boolean spoken = words.anyIn(i, to, VERBS) || to - i > 7;
      int from = i;
      boolean name = names.stream().anyMatch(n -> n.from() < to && from < n.to());
      boolean language = !Message.within(message.languages(), from, to).isEmpty();
      if (!spoken
          && !name
          && !language
          && message.topics().stream().anyMatch(t -> t.from() >= from && t.to() <= to)) {
        int end = to;
        while (end < words.size()
            && words.gapHas(end, Words.COMMA | Words.SLASH)
            && !words.anyIn(end, words.clauseEnd(end), VERBS)
            && message.topics().stream().anyMatch(t -> t.from() >= to && t.from() <= to + 3)) {
          end = words.clauseEnd(end);
          break;
        }
        Optional<Span<Boolean>> named = NounPhrase.in(message, new Span<>(from, end, true));
        if (named.isPresent()) {
          return named;
        }
      }
    }
    return Optional.empty();
  }

  private static final Set<String> VERBS =
      Terms.of(
          "je j i nous we on suis ai peux peut pouvons souhaite souhaitons am have can want veux"
              + " voudrais aimerais est sont is are puedo posso soy sou parle bonjour hello dispo"
              + " cherche avons propose proposons jours days merci");

  /** Whether a word stands in the span that leaves little doubt about a field. */
  static boolean speaksOfAField(Message message, Span<Boolean> span) {
    return message.topics().stream().anyMatch(t -> t.overlaps(span))
        || message.jobs().stream().anyMatch(j -> j.overlaps(span));
  }
}
