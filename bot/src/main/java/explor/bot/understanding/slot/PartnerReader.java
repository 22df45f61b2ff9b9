package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.Optional;
import java.util.Set;

/**
 * Who receives the expert abroad: a named body that the words around make the partner, or that
 * stands in a town or country abroad.
 */
final class PartnerReader {
  private static final int ENOUGH = 3;
  private static final int LARGE = 5_000; // inhabitants
  private static final Set<String> SAID =
      Terms.of(
          "partenaire partenaires partner partners parceiro parceira socio socia contraparte"
              + " counterpart partenariat partnership jumelee jumele twinned homologue");
  private static final Set<String> TOWARDS =
      Terms.of(
          "avec with con com pour pr for para aupres appuyer appuie appuyons appuient soutenir"
              + " soutient soutenons aider aide aidons accompagner accompagne accompagnons former"
              + " forme training train help helping helps support supports supporting apoyar"
              + " apoyamos apoia apoiar apoiamos equiper renforcer chez sein acompanamos"
              + " accompagnement appui soutien formation ayuda backing assist serving conseiller");

  /** People of a body: "les agents de la mairie de X". */
  private static final Set<String> PEOPLE =
      Terms.of(
          "agents agent enseignants enseignantes professeurs profs personnel equipe equipes membres"
              + " salaries femmes eleves apprentis jeunes techniciens staff team teachers nurses"
              + " members students producteurs elus cadres soignants infirmiers infirmieres"
              + " sages-femmes animateurs responsables artisans docentes equipo profesores women");

  private static final Set<String> OWN =
      Terms.of("notre nos our nuestra nuestro nossa nosso mon ma my moi je nous we");
  private static final Set<String> DETERMINERS =
      Terms.of(
          "l le la les un une the a an el los las uma una um o as de d du des of da do notre our"
              + " nos petite petit small local");
  private static final Set<String> ONE = Set.of("un", "une", "a", "an", "una", "uma", "um", "des");

  private PartnerReader() {}

  /** The body that the message makes the partner, if one is named. */
  static Optional<Span<Boolean>> in(Message message) {
    Words words = message.words();
    Span<Boolean> best = null;
    int bestScore = ENOUGH - 1;
    int i = 0;
    while (i < words.size()) {
      Span<Boolean> body = BodyReader.at(message, i);
      if (body == null || BodyReader.isBefriended(words, i)) {
        i++;
        continue;
      }
      Span<Boolean> name = described(message, body);
      int score = score(message, body, !name.equals(body) || named(message, body));
      if (score > bestScore) {
        best = name;
        bestScore = score;
      }
      i = Math.max(i + 1, body.to());
    }
    return Optional.ofNullable(best).or(() -> called(message));
  }

  /** "notre partenaire Rosaya": a name right behind the word for one. */
  private static Optional<Span<Boolean>> called(Message message) {
    Words words = message.words();
    for (int i = 1; i < message.signature(); i++) {
      if (!CALLED.contains(words.word(i - 1)) || !words.joined(i) || !words.capital(i)) {
        continue;
      }
      int end = BodyReader.cut(message, i, Names.end(words, i, true));
      Span<Boolean> name = new Span<>(i, end, true);
      if (end > i && !BareNames.isOther(message, name) && !message.shouted()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static final Set<String> CALLED =
      Terms.of("partenaire partner parceiro parceira contraparte counterpart homologue");

  private static int score(Message message, Span<Boolean> body, boolean named) {
    Words words = message.words();
    int start = words.sentenceStart(body.from());
    int back = body.from();
    while (back > start && back > body.from() - 4 && DETERMINERS.contains(words.word(back - 1))) {
      back--;
    }
    boolean some = ONE.contains(words.word(body.from() - 1));
    int score = 0;
    boolean said = words.anyIn(Math.max(start, body.from() - 10), body.from(), SAID);
    score += said ? 3 : 0;
    boolean of = OWN.contains(words.word(back)) && back < body.from() && !said;
    boolean towards = words.anyIn(Math.max(start, back - 6), back, TOWARDS);
    boolean people = words.anyIn(Math.max(start, back - 2), back, PEOPLE);
    score += towards || people ? 2 : 0;
    score += isAbroad(message, body) ? 2 : 0;
    score += nearAbroad(message, body, start) ? 1 : 0;
    score -= isHome(message, body) ? 6 : 0;
    score -= of ? 4 : 0;
    score -= some && !named ? 4 : 0;
    score -= ownWords(words, back, start) ? 4 : 0;
    score -= inClosing(message, body) ? 4 : 0;
    score -= !said && Backers.is(message, body.from(), body.to()) ? 6 : 0;
    return score;
  }

  /** "nous sommes la radio de X", "au nom de la mairie de X": who writes. */
  private static boolean ownWords(Words words, int back, int start) {
    return words.anyIn(Math.max(start, back - 2), back, SELF);
  }

  private static final Set<String> SELF =
      Terms.of("sommes suis ici am're im somos soy nom represente preside behalf part compte");

  private static boolean inClosing(Message message, Span<Boolean> body) {
    return body.from() >= message.signature();
  }

  /** Whether the name holds more than the kind and a place. */
  private static boolean named(Message message, Span<Boolean> body) {
    Words words = message.words();
    for (int k = body.from() + 1; k < body.to(); k++) {
      if (words.capital(k) && message.abroadAt(k) == null && !message.shouted()) {
        return true;
      }
    }
    return words.capital(body.from());
  }

  private static boolean isAbroad(Message message, Span<Boolean> body) {
    for (int k = body.from(); k < body.to(); k++) {
      if (message.abroadAt(k) != null) {
        return true;
      }
    }
    return false;
  }

  /** "X à Khorog", "X (Mali)", "en Arménie avec X": a place abroad in the same breath. */
  private static boolean nearAbroad(Message message, Span<Boolean> body, int start) {
    Words words = message.words();
    int limit = Math.min(words.sentenceEnd(body.to() - 1), body.to() + 4);
    for (int k = Math.max(start, body.from() - 12); k < limit; k++) {
      if (message.abroadAt(k) != null || message.isCountry(k)) {
        return true;
      }
    }
    return message.countries().stream() // "l'ONG éthiopienne X"
        .anyMatch(c -> c.value().people() && c.overlaps(body) && !c.value().codes().contains("FR"));
  }

  private static boolean isHome(Message message, Span<Boolean> body) {
    Words words = message.words();
    Span<Boolean> wide =
        new Span<>(body.from(), Math.min(words.clauseEnd(body.to() - 1), body.to() + 3), true);
    for (Span<Town> town : message.towns()) {
      boolean large = town.value().inhabitants() == 0 || town.value().inhabitants() >= 500;
      boolean framed =
          (town.from() == body.to() || town.from() == body.to() + 1)
              && words.gapHas(body.to(), Words.OPEN | Words.COMMA);
      boolean named =
          words.capital(town.from())
              || message.withoutCapitals()
                  && (framed || town.value().inhabitants() >= LARGE && town.overlaps(body));
      if (large && (town.overlaps(wide) || framed) && named) {
        return true;
      }
    }
    return false;
  }

  /** "les Tejedoras de Ixchel, un grupo de mujeres de Cobán": the name stands before. */
  private static Span<Boolean> described(Message message, Span<Boolean> body) {
    Words words = message.words();
    int one = body.from() - 1;
    boolean some = ONE.contains(words.word(one)) && words.word(one).length() > 1;
    if (!some || !words.gapHas(one, Words.COMMA | Words.OPEN)) {
      return body;
    }
    int start = words.clauseStart(one - 1);
    for (int k = start; k < one; k++) {
      if (words.capital(k)
          && !words.gapHas(k, Words.SENTENCE)
          && Names.end(words, k, true) == one
          && !message.isCountry(k)
          && message.abroadAt(k) == null) {
        return new Span<>(k, one, true);
      }
    }
    return body;
  }
}
