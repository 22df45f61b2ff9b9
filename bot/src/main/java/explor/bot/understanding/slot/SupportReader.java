package explor.bot.understanding.slot;

import java.util.Optional;
import java.util.Set;

/** Who hosts, feeds or drives the expert, as words of the text. */
final class SupportReader {
  private SupportReader() {}

  /** The clause that says who hosts, feeds or drives. */
  static Optional<Span<Boolean>> support(Message message) {
    Words words = message.words();
    Span<Boolean> best = null;
    for (int i = 0; i < words.size(); i++) {
      if (!HOST.contains(words.word(i)) || isAsked(words, i)) {
        continue;
      }
      int from = words.sentenceStart(i);
      int to = words.sentenceEnd(i);
      if (to - from > 22) {
        from = Math.max(from, words.clauseStart(i));
        to = Math.min(to, Math.max(i + 8, words.clauseEnd(i)));
      }
      int label = labelEnd(words, from);
      if (best != null && best.to() >= from) {
        best = new Span<>(best.from(), Math.max(best.to(), to), true);
      } else if (best == null) {
        best = new Span<>(label, to, true);
      } else {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int labelEnd(Words words, int from) {
    for (int k = from + 1; k <= from + 3; k++) {
      if (words.gapHas(k, Words.COLON) && HOST.contains(words.word(from))) {
        return k;
      }
    }
    return from;
  }

  private static boolean isAsked(Words words, int i) {
    return words.anyIn(
            i - 4,
            i + 3,
            Set.of(
                "social",
                "sociaux",
                "touristique",
                "panneaux",
                "gestion",
                "web",
                "serveur",
                "informatique"))
        || words.word(i - 1).equals("d") && words.word(i - 2).equals("frais")
        || words.word(i).equals("chambre")
            && Set.of("froide", "froides", "de", "d", "consulaire", "agriculture")
                .contains(words.word(i + 1))
        || words.anyIn(words.sentenceStart(i), i, SEEKING);
  }

  /** Where somebody is still sought, what follows is the subject and no support. */
  private static final Set<String> SEEKING =
      Terms.of("qqun qqn quelqu cherche cherchons recherche recherchons looking besoin expert");

  private static final Set<String> HOST =
      Terms.of(
          "hebergeons hebergerons hebergeant accueillons accueillerons nourrissons logee logent"
              + " couchage habitant loge logent loger logee logement logera logeons logerait"
              + " heberge hebergee hebergement hebergera hebergent heberger hebergerait nourrit"
              + " nourri nourrie repas chauffeur 4x4 vehicule voiture moto transport transports"
              + " accueille accueillera chambre housing accommodation lodging host hosts hosted"
              + " driver vehicle car meals room guesthouse alojamiento alojamento aloja hospeda"
              + " chofer motorista vehiculo carro comidas refeicoes pension hebergea quarto"
              + " habitacion deplacements pick lodge alojar hospedaje alojada alojado hospedagem");
}
