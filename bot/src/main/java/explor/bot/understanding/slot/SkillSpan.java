package explor.bot.understanding.slot;

import java.util.List;
import java.util.Set;

/** How far the words for a skill reach in an offer: "réseaux, recherche de fuites". */
final class SkillSpan {
  private static final int LONGEST = 18;

  private static final Set<String> TURNS =
      Terms.of(
          "mecenat benevolat qui who for mais but depuis j je i chez dans pour since afin pero mas"
              + " car parce because pendant during durant until jusqu whenever lorsque sauf except"
              + " hors dispo available disponible libre free quand when si if ainsi enfin maximum"
              + " max");

  private static final Set<String> ANOTHER =
      Terms.of(
          "je j i nous we dispo disponible il elle available free puedo posso mon my avec with"
              + " anglais english falo hablo parle hors sauf libre prete pret prets retraite"
              + " retraitee ils elles they on"
              + " she he jamais never nunca motive motivee permis frais bonjour merci max maximum"
              + " plutot enfin but mais pour for pas not environ ici donc idealement");

  private SkillSpan() {}

  /** From a word on, up to where something else than skills is told. */
  static Span<Boolean> from(Message message, int from, List<Span<?>> names) {
    Words words = message.words();
    int to = Math.min(LabelledSpan.fieldEnd(words, from), from + LONGEST);
    for (int i = from + 1; i < to; i++) {
      boolean close = words.gapHas(i, Words.CLOSE | Words.DASH | Words.COLON);
      if (TURNS.contains(words.word(i))
          || close
          || PhraseEnd.isElsewhere(message, i, names)
          || words.gapHas(i, Words.COMMA) && !goesOn(message, i)) {
        to = i;
      }
    }
    while (to > from && PhraseEnd.TRAILING.contains(words.word(to - 1))) {
      to--;
    }
    return new Span<>(from, to, true);
  }

  /** Whether what follows a comma may be one more skill. */
  static boolean goesOn(Message message, int i) {
    Words words = message.words();
    return !ANOTHER.contains(words.word(i))
        && Numbers.at(words, i) == null
        && !words.isNumber(i)
        && !(words.capital(i) && !words.shouted(i));
  }
}
