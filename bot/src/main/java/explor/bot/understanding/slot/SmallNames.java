package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of people typed without capitals: "marie dupond 06 39 98 11 22", "contact jean-luc moreau".
 * A known first name opens them, and what stands around says where they end: an address, a cue, the
 * end of the clause. Nothing but a family name may stand between.
 */
final class SmallNames {
  private static final int MOST_WORDS = 5; // "anne-marie de la tour"
  private static final int LONGEST_LABEL = 3; // "joignable au tel"

  /** They stand between a name and the address. */
  private static final Set<String> LABELS =
      Terms.of(
          "tel telephone tlf phone mail email e courriel mel portable port mobile cell fixe gsm"
              + " whatsapp wa au on at sur num numero number joignable contact adresse address"
              + " movil celular telefono telefone correo telemovel");

  private static final Set<String> PARTICLES =
      Terms.of("de du d la le ben el al da do dos von van des den y di della abou bint");

  /** Behind them a first name is that of a street, a house or a saint, or the word itself. */
  private static final Set<String> CALLED_AFTER =
      Terms.of(
          "rue avenue av boulevard bd bld allee allees chemin impasse quai cours square place"
              + " passage montee route esplanade residence batiment immeuble street road lane"
              + " ecole college lycee institut universite hopital clinique centre maison foyer"
              + " stade gymnase salle creche mairie fondation association asso collectif club"
              + " school hospital saint sainte st ste san santa sao"
              + " le la l les un une des du the a an notre nos ma mon mes our my leur leurs son sa"
              + " ses ce cet cette ces this that");

  /** Words of a sentence, which are nobody's family name. */
  private static final Set<String> SENTENCE =
      Terms.of(
          "je j tu il elle on nous vous ils elles me m te se s moi toi lui leur qui que qu quoi"
              + " dont ou et mais donc car ni si ne n pas plus non oui c ce ca cela ici la y en"
              + " dans sur sous chez avec sans pour par vers entre depuis pendant apres avant a au"
              + " aux est es suis sommes etes sont etait etais sera serait ai as avons avez ont"
              + " avait peut peux pouvez pouvons veut veux voulez voudrait doit faut fait fais"
              + " faire va vais vont cherche cherchons cherchent habite habitons vis vit travaille"
              + " propose proposons appelle appelez appeler rappeler rappelez ecrire ecrivez"
              + " envoyer joindre contacter contactez contact demander demandez voir vient viens"
              + " venir dispo disponible libre urgent svp stp merci bonjour bonsoir salut aussi"
              + " tres bien bon bonne tout toute tous toutes meme maintenant aujourd hui demain"
              + " hier soir matin midi lundi mardi mercredi jeudi vendredi samedi dimanche semaine"
              + " jour jours mois an ans euro euros adresse president presidente secretaire"
              + " tresorier tresoriere directeur directrice responsable coordinateur coordinatrice"
              + " membre benevole retraite retraitee volontaire tel mail i you he she we they him"
              + " her us them it is am are was were be been has have had do does did can could"
              + " would will shall should may might must and or but if not no yes for from to in at"
              + " on by with without of into about after before since the this that these those who"
              + " whom which what when where how why here there now then please thanks thank hello"
              + " hi dear call text write reach ask speak looking need needs want wants seek offer"
              + " work works live lives free available today tomorrow tonight morning evening week"
              + " weeks day days month months year years retired volunteer yo tu el ella nosotros"
              + " somos soy por para con sin eu ele ela com sem busco busca necesito preciso"
              + " gracias obrigado obrigada hola ola");

  private SmallNames() {}

  /** Names right before or behind an address, left to right, with no capitals. */
  static List<Span<Boolean>> besideAddresses(Message message) {
    Words words = message.words();
    List<Span<Boolean>> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      if (!words.isMasked(i)) {
        i++;
        continue;
      }
      int to = i;
      while (to < words.size() && words.isMasked(to)) {
        to++;
      }
      Span<Boolean> name = before(message, i);
      name = name == null ? behind(message, to) : name;
      if (name != null) {
        found.add(name);
      }
      i = to;
    }
    return found;
  }

  private static @Nullable Span<Boolean> before(Message message, int address) {
    Words words = message.words();
    int end = address;
    while (end > address - LONGEST_LABEL && LABELS.contains(words.word(end - 1))) {
      end--;
    }
    if (words.gapHas(end, Words.BLANK_LINE)) {
      return null;
    }
    for (int from = Math.max(0, end - MOST_WORDS); from < end; from++) {
      boolean titled = PersonReader.TITLES.contains(words.word(from - 1)) && words.joined(from);
      boolean family = titled && isFamily(message, from, end);
      boolean whole = family || isWhole(message, from, end);
      if (whole && (end - from > 1 || family || words.gapHas(from, Words.CLAUSE))) {
        return new Span<>(from, end, true);
      }
    }
    return isTurned(message, end - 2) ? new Span<>(end - 2, end, true) : null;
  }

  /** "dupond marie 06 …": the family name first, alone in its clause with the first name. */
  private static boolean isTurned(Message message, int from) {
    Words words = message.words();
    return from >= 0
        && words.gapHas(from, Words.CLAUSE)
        && words.joined(from + 1)
        && !words.capital(from)
        && words.word(from).length() > 2
        && isNameWord(message, from)
        && message.isKnownFirstName(from + 1)
        && isNameWord(message, from + 1)
        && !Occupation.opens(words, from);
  }

  private static @Nullable Span<Boolean> behind(Message message, int from) {
    Words words = message.words();
    if (from >= words.size() || words.gapHas(from, Words.BLANK_LINE | Words.STOP)) {
      return null;
    }
    int end = end(message, from);
    return end > from + 1 && isWhole(message, from, end) ? new Span<>(from, end, true) : null;
  }

  /** Where a first name and a family name end that begin at word i; i when they do not. */
  static int signed(Message message, int i) {
    int end = message.isKnownFirstName(i) ? end(message, i) : i;
    return end > i + 1 && isWhole(message, i, end) ? end : i;
  }

  /**
   * Where the name ends that opens with the known first name at word i: with its family name, when
   * what follows shows that it is one; otherwise behind the first name.
   */
  static int end(Message message, int i) {
    Words words = message.words();
    int first = i + 1;
    while (words.gap(first) == Words.HYPHEN && !words.isMasked(first)) {
      first++; // "marie-claude"
    }
    int end = first;
    while (end < words.size()
        && end - i < MOST_WORDS
        && words.joined(end)
        && (isNameWord(message, end) || isParticle(message, end))) {
      end++;
    }
    return end > first && isFamily(message, first, end) && closes(message, end) ? end : first;
  }

  private static boolean closes(Message message, int end) {
    Words words = message.words();
    return end >= words.size()
        || !words.joined(end)
        || ENDING.contains(words.word(end))
        || message.jobs().stream().anyMatch(job -> job.from() == end);
  }

  /** They begin what is said of somebody behind the name. */
  private static final Set<String> ENDING =
      Terms.of("et and de d du je j on nous i pour from for au tel mail president presidente");

  private static boolean isWhole(Message message, int from, int end) {
    Words words = message.words();
    boolean opens =
        message.isKnownFirstName(from)
            && !words.capital(from)
            && words.word(from).length() > 1
            && !PersonReader.isNone(words, from)
            && !SENTENCE.contains(words.word(from))
            && !(words.joined(from) && CALLED_AFTER.contains(words.word(from - 1)));
    if (!opens || from > 0 && words.gap(from) == Words.HYPHEN) {
      return false;
    }
    int first = from + 1;
    while (first < end && words.gap(first) == Words.HYPHEN) {
      first++;
    }
    return first == end || isFamily(message, first, end);
  }

  /** Whether the words can be a family name, whole. */
  private static boolean isFamily(Message message, int from, int end) {
    Words words = message.words();
    int names = 0;
    for (int k = from; k < end; k++) {
      boolean family = isNameWord(message, k);
      if (k > from && !words.joined(k) || !family && !isParticle(message, k)) {
        return false;
      }
      names += family ? 1 : 0;
    }
    return names > 0 && names <= 2 && isNameWord(message, end - 1);
  }

  private static boolean isParticle(Message message, int k) {
    Words words = message.words();
    return PARTICLES.contains(words.word(k))
        && words.joined(k + 1)
        && message.towns().stream().noneMatch(town -> town.from() == k || town.from() == k + 1);
  }

  /** Whether a word, folded, belongs to sentences and to no name. */
  static boolean isSentenceWord(String word) {
    return SENTENCE.contains(word);
  }

  /** Whether the word can be a name: no word of a sentence, no trade, no place. */
  static boolean isNameWord(Message message, int k) {
    Words words = message.words();
    Span<Boolean> word = new Span<>(k, k + 1, true);
    return words.word(k).length() > 1
        && !words.isNumber(k)
        && !words.isMasked(k)
        && !SENTENCE.contains(words.word(k))
        && !CALLED_AFTER.contains(words.word(k))
        && !PersonReader.isNone(words, k)
        && !PersonReader.TITLES.contains(words.word(k))
        && Months.at(words, k) == 0
        && Numbers.at(words, k) == null
        && message.jobs().stream().noneMatch(word::overlaps)
        && message.languages().stream().noneMatch(word::overlaps)
        && message.countries().stream().noneMatch(word::overlaps)
        && !message.isPlace(k, k + 1);
  }
}
