package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who hosts, feeds or drives the expert, as words of the text. */
final class SupportReader {
  private static final int LONGEST = 22;
  private static final int NEAR = 4;

  /** Labels whose whole field is the support, whatever its words: "Sur place : yourte". */
  private static final Phrases<Boolean> LABEL = new Phrases<>();

  /** "il dormira chez nous", "put them up": several words that say it together. */
  private static final Phrases<Boolean> TOGETHER = new Phrases<>();

  static {
    SeekWords.fill(
        LABEL,
        "hebergement;logement;logistique;accueil;conditions d'accueil;accueil sur place;sur"
            + " place;appui local;aide sur place;prise en charge sur place;soutien local;accueil"
            + " local;hebergement et transport;hebergement sur place;logement sur place;logement"
            + " et repas;lodging;accommodation;housing;board and lodging;local support;on site;on"
            + " the spot;hosting;host;logistics;alojamiento;alojamento;apoyo local;apoio"
            + " local;acogida;acolhimento;hospedaje;hospedagem;dormir;couchage");
    SeekWords.fill(
        TOGETHER,
        "stay with;stay at;staying with;staying at;stays with;live with;put up;puts up;put him"
            + " up;put her up;put them up;put you up;put the volunteer up;put the expert up;put the"
            + " trainer up;sleep at;sleep in;sleeps at;guest room;spare room;guest house;host"
            + " family;room and board;bed and board;dort chez;dormira chez;dormirait chez;dormir"
            + " chez;dormira a;dormirait a;chez l'habitant;en famille;dans une famille;famille"
            + " d'accueil;dans des familles;maison de passage;maison d'hotes;pris en charge sur"
            + " place;prise en charge sur place;tout est pris en charge;en casa de una familia;en"
            + " casa del socio;em casa de;se quedara en casa;ficara em casa;quedaria en;gite"
            + " communal;gite de;pied a terre;le gite et le couvert;gite et couvert;chez les"
            + " peres;chez les soeurs;picked up;pick up;pick them;pick him;pick her;aller chercher"
            + " a l'aeroport;vient chercher;viendra chercher"
            + ";em casa do;em casa da;fica em casa;se queda en casa");
  }

  /** Words that say it alone. */
  private static final Set<String> HOST =
      Terms.of(
          "hebergeons hebergerons hebergeant accueillons accueillerons nourrissons logee logent"
              + " couchage loge loges logees logent loger logement logera logeons logerons logerait"
              + " heberge heberges hebergee hebergement hebergera hebergent heberger hebergerait"
              + " hebergerons nourrit nourri nourrie nourris blanchi vehicule vehiculee vehicules"
              + " vehiculera accueilli accueillie accueillis accueille accueillera accueillerait"
              + " chauffeur 4x4 chambre housing accommodation lodging hosted hosting driver"
              + " guesthouse alojamiento alojamento aloja hospeda hospedara chofer motorista"
              + " hebergea habitacion lodge alojar hospedaje alojada alojado hospedagem acoge"
              + " acogera acolhe acolhera dormira couchera"
              + " homestay homestays");

  /** Words that say it beside a verb of giving: a meal, a car. */
  private static final Set<String> GOODS =
      Terms.of(
          "repas voiture moto transport transports vehicle car meals food board comidas refeicoes"
              + " pension vehiculo carro quarto room deplacements conducteur bed lit pick host"
              + " hosts bungalow case villa appartement studio maison house flat motorbike bike"
              + " refeicao comida coche interprete"
              + " jeep jipe pickup van minibus truck camionnette casa camioneta carrinha almuerzo "
              + "almoco lunch lunches dinner");

  private static final Set<String> GIVING =
      Terms.of(
          "fournit fourni fournis fournie fournira fournissons assure assuree assures assurera"
              + " assurent assurons prete pretent pretera prend prendra prennent prendrait met"
              + " mettra mettrait mettent mettons offre offrons offrira offrent offert offerts"
              + " compris inclus incluse garanti garantie prevu prevue prevus disposition provide"
              + " provides provided lend lends lent offers offer offered cover covers covered"
              + " included ofrece ofrecen oferece oferecem presta empresta garantiza garantido"
              + " charge arrange arranged host hosts financera paie paiera dispose s'occupe occupe"
              + " gratuit gratuits free assumes pays logee heberge loge disponible");

  /** Who is hosted when it is not the expert. */
  private static final Set<String> OTHERS =
      Terms.of(
          "enfants enfant jeunes familles filles femmes eleves etudiants orphelins refugies"
              + " patients malades children girls boys women students refugees orphans families"
              + " youth ninos ninas mujeres criancas mulheres jovenes handicapes migrants residents"
              + " sites serveur web donnees habitants touristes");

  private static final Set<String> SUBJECT =
      Terms.of(
          "social sociaux touristique panneaux gestion web serveur informatique construction"
              + " hoteliere hotelier frais former formation");

  /** Where somebody is still sought, what follows is the subject and no support. */
  private static final Set<String> SEEKING =
      Terms.of(
          "want wants qqun qqn quelqu cherche cherchons recherche recherchons looking besoin"
              + " expert");

  private SupportReader() {}

  /** The clause that says who hosts, feeds or drives. */
  static Optional<Span<Boolean>> support(Message message, List<Span<?>> names) {
    Words words = message.words();
    Optional<Span<Boolean>> labelled =
        LabelledSpan.first(message, LABEL, LONGEST, Optional::of)
            .filter(field -> !isNone(words, field));
    if (labelled.isPresent()) {
      return labelled;
    }
    return clauses(message, names, false).or(() -> clauses(message, names, true));
  }

  /**
   * The first sentences that tell it, as long as they follow each other.
   *
   * @param welcome whether "accueilli" counts, which may say no more than where somebody goes
   */
  private static Optional<Span<Boolean>> clauses(
      Message message, List<Span<?>> names, boolean welcome) {
    Words words = message.words();
    Span<Boolean> best = null;
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      boolean named = names.stream().anyMatch(n -> n.from() <= at && at < n.to());
      boolean inName = // "the Ocean Guesthouse Association"
          words.capital(i)
              && !message.shouted()
              && (words.capital(i - 1) && words.joined(i)
                  || words.capital(i + 1) && words.joined(i + 1));
      if (named || inName || WELCOME.contains(words.word(i)) && !welcome || !tells(words, i)) {
        continue;
      }
      int from = segmentStart(words, i);
      int to = segmentEnd(words, i);
      if (to - from > LONGEST) {
        from = Math.max(from, words.clauseStart(i));
        to = Math.min(to, Math.max(i + 8, words.clauseEnd(i)));
      }
      if (best == null) {
        best = new Span<>(from, to, true);
      } else if (best.to() >= from) {
        best = new Span<>(best.from(), Math.max(best.to(), to), true);
      } else {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isNone(Words words, Span<Boolean> field) {
    return Set.of("a", "non", "no", "aucun", "aucune", "none", "pas", "rien", "nothing", "nao")
        .contains(words.word(field.from()));
  }

  private static boolean tells(Words words, int i) {
    boolean alone = HOST.contains(words.word(i)) || TOGETHER.at(words, i) != null;
    boolean given = !alone && GOODS.contains(words.word(i)) && isGiven(words, i);
    return (alone || given) && !isSubject(words, i) && !hostsOthers(words, i);
  }

  private static boolean isGiven(Words words, int i) {
    int from = segmentStart(words, i);
    int to = segmentEnd(words, i);
    for (int k = from; k < to; k++) {
      if (k != i && GIVING.contains(words.word(k))) {
        return true;
      }
    }
    return isTheirs(words, i);
  }

  /** "they have a van", "ils ont une moto": what the partner has is at hand. */
  private static boolean isTheirs(Words words, int i) {
    int from = Math.max(words.clauseStart(i), i - NEAR);
    for (int k = from; k < i; k++) {
      if (THEY.contains(words.word(k)) && HAVE.contains(words.word(k + 1))) {
        return true;
      }
    }
    return words.anyIn(from, i, Set.of("tienen"));
  }

  private static final Set<String> THEY = Terms.of("they ils elles eles elas ellos ellas");
  private static final Set<String> HAVE = Terms.of("have ont tem tienen got");
  private static final Set<String> WELCOME =
      Terms.of("accueilli accueillie accueillis accueillies accueille accueillera accueillerait");

  /** "le foyer héberge 30 filles": those the project is for. */
  private static boolean hostsOthers(Words words, int i) {
    int end = Math.min(words.clauseEnd(i), i + NEAR + 1);
    boolean many =
        Numbers.at(words, i + 1) != null
            && words.joined(i + 1)
            && !Numbers.ARTICLES.contains(words.word(i + 1));
    return many || words.anyIn(i + 1, end, OTHERS);
  }

  private static boolean isSubject(Words words, int i) {
    int from = segmentStart(words, i);
    return words.anyIn(Math.max(from, i - NEAR), i + 3, SUBJECT)
        || words.word(i).equals("chambre")
            && Set.of("froide", "froides", "de", "consulaire", "agriculture", "noire")
                .contains(words.word(i + 1))
        || words.word(i).equals("room")
            && Set.of("computer", "class", "meeting", "training", "operating", "delivery", "cold")
                .contains(words.word(i - 1))
        || words.anyIn(from, i, SEEKING);
  }

  private static int segmentStart(Words words, int i) {
    int start = words.sentenceStart(i);
    for (int k = i; k > start; k--) {
      if (isSlash(words, k)) {
        return k;
      }
    }
    return start;
  }

  private static int segmentEnd(Words words, int i) {
    int end = words.sentenceEnd(i);
    for (int k = i + 1; k < end; k++) {
      if (isSlash(words, k)) {
        return k;
      }
    }
    return end;
  }

  private static boolean isSlash(Words words, int k) {
    return words.gapHas(k, Words.SLASH) && words.gapHas(k, Words.SPACE);
  }
}
