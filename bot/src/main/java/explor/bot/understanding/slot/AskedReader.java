package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spans of the person's own words: the expertise asked or offered, the aims, the local support. */
final class AskedReader {
  private static final Phrases<Boolean> SEEK = new Phrases<>();
  private static final Phrases<Boolean> LEAD = new Phrases<>();
  private static final Phrases<Boolean> AIM = new Phrases<>();
  static final Phrases<Boolean> LABEL = new Phrases<>();
  private static final int LONGEST = 14;
  private static final int LONGEST_AIM = 34;

  static {
    fill(
        SEEK,
        "avez vous;vous avez;auriez vous;vous auriez;avez-vous;auriez-vous;do you have;would you"
            + " have;do you know;tienen;cherche;cherchons;cherchent;recherche;recherchons;on"
            + " cherche;besoin de;besoin d';besoin;avons besoin de;aurions besoin de;il nous"
            + " faudrait;il nous faut;il faudrait;faudrait;nous voudrions;nous aimerions;nous"
            + " souhaitons;souhaite;souhaiterions;souhaiterait;on voudrait;voudrait;voudrions;on"
            + " aimerait;aimerait;j'aimerais;looking for;we need;need;needs;seeking;search"
            + " for;searching for;would like;we"
            + " want;wants;want;buscamos;busca;busco;necesitamos;necesita;necesito;quisieramos;queremos;procuramos;procura;precisamos"
            + " de;precisamos;precisa de;gostariamos de;profil reve;profil recherche;profil;y a t"
            + " il;ya t il;y a-t-il;est-ce qu'il y a;c'est quelqu'un qui;faire venir;bring a;bring"
            + " an;to bring;inviter;accueillir;recevoir;invite;invitar;convidar;en quete de;a la"
            + " recherche de;demande;demandons;solliciter;sollicitons;manque;il nous manque;nos"
            + " falta;nos hace falta;faltan;require;requires;requesting;hoping to find;could"
            + " use;serait le plus utile;de l'aide pour;aide pour;un coup de main pour;help"
            + " with;help to;ayuda para;ajuda para;host;receber;recibir");
    fill(
        LABEL,
        "besoin;besoins;competence;competences;competence recherchee;competences"
            + " recherchees;expertise;expertise recherchee;profil;profil recherche;profil"
            + " souhaite;skills;skill;skills needed;expertise needed;expert"
            + " needed;need;perfil;recherche;mission;domaine;domaines;leurs domaines;domaines de"
            + " competence;specialites;specialite;habilidades;competencias");
    fill(
        LEAD,
        "un;une;des;d'un;d'une;a;an;some;someone;somebody;quelqu'un;qqn;qqun;qq1;qq;une"
            + " personne;personne;personnes;des personnes;pers;quelqu'un qui;qui;qqn qui;s'y"
            + " connait en;s'y connait;s'y connaisse en;s'y connaissent en;connaissant;qui"
            + " connait;savent faire du;savent faire de la;savent faire;sait faire du;sait faire de"
            + " la;sait faire;sait;savent;specialisee en;specialise en;specialisee dans;specialise"
            + " dans;specialistes en;specialiste en;specialiste de;specialiste des;specialiste"
            + " du;specialiste;specialistes;expert en;experte en;experts"
            + " en;expert;experte;experts;expertes;expert in;experts in;un pro de;pro de;formateurs"
            + " en;formateur en;formatrice en;formatrices en;l'aide a;l'aide pour;aide"
            + " pour;l'aide;de l'aide;de l'aide pour;de l'aide a;with;who;who can;who knows;who"
            + " knows about;good at;skilled in;experienced in;a person;people;alguien"
            + " que;alguien;que sepa de;que sepa;un especialista en;especialista en;um especialista"
            + " em;especialista em;alguem que;alguem;para;pour;pr;to;the;capable de;capables"
            + " de;able to;competent en;competente en;competents en;doue en;calee en;cale en;une"
            + " mission de;une mission d'appui en;appui en;un appui en;un appui pour;appui pour;un"
            + " appui sur;support for;support in;help with;help;to help;to help us;us;nous aider"
            + " a;nous aide a;nous aide;nous aider;l'aide;l'aider a;aider"
            + " a;puisse;pourrait;puissent;pourrait nous;venir;de;du;de la;en;qu';qu'un;a"
            + " deux;bon;bonne;good;dans;sur;d'appui;deux;trois;quatre;two;three;dos;tres;dois;experimente;experimentee;experimentes;experienced;volontaire;volontaires;benevole;benevoles;volunteer;volunteers;svp;monde;d'exterieur;technique;un"
            + " coup de main pour;coup de main pour;our partner;urgent;urgence;en"
            + " urgence;c'est;lui;leur;y;ait;ayant;a concu;maitrise;maitrisant;former en");
    fill(
        AIM,
        "il s'agit de;il s'agirait de;ce que nous en attendons;ce que nous attendons;ce qu'on en"
            + " attend;nous en attendons;ce qu'on attend;we would expect;what we expect;les"
            + " attendus seraient;attendus;objectif;objectifs;l'objectif est de;l'objectif"
            + " est;notre objectif est;le but est de;le but est;but;resultats attendus;resultat"
            + " attendu;a la fin;objectives;objective;goals;goal;our goal is to;the goal is to;the"
            + " aim is to;aim;aims;expected results;expected outcomes;objetivo;objetivos;o objetivo"
            + " e;el objetivo es;livrables;livrable;deliverables;outcomes;attendu;a l'issue de la"
            + " mission;on attend;nous attendons;we expect;resultados esperados");
  }

  private static final Set<String> TURNS =
      Terms.of(
          "pour chez dans afin for durant pendant during who which because car mais but auprès"
              + " aupres durante parce puis puisque so when quand si if idealement ideally plutot"
              + " maximum");
  private static final Set<String> PURPOSE = Set.of("pour", "para", "to", "afin", "pr");
  private static final Set<String> CUT_VERBS =
      Terms.of(
          "pourrait pourraient puisse puissent peut serait could can would pueda possa pudiera");

  private AskedReader() {}

  static void fill(Phrases<Boolean> phrases, String list) {
    for (String phrase : list.split(";")) {
      phrases.add(phrase, true);
    }
  }

  /** What an invited guest does: the words right behind the name ("Mme X, conteuse à Y"). */
  static Optional<Span<Boolean>> guest(Message message, Span<?> guest, List<Span<?>> names) {
    Words words = message.words();
    int from = guest.to();
    if (from >= words.size()
        || !words.gapHas(from, Words.COMMA | Words.OPEN)
        || words.gapHas(from, Words.SENTENCE)) {
      return Optional.empty();
    }
    while (Numbers.ARTICLES.contains(words.word(from))) {
      from++;
    }
    Span<Boolean> whole = new Span<>(from, Math.min(words.sentenceEnd(from), from + LONGEST), true);
    Span<Boolean> span = trim(message, whole, names);
    return span.to() > span.from() && !words.capital(from) ? Optional.of(span) : Optional.empty();
  }

  /** What a request asks for. */
  static Optional<Span<Boolean>> sought(Message message, List<Span<?>> names) {
    Optional<Span<Boolean>> labelled = labelled(message, LABEL, LONGEST);
    if (labelled.isPresent()) {
      return Optional.of(trim(message, labelled.get(), names));
    }
    Words words = message.words();
    Span<Boolean> best = null;
    int bestScore = 0;
    for (int i = 0; i < Math.min(words.size(), message.signature()); i++) {
      Span<Boolean> cue = SEEK.at(words, i);
      if (cue == null
          || cue.to() >= words.size()
          || words.gapHas(cue.to(), Words.SENTENCE) && !words.word(i).equals("serait")) {
        continue;
      }
      if (Set.of("pas", "plus", "n", "ne", "not", "no").contains(words.word(i - 1))
          && words.word(i).startsWith("besoin")) {
        continue;
      }
      Span<Boolean> object = object(message, cue.to(), names);
      int score = object == null ? 0 : score(message, cue, object);
      if (object != null && score > bestScore) {
        best = object;
        bestScore = score;
      }
      i = cue.to() - 1;
    }
    if (best != null) {
      return Optional.of(best);
    }
    return opening(message, names);
  }

  private static int score(Message message, Span<Boolean> cue, Span<Boolean> object) {
    Words words = message.words();
    boolean job = message.jobs().stream().anyMatch(j -> j.overlaps(object));
    boolean strong =
        STRONG_SEEK.contains(words.word(cue.from()))
            || STRONG_SEEK.contains(words.word(cue.to() - 1));
    boolean person = words.anyIn(cue.to(), object.from() + 4, PERSON);
    boolean deed = isDeed(words, object.from());
    return 2 + (job ? 3 : 0) + (strong ? 3 : 0) + (person ? 3 : 0) - (deed && !person ? 1 : 0);
  }

  /** Whether a verb stands first: what somebody wants to do, not whom he looks for. */
  private static boolean isDeed(Words words, int i) {
    return isInfinitive(words.word(i))
        || words.word(i - 1).equals("to") && !Numbers.ARTICLES.contains(words.word(i));
  }

  private static final Set<String> PERSON =
      Terms.of(
          "qqn quelqu personne pers personnes expert experts experte specialiste someone somebody"
              + " alguien alguem especialista formateur formateurs formatrice specialist technicien"
              + " benevole volunteer pro qqun person people specialistes spécialiste");
  private static final Set<String> HELLO =
      Terms.of("bonjour salut slt bjr hello hi hola ola bonsoir madame monsieur urgent un une a");

  private static final Set<String> STRONG_SEEK =
      Terms.of(
          "cherche cherchons recherche recherchons besoin faudrait looking need needs buscamos"
              + " busco busca necesitamos necesita procuramos procura precisamos seeking faut venir"
              + " profil ya inviter quelqu manque");

  /** A message that begins with what it wants: "Dentiste Laos 10 j". */
  private static Optional<Span<Boolean>> opening(Message message, List<Span<?>> names) {
    Words words = message.words();
    int first = 0;
    while (first < words.size() && HELLO.contains(words.word(first))) {
      first++;
    }
    Span<Boolean> lead = LEAD.at(words, first);
    if (lead != null && words.anyIn(first, lead.to(), PERSON)) {
      Span<Boolean> object = object(message, first, names);
      if (object != null) {
        return Optional.of(object);
      }
    }
    for (Span<String> job : message.jobs()) {
      if (names.stream().noneMatch(job::overlaps) && job.from() < message.signature()) {
        int to = object(message, job.from(), names) instanceof Span<Boolean> s ? s.to() : job.to();
        return Optional.of(new Span<>(job.from(), Math.max(job.to(), to), true));
      }
    }
    return Optional.empty();
  }

  /** The words behind "we look for", without "somebody who" and up to where, when, how long. */
  private static @Nullable Span<Boolean> object(Message message, int cue, List<Span<?>> names) {
    Words words = message.words();
    int from = cue;
    while (from < words.size()) {
      Span<Boolean> lead = LEAD.at(words, from);
      boolean number = words.isNumber(from) && words.word(from).length() <= 2;
      int past = pastLength(words, from);
      if (past > from) {
        return purpose(message, past, names);
      }
      if (lead != null && (from == cue || !words.gapHas(from, Words.SENTENCE | Words.OPEN))) {
        from = lead.to();
      } else if (number && !words.gapHas(from, Words.SENTENCE)) {
        from++;
      } else {
        break;
      }
    }
    if (from >= words.size() || from > cue && words.gapHas(from, Words.SENTENCE)) {
      return null;
    }
    int told = supportedIn(words, from);
    if (told > from) {
      from = told;
    }
    Span<Boolean> span =
        trim(
            message,
            new Span<>(from, Math.min(words.sentenceEnd(from), from + LONGEST), true),
            names);
    return span.to() > span.from() && !isPlace(message, span.from()) ? span : null;
  }

  private static boolean isPlace(Message message, int at) {
    int place = Set.of("to", "a", "in").contains(message.words().word(at)) ? at + 1 : at;
    return message.towns().stream()
        .anyMatch(t -> t.from() == place && message.words().capital(place));
  }

  /**
   * "quelqu'un une dizaine de jours, en mars, pour un diagnostic": the purpose is what is sought.
   */
  private static @Nullable Span<Boolean> purpose(Message message, int from, List<Span<?>> names) {
    Words words = message.words();
    int end = Math.min(words.sentenceEnd(from), from + LONGEST);
    for (int i = from; i + 1 < end; i++) {
      if (PURPOSE.contains(words.word(i))) {
        int at = i + 1;
        while (at + 1 < words.size() && ARTICLES.contains(words.word(at))) {
          at++;
        }
        int to = Math.min(words.sentenceEnd(at), at + LONGEST);
        Span<Boolean> span = trim(message, new Span<>(at, to, true), names);
        return span.to() > span.from() ? span : null;
      }
    }
    return null;
  }

  private static final Set<String> ARTICLES =
      Set.of("un", "une", "des", "de", "le", "la", "les", "l", "a", "an", "the");

  private static final Set<String> ABOUT_SO_MANY =
      Set.of("dizaine", "quinzaine", "huitaine", "douzaine", "quelques", "few");

  private static final Set<String> UNITS =
      Set.of(
          "jour",
          "jours",
          "j",
          "semaine",
          "semaines",
          "day",
          "days",
          "week",
          "weeks",
          "dias",
          "semanas");

  /**
   * Behind "dizaine de jours", "10 jours", "deux semaines"; the same place when none stands here.
   */
  private static int pastLength(Words words, int from) {
    int at = from;
    if (!words.isNumber(at) && !ABOUT_SO_MANY.contains(words.word(at))) {
      return from;
    }
    at++;
    if (Set.of("de", "d", "of").contains(words.word(at))) {
      at++;
    }
    return UNITS.contains(words.word(at)) ? at + 1 : from;
  }

  /** "appuyer X dans l'archivage": what X is helped in says more than whom one helps. */
  private static int supportedIn(Words words, int from) {
    if (!SUPPORT.contains(words.word(from))) {
      return from;
    }
    int end = Math.min(words.sentenceEnd(from), from + 10);
    for (int i = from + 1; i + 1 < end; i++) {
      if (Set.of("dans", "sur", "pour", "with", "in", "en").contains(words.word(i))
          && !words.capital(i + 1)) {
        int at = i + 1;
        while (Set.of("l", "la", "le", "les", "the").contains(words.word(at))) {
          at++;
        }
        return at;
      }
    }
    return from;
  }

  private static final Set<String> SUPPORT =
      Set.of(
          "appuyer",
          "accompagner",
          "soutenir",
          "aider",
          "support",
          "help",
          "apoyar",
          "apoiar",
          "assist");

  /** Cuts where something else begins: a place, a time, a purpose, another clause. */
  private static Span<Boolean> trim(Message message, Span<Boolean> whole, List<Span<?>> names) {
    Words words = message.words();
    int to = whole.to();
    for (int i = whole.from() + 1; i < to; i++) {
      boolean comma = words.gapHas(i, Words.COMMA) && !isList(message, i);
      boolean turn =
          TURNS.contains(words.word(i))
              && !(PURPOSE.contains(words.word(i)) && purposeStays(message, whole.from(), i));
      boolean closes =
          words.gapHas(i, Words.OPEN) && !skillInside(message, i)
              || words.gapHas(i, Words.DASH | Words.COLON | Words.CLOSE) && i > whole.from() + 1;
      boolean who =
          words.word(i).equals("qui")
              && (CUT_VERBS.contains(words.word(i + 1)) || i > whole.from() + 1);
      if (comma || turn || closes || who || isElsewhere(message, i, names)) {
        to = i;
      }
    }
    while (to > whole.from() && TRAILING.contains(words.word(to - 1))) {
      to--;
    }
    return new Span<>(whole.from(), to, true);
  }

  static final Set<String> TRAILING =
      Terms.of(
          "a au aux en de d du des le la les l in at to for of pour et and the y e em no na un une"
              + " on svp dans sur about environ our nos notre qui who with avec o da do por uma"
              + " durante que from con com chez leur");

  private static boolean skillInside(Message message, int open) {
    Words words = message.words();
    return message.towns().stream().noneMatch(t -> t.from() == open)
        && message.countries().stream().noneMatch(t -> t.from() == open)
        && message.cities().stream().noneMatch(t -> t.from() == open)
        && !words.isNumber(open);
  }

  /** Whether what follows a comma goes on the same list ("réseaux, recherche de fuites"). */
  private static boolean isList(Message message, int i) {
    Words words = message.words();
    int end = words.clauseEnd(i);
    boolean and = words.anyIn(i, Math.min(end + 1, i + 8), Set.of("et", "and", "y", "e", "ou"));
    return and
        && end - i <= 6
        && !CAPABLE.contains(words.word(i))
        && !words.capital(i)
        && Numbers.at(words, i) == null
        && !Numbers.ARTICLES.contains(words.word(i));
  }

  private static final Set<String> CAPABLE =
      Terms.of(
          "capable capables able pour afin qui nous on pendant during for to avec dans en il elle"
              + " mais but et and");

  private static boolean purposeStays(Message message, int from, int i) {
    Words words = message.words();
    boolean verb =
        isInfinitive(words.word(i + 1))
            || isInfinitive(words.word(i + 2))
                && Set.of("y", "en", "nous", "l", "les", "le").contains(words.word(i + 1));
    return verb && i - from <= 4 && clauseTo(message, i) - from <= LONGEST - 2;
  }

  private static int clauseTo(Message message, int i) {
    return message.words().clauseEnd(i);
  }

  static boolean isInfinitive(String word) {
    return word.length() > 3
        && (word.endsWith("er")
            || word.endsWith("ir")
            || word.endsWith("re")
            || word.endsWith("ar"))
        && !NOUNS.contains(word);
  }

  private static final Set<String> NOUNS =
      Terms.of(
          "notre votre premier janvier fevrier hiver avenir atelier chantier quatre dernier autre"
              + " lycee maire affaire centre ordre lugar primer entre");

  static boolean isElsewhere(Message message, int i, List<Span<?>> names) {
    Words words = message.words();
    int at = i;
    boolean preposition =
        Set.of(
                "a", "au", "aux", "en", "in", "at", "de", "du", "d", "for", "pour", "em", "no",
                "na", "chez", "dans", "durante", "pendant", "about", "por", "durant", "during",
                "sur", "from", "of", "l", "le", "la", "environ", "une", "un")
            .contains(words.word(i));
    if (preposition) {
      at = i + 1;
      if (Set.of(
              "l", "le", "la", "environ", "about", "une", "un", "the", "d", "de", "around", "our",
              "notre", "uns", "unos")
          .contains(words.word(at))) {
        at++;
      }
    }
    int from = i;
    int place = at;
    return message.periods().stream().anyMatch(p -> p.from() == from || p.from() == place)
        || message.lengths().stream().anyMatch(p -> p.from() == from || p.from() == place)
        || message.countries().stream()
            .anyMatch(
                p ->
                    (p.from() == from || p.from() == place)
                        && !p.value().people()
                        && (preposition
                            || words.capital(p.from())
                            || message.shouted()
                            || message.withoutCapitals()))
        || message.cities().stream()
            .anyMatch(
                p ->
                    p.from() == place
                        && preposition
                        && (words.capital(place)
                            || message.shouted()
                            || message.withoutCapitals()
                                && p.value().getFirst().inhabitants() > 100_000))
        || message.towns().stream()
            .anyMatch(
                p ->
                    p.from() == place
                        && (preposition || words.gapHas(from, Words.COMMA | Words.OPEN))
                        && words.capital(place))
        || names.stream().anyMatch(n -> n.from() == place && preposition || n.from() == from);
  }

  static Optional<Span<Boolean>> labelled(Message message, Phrases<Boolean> labels, int longest) {
    Words words = message.words();
    for (int i = 0; i < words.size(); i++) {
      Span<Boolean> label =
          words.gapHas(i, Words.SENTENCE | Words.COMMA)
                  || i == 0
                  || Set.of(
                          "les", "l", "leurs", "mes", "nos", "ses", "leur", "his", "her", "their",
                          "my", "our", "sus", "suas")
                      .contains(words.word(i - 1))
              ? labels.at(words, i)
              : null;
      if (label != null
          && label.to() < words.size()
          && words.gapHas(label.to(), Words.COLON | Words.EQUALS)) {
        int from = label.to();
        Span<Boolean> lead = LEAD.at(words, from);
        while (lead != null && lead.to() < words.size() && longest == LONGEST) {
          from = lead.to();
          lead = LEAD.at(words, from);
        }
        return Optional.of(new Span<>(from, Math.min(sentence(words, from), from + longest), true));
      }
    }
    return Optional.empty();
  }

  private static int sentence(Words words, int from) {
    return words.sentenceEnd(from);
  }

  /** What should exist in the end: after "attendus", or the purpose of what is asked. */
  static Optional<Span<Boolean>> aims(Message message, Optional<Span<Boolean>> sought) {
    Optional<Span<Boolean>> labelled = labelled(message, AIM, LONGEST_AIM);
    if (labelled.isPresent()) {
      return labelled;
    }
    Words words = message.words();
    for (int i = 0; i < message.signature(); i++) {
      Span<Boolean> cue = AIM.at(words, i);
      if (cue != null
          && cue.to() - cue.from() > 1
          && cue.to() < words.size()
          && !words.gapHas(cue.to(), Words.STOP | Words.LINE)) {
        return Optional.of(
            new Span<>(
                cue.to(), Math.min(words.sentenceEnd(cue.to() - 1), cue.to() + LONGEST_AIM), true));
      }
    }
    if (sought.isEmpty()) {
      return Optional.empty();
    }
    int from = sought.get().from();
    int end = words.sentenceEnd(from);
    for (int i = from; i < end; i++) {
      boolean purpose = PURPOSE.contains(words.word(i)) || CAPABLE_OF.contains(words.word(i));
      int verb = i + 1;
      while (verb < i + 3
          && Set.of("de", "d", "nous", "l", "les", "le", "qu", "us", "to", "y")
              .contains(words.word(verb))) {
        verb++;
      }
      boolean english = words.word(i).equals("to") && words.word(i - 1).length() > 2;
      if (purpose && verb < end && (isInfinitive(words.word(verb)) || english)) {
        return Optional.of(new Span<>(verb, Math.min(end, verb + LONGEST_AIM), true));
      }
    }
    if (isInfinitive(words.word(from))) {
      return sought;
    }
    return wanted(message, sought.get());
  }

  /** What the partner or the association wants to do, said beside whom they look for. */
  private static Optional<Span<Boolean>> wanted(Message message, Span<Boolean> sought) {
    Words words = message.words();
    for (int i = 0; i < message.signature(); i++) {
      Span<Boolean> cue = SEEK.at(words, i);
      int at = cue == null ? i : cue.to();
      while (cue != null
          && Set.of("to", "pour", "a", "de", "nous", "y", "help", "us", "un", "coup", "main")
              .contains(words.word(at))) {
        at++;
      }
      boolean deed =
          cue != null
              && at < words.size()
              && at > i
              && isDeed(words, at)
              && !SUPPORT.contains(words.word(at))
              && !SEEK_VERBS.contains(words.word(at));
      Span<Boolean> aim =
          deed ? new Span<>(at, Math.min(words.sentenceEnd(at), at + LONGEST_AIM), true) : null;
      if (aim != null && !aim.overlaps(sought)) {
        return Optional.of(aim);
      }
    }
    return Optional.empty();
  }

  private static final Set<String> SEEK_VERBS =
      Terms.of(
          "envoyer faire inviter accueillir recevoir trouver find invite savoir venir pouvoir"
              + " host");
  private static final Set<String> CAPABLE_OF = Set.of("capable", "capables", "able");
}
