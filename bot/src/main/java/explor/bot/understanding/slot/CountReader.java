package explor.bot.understanding.slot;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many experts are asked or offered, and years of experience; figures or number words only. */
final class CountReader {
  private static final int MOST_EXPERTS = 20;
  private static final int OPENING = 6; // "2 infirmiers pour…" among the first words
  private static final int MOST_YEARS = 60;
  private static final Set<String> PEOPLE =
      Terms.of(
          "engineer engineers ingenieur ingenieurs ingenieure ingenieures ingenieros engenheiros"
              + " cadres personne personnes pers expert experts experte expertes agent agents"
              + " salarie salaries salariees collaborateur collaborateurs volontaire volontaires"
              + " benevole benevoles people persons person volunteer volunteers employees employee"
              + " personas pessoas specialistes specialists especialistas techniciens technicien"
              + " techniciennes technicians employes expertos peritos staff colleagues"
              + " professionnels profils intervenants gars tecnicos voluntarios specialiste"
              + " collegues members empleados"
              + " associe associes associee associees ouvrier ouvriers ouvriere ouvrieres");
  private static final Set<String> SEEK =
      Terms.of(
          "trouver find encontrar cherche cherchons recherche recherchons besoin faudrait faut"
              + " looking need buscamos"
              + " necesitamos procuramos precisamos voudrions aimerions souhaitons souhaite"
              + " cherchent venir seeking want busca procura necesita precisa voudrait aimerait"
              + " sollicitons sollicite sollicitent demandons desirons demande accueillir envoyer"
              + " recevoir invite requesting request asking");
  private static final Set<String> RELEASE =
      Terms.of(
          "liberer liberons mettre mettons preter pretons detacher envoyer proposer proposons"
              + " propose offer offering send release lend second prestar liberar enviar emprestar"
              + " ceder partir volontaires interesses interessees disponibles volunteered spare"
              + " prets pretes partiraient ofrecemos oferecemos libere laisser detachons detache"
              + " envoyons lachons interested available dispo dispos willing motives candidats"
              + " disposition pretera mettrait met leve partants partant aimeraient voudraient"
              + " souhaitent veulent envie keen eager love like want wants happy ready transmettre"
              + " volontaire pret volunteer raised dispuestos lacher lache lachent laisse laissons"
              + " laisserait prete pretent preterait cede cedemos cedera cederons detacherait"
              + " detachera liberera libererait mettons mettra mettent go going depart partent"
              + " tentes tente tentees participate disponibiliza disponibilizamos empresta"
              + " emprestamos oferece ofrece presta prestamos envia envie enviamos envoie envoient"
              + " retenu retenue retenus retenues designe designes designees choisis choisies"
              + " selected chosen loan lends lending sends sending releases releasing offre offrons"
              + " offrent fournit fournissons offers proposent");
  private static final Set<String> OTHERS =
      Terms.of(
          "former forme formation train training trains forment formar capacitar apres pour of"
              + " salaries accompagner encadrer equipe groupe formera chez avec sensibiliser"
              + " teach");

  private CountReader() {}

  /** Experts that a request looks for. */
  static Optional<Span<Integer>> sought(Message message) {
    Words words = message.words();
    for (int i = 0; i < words.size(); i++) {
      Span<Integer> number = labelled(words, i);
      if (number != null) {
        return Optional.of(number);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      Span<Integer> single = only(words, i);
      if (single != null) {
        return Optional.of(single);
      }
      Span<Integer> number = counted(message, i);
      if (number == null || number.value() > MOST_EXPERTS || number.value() < 1) {
        continue;
      }
      int start = words.sentenceStart(i);
      boolean sought =
          words.anyIn(Math.max(start, i - 4), i, SEEK) && !areDone(words, number.to())
              || shallGo(words, i, number.to())
              || i - start <= 1
                  && (start < OPENING || !willBe(words, number.to()))
                  && !isResult(words, number.to());
      boolean others = words.anyIn(Math.max(words.clauseStart(i), i - 3), i, OTHERS);
      if (sought && !others) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** "que quatre élèves soient capables de …": what shall be in the end. */
  private static boolean areDone(Words words, int behind) {
    return BEING.contains(words.word(behind)) && DONE.contains(words.word(behind + 1));
  }

  private static final Set<String> BEING =
      Terms.of("soient soit sont seront etre be are will being sean sejam estan estao");

  /** "que deux techniciens de la région puissent venir": those who shall come are sought. */
  private static boolean shallGo(Words words, int i, int behind) {
    boolean that = Set.of("que", "qu", "that").contains(words.word(i - 1));
    return that && words.anyIn(behind, words.sentenceEnd(i), GOING);
  }

  private static final Set<String> GOING =
      Terms.of(
          "viennent venir vienne aillent aller rendre rendent partent partir interviennent"
              + " intervenir come go travel visit fly vengan vayan venham viajen viajem");

  /** "une seule personne", "1 seule", "just one person": one, and said on purpose. */
  private static @Nullable Span<Integer> only(Words words, int i) {
    boolean one = words.word(i).equals("1") || Numbers.ARTICLES.contains(words.word(i));
    if (one
        && SINGLE.contains(words.word(i + 1))
        && words.joined(i + 1)
        && (words.word(i).equals("1") || PEOPLE.contains(words.word(i + 2)))) {
      return new Span<>(i, i + 2, 1);
    }
    boolean enough =
        (one || words.word(i).equals("one"))
            && PEOPLE.contains(words.word(i + 1))
            && (SUFFICES.contains(words.word(i + 2))
                || words.follows(i + 2, "is", "enough")
                || words.follows(i + 2, "would", "do")
                || words.follows(i + 2, "will", "do"));
    boolean just =
        Set.of("just", "only").contains(words.word(i - 1)) && words.word(i).equals("one");
    return enough || just && PEOPLE.contains(words.word(i + 1)) ? new Span<>(i, i + 2, 1) : null;
  }

  private static final Set<String> SINGLE = Terms.of("seul seule single sola solo so");
  private static final Set<String> SUFFICES = Terms.of("suffit suffirait suffira only seulement");

  /** "3 apiculteurs formés": what shall be in the end, when nothing is said of what for. */
  private static boolean isResult(Words words, int behind) {
    return DONE.contains(words.word(behind))
        && words.joined(behind)
        && !words.anyIn(behind, words.sentenceEnd(behind), SEEK)
        && !words.anyIn(behind, words.sentenceEnd(behind), Set.of("pour", "for", "para"));
  }

  /** What shall have been done to people in the end. */
  static final Set<String> DONE =
      Terms.of(
          "forme formes formee formees trained sensibilises sensibilisees equipes equipees equipped"
              + " accompagnes accompagnees installes installees embauches embauchees hired"
              + " capacitados capacitadas formados formadas autonomes autonomous capables able");

  private static boolean willBe(Words words, int at) {
    return words.anyIn(
        at, at + 3, Set.of("seront", "sont", "ont", "will", "are", "have", "were", "sera"));
  }

  /** "Nombre d'experts : 2". */
  private static @Nullable Span<Integer> labelled(Words words, int i) {
    if (!words.gapHas(i, Words.COLON | Words.EQUALS)) {
      return null;
    }
    boolean alone = // "Nombre : 2" on a line of its own
        words.gapHas(i - 1, Words.LINE) && COUNTING.contains(words.word(i - 1));
    boolean told =
        alone
            || words.anyIn(i - 4, i, PEOPLE)
                && words.anyIn(
                    i - 5,
                    i,
                    Set.of("nombre", "number", "numero", "nb", "nbre", "experts", "personnes"));
    Span<Integer> number = told ? Numbers.at(words, i) : null;
    boolean article = // "deux personnes : un menuisier et …" has its number before
        number == null
            && told
            && Numbers.ARTICLES.contains(words.word(i))
            && words.clauseEnd(i) == i + 1;
    return article ? new Span<>(i, i + 1, 1) : number;
  }

  private static final Set<String> COUNTING = Terms.of("nombre number numero nb nbre effectif");

  /** A number with people or a job behind it. */
  private static @Nullable Span<Integer> counted(Message message, int i) {
    Words words = message.words();
    Span<Integer> number = Numbers.at(words, i);
    if (number == null || words.isNumber(i) && words.word(i).length() > 2 || isMust(words, i)) {
      return null;
    }
    for (int k = number.to(); k < number.to() + 3 && k < words.size() && words.joined(k); k++) {
      int at = k;
      boolean job = message.jobs().stream().anyMatch(j -> j.from() == at);
      boolean who =
          PEOPLE.contains(words.word(k))
              || job
              || areWilling(words, k, number)
              || Occupation.opens(words, k) && READY.contains(words.word(k + 1))
              || k == number.to() && isTrade(words, k) && isGoing(words, i, k)
              || k == number.to() && areGoing(words, k, number);
      if (who) {
        int end =
            message.jobs().stream()
                .filter(j -> j.from() == at)
                .mapToInt(Span::to)
                .findFirst()
                .orElse(k + 1);
        return withMore(message, new Span<>(i, end, number.value()));
      }
      if (k == number.to()
          && Set.of(
                  "jours",
                  "jour",
                  "j",
                  "semaines",
                  "ans",
                  "mois",
                  "days",
                  "weeks",
                  "years",
                  "dias",
                  "semanas",
                  "anos",
                  "euros",
                  "fois",
                  "missions",
                  "km")
              .contains(words.word(k))) {
        return null;
      }
    }
    return null;
  }

  /** "je dois trouver": what somebody has to do, and no Portuguese two. */
  private static boolean isMust(Words words, int i) {
    return words.word(i).equals("dois")
        && (Set.of("je", "j", "tu", "ne").contains(words.word(i - 1))
            || PhraseEnd.isInfinitive(words.word(i + 1)));
  }

  private static boolean isTrade(Words words, int i) {
    return Occupation.opens(words, i) || JobReader.HEADS.contains(words.stem(i));
  }

  /**
   * "1 formateur vannerie", "1 technicienne voirie dispo": a figure, or what they are ready for.
   */
  private static boolean isGoing(Words words, int number, int trade) {
    return words.isNumber(number)
        && (words.word(number).equals("1") || words.anyIn(trade + 1, trade + 3, READY));
  }

  /** "2 tisserandes lin peuvent partir": who can go, whatever they are. */
  private static boolean areGoing(Words words, int noun, Span<Integer> number) {
    return number.value() > 1
        && words.word(noun).length() > 3
        && words.word(noun).endsWith("s")
        && words.anyIn(noun + 1, Math.min(words.clauseEnd(noun), noun + 4), CAN)
        && words.anyIn(noun + 1, Math.min(words.clauseEnd(noun), noun + 6), LEAVING);
  }

  private static final Set<String> CAN =
      Terms.of("peuvent pourraient pourront can could pueden podrian podem poderiam");
  private static final Set<String> LEAVING =
      Terms.of("partir go travel leave viajar ir sortir venir");

  /** Said right behind those who would go: "1 géomètre dispo". */
  static final Set<String> READY =
      Terms.of(
          "dispo dispos disponible disponibles volontaire volontaires partant partante partants"
              + " partantes available willing keen ready disponiveis dispuestos");

  /** "deux conducteurs offset qui aimeraient transmettre": any noun, when its people want to go. */
  private static boolean areWilling(Words words, int noun, Span<Integer> number) {
    if (noun != number.to() || number.value() < 2 || !words.word(noun).endsWith("s")) {
      return false;
    }
    int end = Math.min(words.sentenceEnd(noun), noun + 6);
    for (int i = noun + 1; i < end; i++) {
      if (Set.of("qui", "who", "que", "partants", "partantes", "volontaires")
          .contains(words.word(i))) {
        return words.anyIn(i, Math.min(end + 3, words.sentenceEnd(noun)), RELEASE)
            && !words.anyIn(noun, noun + 1, UNITS);
      }
    }
    return false;
  }

  private static final Set<String> UNITS =
      Terms.of(
          "jours semaines ans mois days weeks years months euros fois dias semanas anos meses");

  /** "1 sage-femme et 1 pédiatre": two. */
  private static Span<Integer> withMore(Message message, Span<Integer> first) {
    Words words = message.words();
    int next = first.to() + 1;
    boolean and = Set.of("et", "and", "y", "e").contains(words.word(first.to()));
    Span<Integer> more =
        and && !words.gapHas(first.to(), Words.CLAUSE) ? counted(message, next) : null;
    return more == null ? first : new Span<>(first.from(), more.to(), first.value() + more.value());
  }

  private static boolean isLength(Message message, int i) {
    return message.lengths().stream().anyMatch(length -> length.from() <= i && i < length.to());
  }

  /** People whom an employer can let go. */
  static Optional<Span<Integer>> offered(Message message) {
    Words words = message.words();
    Span<Integer> best = null;
    int bestScore = 0;
    for (int i = 0; i < words.size(); i++) {
      if (isLength(message, i)) {
        continue; // "9 à 11 jours"
      }
      Span<Integer> number = labelled(words, i);
      int score = number == null ? 0 : 5;
      if (number == null) {
        number = counted(message, i);
        score = number == null ? 0 : released(words, i, number.to());
        if (number != null
            && (words.anyIn(i - 1, i, Set.of("soit", "total", "namely")) || isAtMost(words, i))) {
          score = 5; // "…, soit deux salariés"
        }
        if (number != null && words.anyIn(i - 3, i, Set.of("parmi", "sur", "of"))) {
          score = 0;
        }
      }
      if (number == null && message.form().equals("employer")) {
        number = atMost(words, i);
        score = number == null ? 0 : 3;
      }
      if (number == null) {
        number = lent(words, i);
        score = number == null ? 0 : 4;
      }
      Span<Integer> few = ofThem(words, i);
      if (few != null) {
        number = few;
        score = 7;
      }
      if (number == null) {
        number = only(words, i);
        score = number == null ? 0 : 6;
      }
      if (number == null || score == 0) {
        Span<Integer> ours = ofOurs(words, i);
        number = ours == null ? number : ours;
        score = ours == null ? score : ours.value() == 1 ? 6 : 4;
      }
      if (number == null && Numbers.ARTICLES.contains(words.word(i))) {
        number = one(message, i);
        score = number == null ? 0 : 2;
      }
      if (number != null
          && number.value() >= 1
          && number.value() <= MOST_EXPERTS
          && score > bestScore) {
        best = number;
        bestScore = score;
      }
    }
    Optional<Span<Integer>> pair = pair(message);
    boolean sure = bestScore > WEAK || pair.isEmpty();
    if (best != null && sure && (best.value() > 1 || bestScore > 5)) {
      return Optional.of(best);
    }
    Span<Integer> lone = best;
    return pair.or(() -> together(words)).or(() -> Optional.ofNullable(lone));
  }

  private static final int WEAK = 3; // a number that may be of something else

  /**
   * "deux seulement peuvent partir", "partir à trois": how many go, of several who were spoken of.
   */
  private static @Nullable Span<Integer> ofThem(Words words, int i) {
    Span<Integer> number = Numbers.at(words, i);
    if (number == null
        || number.value() > MOST_EXPERTS
        || words.isNumber(i) && words.word(i).length() > 2) {
      return null;
    }
    int to = number.to();
    boolean only = ONLY.contains(words.word(to)) && words.joined(to);
    boolean together =
        Set.of("a", "em").contains(words.word(i - 1))
            && GOING.contains(words.word(i - 2))
            && !UNITS.contains(words.word(to))
            && Months.at(words, to) == 0;
    int end = words.sentenceEnd(i);
    boolean going = words.anyIn(to, Math.min(end, to + 6), FREED);
    return only && going || together ? new Span<>(i, to, number.value()) : null;
  }

  private static final Set<String> ONLY =
      Terms.of("seulement only solo solamente apenas seuls seules uniquement");
  private static final Set<String> FREED =
      Terms.of(
          "peuvent pourraient pourront partir libres libre liberables liberes disponibles dispo"
              + " seraient seront can could free available go leave pueden podrian podem poderiam"
              + " libera liberer released spared");

  /** "un binôme", "a pair of nurses": two. */
  private static Optional<Span<Integer>> together(Words words) {
    for (int i = 1; i < words.size(); i++) {
      if (TWO.contains(words.word(i)) && Numbers.ARTICLES.contains(words.word(i - 1))) {
        return Optional.of(new Span<>(i - 1, i + 1, 2));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> TWO = Terms.of("binome duo tandem pair pareja dupla");

  /**
   * "deux de nos boulangers", "trois d'entre eux", "4 of our staff"; "one of them" of several who
   * were just spoken of. All want to go.
   */
  private static @Nullable Span<Integer> ofOurs(Words words, int i) {
    boolean lone = Set.of("one", "un", "une", "uno", "una", "um", "uma").contains(words.word(i));
    Span<Integer> number = lone ? new Span<>(i, i + 1, 1) : Numbers.at(words, i);
    if (number == null) {
      return null;
    }
    int to = number.to();
    boolean them =
        words.follows(to, "of", "them")
            || words.follows(to, "d", "eux")
            || words.follows(to, "d", "elles")
            || words.follows(to, "d", "entre", "eux")
            || words.follows(to, "d", "entre", "elles")
            || words.follows(to, "de", "ellos")
            || words.follows(to, "deles");
    boolean staff = OF.contains(words.word(to)) && OUR.contains(words.word(to + 1));
    int end = words.sentenceEnd(i);
    boolean going =
        words.anyIn(to, end, RELEASE)
            || number.value() > 1 && words.anyIn(to, Math.min(end, to + 5), CAN)
            || words.anyIn(Math.max(words.sentenceStart(i), i - 3), i, LENDING);
    return (them && words.joined(to) || staff && !lone) && going
        ? new Span<>(i, to + 2, number.value())
        : null;
  }

  private static final Set<String> LINKS = Set.of("et", "and", "y", "e");
  private static final Set<String> OUR =
      Terms.of("nos our ses its nuestros nuestras nossos nossas sus seus suas");

  private static final Set<String> LENDING =
      Terms.of(
          "separer spare lacher lache lachent laisse laisser laissons prete pretent preterait"
              + " pretons prets cede ceder cedemos cedera cederons detache detachent detachons"
              + " detacherait libere liberent liberons liberera met mettons mettent mettrait"
              + " propose proposent proposons disponibiliza disponibilizamos empresta emprestamos"
              + " oferece oferecemos ofrece ofrecemos presta prestamos envia enviamos envoie"
              + " envoient envoyons loan lends lending sends sending releases releasing offre"
              + " offrons offrent fournit offers offering preter prestar emprestar enviar liberar"
              + " detacher liberer lend send release second disponibilizar");

  /**
   * "lâcher 1 maçon", "cede a dos técnicos": a number and a noun right behind a verb of lending.
   */
  private static @Nullable Span<Integer> lent(Words words, int i) {
    Span<Integer> number = Numbers.at(words, i);
    if (number == null || words.isNumber(i) && words.word(i).length() > 2) {
      return null;
    }
    int noun = number.to();
    boolean verb =
        words.anyIn(Math.max(words.sentenceStart(i), i - 3), i, LENDING)
            || words.anyIn(Math.max(words.sentenceStart(i), i - 3), i, RELEASED);
    boolean trade =
        Occupation.opens(words, noun)
            || TECHNICAL.contains(words.word(noun))
            || PEOPLE.contains(words.word(noun))
            || JobReader.HEADS.contains(words.stem(noun));
    boolean several = number.value() > 1 && isPlural(words, noun);
    return verb
            && words.joined(noun)
            && !UNITS.contains(words.word(noun))
            && !words.word(noun).equals("jour")
            && (trade || several)
        ? new Span<>(i, noun + 1, number.value())
        : null;
  }

  /** "two data analysts": one of the next words has a plural ending. */
  private static boolean isPlural(Words words, int noun) {
    for (int i = noun; i < noun + 3 && words.joined(i); i++) {
      if (words.word(i).length() > 3 && words.word(i).endsWith("s")) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> GIVING =
      Terms.of(
          "preter prete pretons liberer libere liberons detacher detache detachons ceder cede"
              + " lacher separer passer spare lend release second prestar presta emprestar"
              + " disponibiliza");

  /** Whether people are lent, by their number and a verb of lending. */
  static boolean lends(Words words) {
    for (int i = 1; i < words.size(); i++) {
      Span<Integer> lent = lent(words, i);
      Span<Integer> ours = lent == null ? ofOurs(words, i) : null;
      boolean article =
          Numbers.ARTICLES.contains(words.word(i))
              && (Occupation.opens(words, i + 1) || JobReader.HEADS.contains(words.word(i + 1)))
              && words.anyIn(Math.max(words.sentenceStart(i), i - 2), i, GIVING);
      if (lent != null || ours != null || article) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> RELEASED =
      Terms.of(
          "mettre mettons disposition dispo preter detacher liberer release lend second envoyer"
              + " send spare offer time");

  /** "up to 4 engineers", "jusqu'à trois agents". */
  private static boolean isAtMost(Words words, int i) {
    return words.follows(i - 2, "up", "to")
        || words.follows(i - 2, "jusqu", "a")
        || words.follows(i - 2, "at", "most")
        || Set.of("hasta", "ate", "maximum", "max").contains(words.word(i - 1));
  }

  /** "Cinq au maximum": a number by itself, of those who were spoken of. */
  private static @Nullable Span<Integer> atMost(Words words, int i) {
    Span<Integer> number = words.gapHas(i, Words.SENTENCE) ? Numbers.at(words, i) : null;
    boolean most =
        number != null
            && (words.follows(number.to(), "au", "maximum")
                || words.follows(number.to(), "au", "max")
                || words.follows(number.to(), "at", "most")
                || words.follows(number.to(), "como", "maximo")
                || words.follows(number.to(), "no", "maximo"));
    return most ? number : null;
  }

  /** "un congé solidaire pour deux associés": for whom a scheme is meant. */
  private static boolean isScheme(Words words, int from) {
    return Set.of("pour", "for", "para").contains(words.word(from - 1))
        && SchemeReader.endsAt(words, from - 1);
  }

  private static int released(Words words, int from, int to) {
    int start = words.sentenceStart(from);
    boolean before = words.anyIn(Math.max(start, from - 5), from, RELEASE) || isScheme(words, from);
    int end = words.sentenceEnd(from);
    boolean after =
        words.anyIn(to, Math.min(end, to + 6), RELEASE)
            || words.anyIn(to, Math.min(end, to + 12), Set.of("disposition"));
    boolean verb =
        words.anyIn(
                Math.max(start, from - 4),
                from,
                Set.of(
                    "liberer",
                    "mettre",
                    "preter",
                    "envoyer",
                    "detacher",
                    "proposer",
                    "release",
                    "lend",
                    "send",
                    "second",
                    "spare",
                    "offer"))
            || words.anyIn(Math.max(start, from - 3), from, LENDING);
    if (words.anyIn(
        Math.max(start, from - 3), from, Set.of("emploie", "compte", "compose", "employs"))) {
      return 0;
    }
    boolean listed =
        words.gapHas(from, Words.COLON) || words.gapHas(to, Words.OPEN) && from == start;
    return verb ? 4 : before ? 3 : after || listed ? 2 : 0;
  }

  /**
   * "mettre à disposition un technicien", "une de nos graphistes": one, and told of an employer.
   */
  private static @Nullable Span<Integer> one(Message message, int i) {
    Words words = message.words();
    if (!words.joined(i + 1)) {
      return null;
    }
    boolean ofOurs =
        Set.of("de", "of", "des").contains(words.word(i + 1))
            && Set.of("nos", "our", "ses", "nuestros", "nossos").contains(words.word(i + 2));
    int start = words.sentenceStart(i);
    boolean released =
        words.anyIn(Math.max(start, i - 4), i, RELEASED)
            || words.anyIn(Math.max(start, i - 4), i, LENDING)
            || words.anyIn(Math.max(start, i - 2), i, HAVING)
                && words.anyIn(i, Math.min(words.sentenceEnd(i), i + 12), AVAILABLE);
    boolean person = isStaff(message, i + 1);
    int number = released && person && another(message, i + 2) ? 2 : 1;
    return ofOurs || released && person ? new Span<>(i, i + 2, number) : null;
  }

  private static final Set<String> HAVING =
      Terms.of("a ont avons aurait aurions auraient have has tient tem temos tiene tenemos");
  private static final Set<String> AVAILABLE =
      Terms.of(
          "disponible disponibles volontaire volontaires partant partante partants available"
              + " willing keen disponivel disponiveis dispuesto dispuesta dispuestos");

  /** "une technicienne qualité et un chef d'atelier": a second one in the same clause. */
  private static boolean another(Message message, int from) {
    Words words = message.words();
    int end = Math.min(words.clauseEnd(from - 1), from + 6);
    for (int k = from; k + 2 < end + 1; k++) {
      if (LINKS.contains(words.word(k))
          && Numbers.ARTICLES.contains(words.word(k + 1))
          && isStaff(message, k + 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStaff(Message message, int i) {
    Words words = message.words();
    return PEOPLE.contains(words.word(i))
        || message.jobs().stream().anyMatch(j -> j.from() == i)
        || TECHNICAL.contains(words.word(i))
        || Occupation.opens(words, i)
        || JobReader.HEADS.contains(words.word(i));
  }

  private static final Set<String> TECHNICAL =
      Terms.of(
          "technicien technicienne ingenieur ingenieure engineer technician cadre chef cheffe"
              + " responsable charge chargee animateur animatrice assistant assistante");

  /** "son DGS et sa responsable état civil": two, each with its possessive. */
  private static Optional<Span<Integer>> pair(Message message) {
    Words words = message.words();
    Set<String> ours =
        Set.of(
            "son", "sa", "notre", "our", "its", "nuestro", "nuestra", "nosso", "nossa", "un", "une",
            "one");
    Set<String> one = Set.of("un", "une", "one");
    for (int i = 0; i < words.size(); i++) {
      boolean ofUs = one.contains(words.word(i)) && OUR.contains(words.word(i + 2));
      for (int k = i + 3; ofUs && k < Math.min(i + 8, words.sentenceEnd(i)); k++) {
        if (LINKS.contains(words.word(k))
            && one.contains(words.word(k + 1))
            && OUR.contains(words.word(k + 3))) {
          return Optional.of(new Span<>(i, k + 2, 2)); // "un de nos… et une de nos…"
        }
      }
      boolean released =
          words.anyIn(
              i - 4,
              i,
              Set.of(
                  "preter",
                  "prete",
                  "liberer",
                  "detacher",
                  "mettre",
                  "envoyer",
                  "lend",
                  "release",
                  "second",
                  "send",
                  "offer"));
      if (!released || !ours.contains(words.word(i))) {
        continue;
      }
      for (int k = i + 2; k < Math.min(i + 8, words.sentenceEnd(i)); k++) {
        boolean staff = // "notre comptable et le cuisinier"
            Set.of("le", "la", "l").contains(words.word(k + 1)) && isStaff(message, k + 2);
        if (Set.of("et", "and", "y", "e").contains(words.word(k))
            && (ours.contains(words.word(k + 1)) || staff)) {
          return Optional.of(new Span<>(i, k + 2, 2));
        }
      }
    }
    return Optional.empty();
  }

  /** Years in the job: "15 ans de bloc", "9 years' experience"; an age is none. */
  static Optional<Span<Integer>> years(Words words) {
    for (int i = 0; i < words.size(); i++) {
      Span<Integer> number = Numbers.at(words, i);
      if (number == null
          || number.value() > MOST_YEARS
          || words.isNumber(i) && words.word(i).length() > 2) {
        continue;
      }
      int unit = number.to();
      if (!Set.of("ans", "annees", "years", "yrs", "anos", "an", "year", "annee")
              .contains(words.word(unit))
          || !words.joined(unit)) {
        continue;
      }
      int next = unit + 1;
      if (words.word(next).equals("s") && words.gapHas(next, Words.APOSTROPHE)) {
        next++;
      }
      boolean ofWork =
          OF.contains(words.word(next))
              && words.joined(next)
              && !Set.of("age", "plus", "moins", "mariage", "retraite", "edad", "idade")
                  .contains(words.word(next + 1));
      int end = words.sentenceEnd(i);
      boolean doing =
          words.follows(next, "que", "j")
              || words.follows(next, "que", "je")
              || words.follows(next, "qu", "je")
              || words.follows(next, "i", "have")
              || words.follows(next, "que", "soy")
              || words.follows(next, "que", "trabajo");
      boolean experience =
          doing
              || words.anyIn(next, Math.min(end, next + 4), EXPERIENCE)
              || words.anyIn(Math.max(words.sentenceStart(i), i - 4), i, EXPERIENCE);
      boolean since =
          SINCE.contains(words.word(i - 1))
              && !words.anyIn(
                  words.sentenceStart(i), i, Set.of("association", "nous", "we", "partenaire"));
      boolean age =
          Set.of("old", "age").contains(words.word(next))
              || words.word(i - 1).equals("ai") && !ofWork && !experience;
      boolean lived = // "j'ai vécu 4 ans en Bolivie"
          words.anyIn(Math.max(words.clauseStart(i), i - 5), i, LIVED) && !experience;
      boolean behind = // "baker near Riom, 9 yrs."
          words.word(unit).equals("yrs")
              && words.gapHas(i, Words.COMMA)
              && words.gapHas(unit + 1, Words.CLAUSE);
      boolean short_ = // "12 ans d exp"
          words.follows(next, "d", "exp") || words.word(next).equals("xp");
      if (!age && !lived && (behind || short_ || ofWork || experience || since)) {
        return Optional.of(new Span<>(i, unit + 1, number.value()));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> LIVED =
      Terms.of(
          "vecu vis vit vivais vivait habite habitais habitait sejourne reste lived live living"
              + " spent stayed vivi vivo vivido vivia morei moro morado residi");

  private static final Set<String> SINCE =
      Terms.of("depuis for desde since hace ha pendant durant during durante apres after");
  private static final Set<String> OF =
      Terms.of("de d of en in dans comme as como a au chez sur on");
  private static final Set<String> EXPERIENCE =
      Terms.of(
          "site sites experience experiencia metier carriere pratique anciennete career practice"
              + " exp exerce bosse terrain boite service profession travaille work working trabajo"
              + " trabalho etabli oficio oficios career maison enseignement exercice seniority"
              + " activite enseigne");
}
