package explor.bot.understanding.slot;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Houses by where they stand, when their names have no capital that tells, or a capital alone: "je
 * bosse au smictom de thiers", "my employer, the Silk Museum", "c'est la com com du haut velay". A
 * kind of house and what it is called after, typed small; behind a bare "de" only a town makes a
 * name, for "école de musique" is a kind itself.
 */
final class Workplaces {
  private static final int LONGEST = 4; // words behind "du"
  private static final int REACH = 4; // words between the verb and the house
  private static final int HEAD = 8; // words of greeting and introduction before a house
  private static final Phrases<Boolean> KINDS = new Phrases<>();
  private static final Phrases<Boolean> EMPLOYER = new Phrases<>();
  private static final Phrases<Boolean> SPEAKING = new Phrases<>();

  static {
    SeekWords.fill(
        KINDS,
        "com com;comcom;communaute de communes;communaute d'agglo;communaute"
            + " d'agglomeration;agglo;interco;metropole;mairie;commune;ville;sictom;smictom;sivom;sivu;siaep;syndicat"
            + " des eaux;syndicat mixte;syndicat;regie;regie des eaux;cave coop;cave"
            + " cooperative;cave;coop;cooperative;clinique;hopital;chu;ch;centre"
            + " hospitalier;ehpad;lycee;lycee"
            + " pro;college;ecole;creche;iut;esat;ime;itep;mfr;mjc;ccas;cias;maison de sante;maison"
            + " de retraite;cabinet;garage;hotel;domaine;ferme;gaec;moulin;parc"
            + " naturel;musee;mediatheque;office de"
            + " tourisme;ot;ressourcerie;scierie;labo;caserne;sdis");
    SeekWords.fill(
        EMPLOYER,
        "mon employeur;ma boite;mon entreprise;mon patron;my employer;my company;mi empresa;mi"
            + " empleador;minha empresa;a minha empresa;meu empregador;o meu empregador");
    SeekWords.fill(
        SPEAKING,
        "ici;c'est;c;ce;nous sommes;on est;nous;pour mon patron;pour ma boite;pour mon"
            + " employeur;de la part de;au nom de;we are;we're;this is;somos;aqui");
  }

  private static final Set<String> WORKING =
      Terms.of(
          "travaille travaillons bosse bossons taf taff taffe tafe exerce employe employee salarie"
              + " salariee work works working trabajo trabalho");
  private static final Set<String> AT = Terms.of("a au aux chez pour dans at for en em na no");
  private static final Set<String> THE = Terms.of("l la le les the el o");

  /** "du coin", "du village": which one it is, and no name. */
  private static final Set<String> NAMELESS =
      Terms.of(
          "coin village quartier bourg secteur departement canton pays ville patron voisin meme"
              + " groupe pere mere parents famille docteur centre monde soir matin jour jours"
              + " mois an ans region commune public prive batiment bois sud nord est ouest");

  private Workplaces() {}

  /** The writer's house whose name begins at word i, or null. */
  static @Nullable Span<Boolean> at(Message message, int i) {
    Words words = message.words();
    if (message.shouted() || words.isMasked(i)) {
      return null;
    }
    if (!message.isOffer()) {
      return introduced(message, i);
    }
    Span<Boolean> told = employer(message, i);
    if (told != null) {
      return told;
    }
    Span<Boolean> introduced = introduced(message, i);
    if (introduced != null) {
      return introduced;
    }
    boolean individual = message.form().equals("individual");
    if (individual && !isAtWork(message, i) || !individual && !isSpeaking(message, i)) {
      return null;
    }
    if (individual && words.shouted(i) && words.raw(i).length() >= SHORTEST) {
      return named(message, i);
    }
    return typedSmall(message, i);
  }

  private static final int SHORTEST = 3; // letters of what is short for a house

  private static @Nullable Span<Boolean> named(Message message, int i) {
    int end = BodyReader.cut(message, i, Names.end(message.words(), i, true));
    Span<Boolean> name = new Span<>(i, Math.max(end, i + 1), true);
    return end <= i || BareNames.isOther(message, name) ? null : name;
  }

  /** "on est une scop de menage, balai doux a riom": behind what it is, before where it is. */
  private static @Nullable Span<Boolean> introduced(Message message, int i) {
    Words words = message.words();
    boolean aside =
        i > 2
            && words.gapHas(i, Words.COMMA)
            && !words.gapHas(i, Words.SENTENCE)
            && !words.capital(i);
    if (!aside) {
      return null;
    }
    int start = words.clauseStart(i - 1);
    boolean said = false;
    for (int k = start; k < i && !said; k++) {
      Span<KindNames.Type> type = KindNames.TYPES.at(words, k);
      said =
          type != null
              && type.value() == KindNames.Type.DROPPED
              && type.to() <= i
              && words.anyIn(k - 2, k, Numbers.ARTICLES)
              && words.anyIn(start, k, SELVES);
    }
    int end = i;
    while (said && end < words.size() && end - i < LONGEST && !ends(message, i, end)) {
      if (end > i && words.gapHas(end, Words.CLAUSE)) {
        break;
      }
      end++;
    }
    int behind = end;
    boolean placed =
        Set.of("a", "in", "en", "em").contains(words.word(end))
            && message.towns().stream().anyMatch(t -> t.from() == behind + 1);
    Span<Boolean> name = new Span<>(i, Math.max(end, i + 1), true);
    return said && end > i + 1 && placed && !BareNames.isOther(message, name) ? name : null;
  }

  private static final Set<String> SELVES =
      Terms.of("on nous we somos sommes est are c une un a an uma");

  /** "mon employeur, le Musée X, est d'accord": the name behind the word for who employs. */
  private static @Nullable Span<Boolean> employer(Message message, int i) {
    Words words = message.words();
    int article = THE.contains(words.word(i - 1)) && words.joined(i) ? i - 1 : i;
    boolean aside = words.capital(i) && words.gapHas(article, Words.COMMA | Words.OPEN);
    if (!aside || words.gapHas(article, Words.SENTENCE)) {
      return null;
    }
    for (int k = Math.max(0, article - 3); k < article; k++) {
      Span<Boolean> cue = EMPLOYER.at(words, k);
      if (cue != null && cue.to() == article) {
        return named(message, i);
      }
    }
    return null;
  }

  /** "je bosse à l'…", "infirmière au …": right behind the verb or the trade. */
  private static boolean isAtWork(Message message, int i) {
    Words words = message.words();
    int at = i;
    while (at > i - 2 && THE.contains(words.word(at - 1)) && words.joined(at)) {
      at--;
    }
    int preposition = at - 1;
    if (!AT.contains(words.word(preposition)) || !words.joined(at)) {
      return false;
    }
    int start = Math.max(words.clauseStart(preposition), preposition - REACH);
    return words.anyIn(start, preposition, WORKING)
        || message.jobs().stream().anyMatch(job -> job.from() >= start && job.to() <= preposition)
        || Occupation.opens(words, start) && start < preposition;
  }

  /** Among the first words, or behind the words by which a house speaks. */
  private static boolean isSpeaking(Message message, int i) {
    Words words = message.words();
    int at = i;
    while (at > i - 2 && THE.contains(words.word(at - 1)) && words.joined(at)) {
      at--;
    }
    for (int k = Math.max(0, at - 4); k < at; k++) {
      Span<Boolean> cue = SPEAKING.at(words, k);
      if (cue != null && cue.to() == at) {
        return true;
      }
    }
    boolean first = at < HEAD;
    for (int k = 0; k < at && first; k++) {
      first = JobReader.GREETINGS.contains(words.word(k));
    }
    return first;
  }

  private static @Nullable Span<Boolean> typedSmall(Message message, int i) {
    Words words = message.words();
    boolean casual = !words.capital(words.sentenceStart(i)) && !words.capital(i);
    Span<Boolean> listed = casual ? KINDS.at(words, i) : null;
    boolean made = words.word(i).length() > 6 && words.word(i).endsWith("erie");
    if (!casual || listed == null && !made) {
      return null;
    }
    int of = listed == null ? i + 1 : listed.to();
    int name = of;
    while (name < of + 2
        && words.joined(name)
        && (OF.contains(words.word(name)) || name > of && THE.contains(words.word(name)))) {
      name++;
    }
    if (name == of || name >= words.size() || !words.joined(name)) {
      return null;
    }
    boolean bare = name == of + 1 && Set.of("de", "d", "of").contains(words.word(of));
    int end = name;
    while (end < words.size()
        && end - name < LONGEST
        && (end == name || words.joined(end))
        && !ends(message, name, end)) {
      end++;
    }
    int first = name;
    int last = end;
    boolean town = message.towns().stream().anyMatch(t -> t.from() == first && t.to() <= last);
    boolean nameless = end == name || end == name + 1 && NAMELESS.contains(words.word(name));
    if (nameless || bare && !town && !words.capital(name)) {
      return null;
    }
    if (town && bare) {
      end =
          message.towns().stream()
              .filter(t -> t.from() == first)
              .mapToInt(Span::to)
              .max()
              .orElse(end);
    }
    return new Span<>(i, end, true);
  }

  private static boolean ends(Message message, int name, int k) {
    Words words = message.words();
    boolean placed =
        k > name
            && Set.of("a", "in", "en", "au").contains(words.word(k))
            && (words.joined(k + 1) || k + 1 >= words.size());
    return placed
        || words.isMasked(k)
        || words.isNumber(k)
        || KindNames.LOWER_STOPS.contains(words.word(k)) && !OF.contains(words.word(k))
        || SmallNames.isSentenceWord(words.word(k)) && !OF.contains(words.word(k));
  }

  private static final Set<String> OF = Terms.of("de d du des of");
}
