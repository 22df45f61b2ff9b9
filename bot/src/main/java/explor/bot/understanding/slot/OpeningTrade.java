package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trade that no list holds, by where it stands: the noun phrase that opens an offer, before the
 * home town or the first comma ("Vidéaste indépendant (Valence)", "Retired fire chief from
 * Roanne"), also behind the writer's name ("moi c'est Nassim, dév web à …").
 */
final class OpeningTrade {
  private static final int FARTHEST = 12; // words of greeting and name before it
  private static final int LONGEST = 5;
  private static final Set<String> AT =
      Terms.of(
          "a au aux de d du from in near at en em no na chez basee base based living habitant");
  private static final Set<String> NAMING =
      Terms.of("moi c ce est je m appelle suis me llamo chamo i am my name is soy sou eu nomme");

  private OpeningTrade() {}

  static Optional<Span<Boolean>> in(Message message, List<Span<?>> names) {
    Words words = message.words();
    int from = start(message, names);
    if (from < 0 || names.stream().anyMatch(n -> n.from() <= from && from < n.to())) {
      return Optional.empty();
    }
    int limit = Math.min(words.clauseEnd(from), from + LONGEST + 1);
    int to = from;
    while (to < limit && !isHome(message, to, from) && !isTurn(message, to, names)) {
      to++;
    }
    if (to == from || to - from > LONGEST || words.isNumber(from) || words.isMasked(from)) {
      return Optional.empty();
    }
    int end = to;
    boolean home = isHome(message, end, from);
    boolean closed = words.gapHas(end, Words.CLAUSE | Words.SLASH) || end >= words.size();
    boolean trade = named(words, from, end);
    boolean deed = PhraseEnd.isInfinitive(words.word(from)) && !trade;
    if (deed || !home && !(closed && trade)) {
      return Optional.empty();
    }
    return NounPhrase.in(message, new Span<>(from, end, true))
        .filter(s -> s.from() == from && s.to() == end);
  }

  private static boolean named(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Occupation.opens(words, i) || JobReader.HEADS.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first word that is no greeting, no name and none of the words that give a name; or -1. */
  private static int start(Message message, List<Span<?>> names) {
    Words words = message.words();
    int i = 0;
    while (i < words.size() && i < FARTHEST) {
      int at = i;
      Optional<Span<?>> name = names.stream().filter(n -> n.from() == at).findFirst();
      if (name.isPresent()) {
        i = name.get().to();
      } else if (JobReader.GREETINGS.contains(words.word(i))
          || JobReader.FILLERS.contains(words.word(i))
          || NAMING.contains(words.word(i))) {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }

  /** "… à Lyon", "… (Valence)", ", lyon": a town of the region at word i or behind "à". */
  private static boolean isHome(Message message, int i, int from) {
    Words words = message.words();
    boolean located = AT.contains(words.word(i)) && i > from;
    int place = i;
    while (located && place < i + 3 && AT.contains(words.word(place))) {
      place++;
    }
    boolean set = words.gapHas(i, Words.CLAUSE | Words.SLASH) && i > from;
    if (!located && !set) {
      return false;
    }
    for (Span<Town> town : message.towns()) {
      boolean large = town.value().inhabitants() == 0 || town.value().inhabitants() >= 2_000;
      if (town.from() == place
          && (words.capital(place) || large)
          && (located || words.gapHas(town.to(), Words.CLAUSE) || town.to() >= words.size())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTurn(Message message, int i, List<Span<?>> names) {
    Words words = message.words();
    return words.isNumber(i)
        || PhraseEnd.isElsewhere(message, i, names)
        || Set.of(
                "au", "aux", "chez", "depuis", "since", "with", "avec", "pour", "for", "qui", "who")
            .contains(words.word(i));
  }
}
