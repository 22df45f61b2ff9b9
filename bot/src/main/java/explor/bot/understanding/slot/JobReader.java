package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody does for a living: "je suis X", a job in the first words, a role beside a name. */
final class JobReader {
  private static final Phrases<Boolean> SELF = new Phrases<>();

  /** "mon mari est", "my daughter is": who writes for somebody of the family. */
  static final Phrases<Boolean> KIN = new Phrases<>();

  private static final Phrases<Boolean> WAS = new Phrases<>();
  private static final int LONGEST = 6;
  static final Set<String> FILLERS =
      Terms.of(
          "aujourd hui desormais maintenant now today hoy hoje un une a an actuellement currently"
              + " aussi ancien ancienne former retired uma una um moi meme also plutot en qualified"
              + " experienced the de metier toujours jeune young senior ex diplome diplomee");
  private static final Set<String> STOPS =
      Terms.of(
          "pendant durant during durante a au aux chez dans at in en em depuis for from with avec"
              + " et and y e je j i qui who that pour on near sur mais but basee base based dispo"
              + " living disponible specialise specialisee specialized specialised specialiste"
              + " habitant vivant cherche souhaite propose que con com jubilada pres of working"
              + " ayant veux peux c ici exerçant exercant looking free available ans years"
              + " souhaitant voudrais aimerais desde salarie salariee ou or par droit libre motive"
              + " motivee agent trabajo trabalho"
              + " ds"
              + " num numa");
  private static final Set<String> RETIRED =
      Set.of(
          "retraite",
          "retraitee",
          "retired",
          "jubilado",
          "jubilada",
          "aposentado",
          "aposentada",
          "reformado",
          "reformada",
          "pensionne");

  static {
    for (String cue :
        "je suis;j suis;jsuis;chui;j'etais;j etais;j'ai ete;i was;i used to be;i worked as;j'ai travaille comme;eu era;yo era;ch uis;chuis;j suis;jsui;je sui;i am;i'm;im;soy;sou;eu sou;mon metier;je travaille comme;i work as;trabajo como;trabalho como;je bosse comme;metier;profession;occupation;fonction;job;poste;ma profession;en tant que;as a;comme"
            .split(";")) {
      SELF.add(cue, true);
    }
    for (String kin :
        ("mari conjoint compagnon fils pere frere beau-frere copain collegue ami femme epouse"
                + " conjointe compagne fille mere soeur belle-soeur copine amie")
            .split(" ")) {
      KIN.add("mon " + kin + " est", true);
      KIN.add("ma " + kin + " est", true);
    }
    for (String kin :
        "husband wife partner son daughter father mother brother sister friend".split(" ")) {
      KIN.add("my " + kin + " is", true);
    }
    for (String kin :
        "marido mujer esposa esposo hijo hija padre madre hermano hermana pareja".split(" ")) {
      KIN.add("mi " + kin + " es", true);
    }
    for (String kin : "marido filho pai irmao".split(" ")) {
      KIN.add("o meu " + kin + " e", true);
      KIN.add("meu " + kin + " e", true);
    }
    for (String kin : "mulher esposa filha mae irma".split(" ")) {
      KIN.add("a minha " + kin + " e", true);
      KIN.add("minha " + kin + " e", true);
    }
    for (String cue : "j'etais;j etais;jetais;i was;i used to be;yo era;eu era".split(";")) {
      WAS.add(cue, true);
    }
  }

  private JobReader() {}

  /** "I'm off", "I am keen": an English occupation has its article. */
  private static final Set<String> ENGLISH = Terms.of("am m im");

  /** "pas un sou": the French coin, no Portuguese "I am". */
  private static final Set<String> A_COIN = Terms.of("un le d des de quelques");

  /** "je suis X", "métier : X". */
  static Optional<Span<Boolean>> said(Message message, Sectors sectors) {
    Words words = message.words();
    for (int i = 0; i < words.size(); i++) {
      Span<Boolean> self = SELF.at(words, i);
      Span<Boolean> cue = self == null ? KIN.at(words, i) : self;
      if (cue == null) {
        continue;
      }
      boolean label = words.gapHas(cue.to(), Words.COLON);
      boolean coin = words.word(i).equals("sou") && A_COIN.contains(words.word(i - 1));
      if (coin || words.gapHas(cue.to(), Words.CLAUSE) && !label) {
        continue;
      }
      int at = skip(words, cue.to());
      boolean bare =
          ENGLISH.contains(words.word(cue.to() - 1))
              && !Numbers.ARTICLES.contains(words.word(at - 1));
      Optional<Span<Boolean>> job =
          told(message, sectors, at, label || !words.capital(at) && !bare);
      if (job.isPresent()) {
        return job;
      }
    }
    return was(message, sectors);
  }

  /** "j'étais prof de maths": only an occupation that is known, for one was ill as well. */
  private static Optional<Span<Boolean>> was(Message message, Sectors sectors) {
    Words words = message.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      Span<Boolean> cue = WAS.at(words, i);
      if (cue == null) {
        continue;
      }
      int at = skip(words, cue.to());
      Span<String> known = sectors.jobAt(words, at);
      if (known != null || HEADS.contains(words.word(at))) {
        return Optional.of(span(message, at, known == null ? at + 1 : known.to()));
      }
    }
    return Optional.empty();
  }

  /** The occupation of the one who offers, as words of the text. */
  static Optional<Span<Boolean>> own(Message message, Sectors sectors, List<Span<?>> names) {
    Optional<Span<Boolean>> said = said(message, sectors);
    if (said.isPresent()) {
      return said;
    }
    Optional<Span<Boolean>> first = opening(message);
    if (first.isPresent()) {
      return first;
    }
    Optional<Span<Boolean>> unlisted = OpeningTrade.in(message, names);
    if (unlisted.isPresent()) {
      return unlisted;
    }
    Optional<Span<Boolean>> beside = besideName(message, sectors, names);
    if (beside.isPresent()) {
      return beside;
    }
    return message.jobs().stream()
        .filter(job -> isOwn(message.words(), job))
        .filter(job -> !heads(message.words(), job))
        .findFirst()
        .map(job -> span(message, job.from(), job.to()))
        .or(() -> apart(message));
  }

  /** "Je soussignée Odile Roux, luthière à …": the trade that the writer adds to the own name. */
  private static Optional<Span<Boolean>> besideName(
      Message message, Sectors sectors, List<Span<?>> names) {
    Words words = message.words();
    for (Span<?> name : names) {
      boolean mine = words.anyIn(name.from() - 3, name.from(), NAMING);
      if (mine && words.gapHas(name.to(), Words.COMMA | Words.DASH | Words.OPEN)) {
        int at = skip(words, name.to());
        boolean trade = HEADS.contains(words.word(at)) || Occupation.opens(words, at);
        Optional<Span<Boolean>> job =
            told(message, sectors, at, trade && !words.capital(name.to()));
        if (job.isPresent()) {
          return job;
        }
      }
    }
    return Optional.empty();
  }

  private static final Set<String> NAMING =
      Terms.of("soussigne soussignee appelle nomme nommee prenomme llamo chamo name undersigned");

  /** "étudiante en soins infirmiers": the occupation begins before the word that is known. */
  private static boolean heads(Words words, Span<String> job) {
    int start = words.clauseStart(job.from());
    return start < job.from() && job.from() - start <= 4 && HEADS.contains(words.word(start));
  }

  /** "…, éduc spé à Y", "Chef de culture pendant 27 ans": at the head of a clause. */
  private static Optional<Span<Boolean>> apart(Message message) {
    Words words = message.words();
    for (int i = 0; i < Math.min(words.size(), message.signature()); i++) {
      int head = RETIRED.contains(words.word(i)) ? i : skip(words, i);
      if (words.gapHas(i, Words.CLAUSE) && HEADS.contains(words.word(head)) && !words.isMasked(i)) {
        return Optional.of(span(message, head, head + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isOwn(Words words, Span<String> job) {
    String before = words.word(job.from() - 1);
    return !Set.of(
            "de",
            "des",
            "les",
            "aux",
            "d",
            "of",
            "the",
            "pour",
            "former",
            "training",
            "with",
            "avec",
            "mes",
            "other")
        .contains(before);
  }

  private static int skip(Words words, int from) {
    int at = from;
    while (at < words.size()
        && (FILLERS.contains(words.word(at)))
        && (at == from || !words.gapHas(at, Words.SENTENCE))) {
      at++;
    }
    return at;
  }

  /** An occupation that begins at a word: a known one, or what is said until the sentence turns. */
  private static Optional<Span<Boolean>> told(
      Message message, Sectors sectors, int at, boolean trusted) {
    Words words = message.words();
    if (at >= words.size() || words.isMasked(at)) {
      return Optional.empty();
    }
    if (RETIRED.contains(words.word(at))) {
      return retired(message, at);
    }
    Span<String> known = sectors.jobAt(words, at);
    if (known == null
        && (!trusted
            || NO_JOB.contains(words.word(at))
            || STOPS.contains(words.word(at))
            || isParticiple(words.word(at)))) {
      return Optional.empty();
    }
    Span<Boolean> job = span(message, at, known == null ? at + 1 : known.to());
    return job.to() > job.from() ? Optional.of(job) : Optional.empty();
  }

  private static boolean isParticiple(String word) {
    return word.endsWith("ee")
        || word.endsWith("ed")
        || word.equals("interesse")
        || word.equals("motive")
        || word.endsWith("ing");
  }

  private static final Set<String> NO_JOB =
      Terms.of(
          "interesse interessee disponible dispo motive motivee libre pret prete ready interested"
              + " available happy francais francaise content contente membre benevole volontaire"
              + " volunteer allee alle parti partie not pas looking willing free able sur tres very"
              + " prof salarie salariee employe employee agent de a la le l les ok d bien new born"
              + " ne nee seul mon ma votre c toujours plus from based basee joignable interesado"
              + " liberal liberale off afraid glad married single salaried here just"
              + " interesada disponivel desde originaire");

  /** "retraité de l'éducation nationale (directeur d'école)", "retired nurse". */
  private static Optional<Span<Boolean>> retired(Message message, int at) {
    Words words = message.words();
    int end = words.sentenceEnd(at);
    return formerly(message, at, Math.min(end, at + 12));
  }

  /** The first occupation behind "retraité": a known one, or the head of one. */
  private static Optional<Span<Boolean>> formerly(Message message, int at, int end) {
    Words words = message.words();
    Optional<Span<Boolean>> known =
        message.jobs().stream()
            .filter(job -> job.from() > at && job.to() <= end)
            .findFirst()
            .map(job -> span(message, job.from(), job.to()));
    for (int i = at + 1; known.isEmpty() && i < end; i++) {
      boolean trade = HEADS.contains(words.word(i)) || Occupation.opens(words, i);
      if (trade && !words.capital(i) && !words.gapHas(i, Words.BLANK_LINE)) {
        return Optional.of(span(message, i, i + 1));
      }
    }
    return known;
  }

  /** The first words of a short message: "Infirmière au CHU", "Salut, géomaticien à". */
  private static Optional<Span<Boolean>> opening(Message message) {
    Words words = message.words();
    int i = 0;
    while (i < words.size()
        && i < 8
        && (GREETINGS.contains(words.word(i)) || FILLERS.contains(words.word(i)))) {
      i++;
    }
    int first = i;
    if (RETIRED.contains(words.word(first))) {
      return formerly(message, first, Math.min(words.size(), first + 14));
    }
    Optional<Span<Boolean>> known =
        message.jobs().stream()
            .filter(job -> job.from() == first)
            .findFirst()
            .map(job -> span(message, job.from(), job.to()));
    boolean head = HEADS.contains(words.word(first));
    return known.isPresent() || !head ? known : Optional.of(span(message, first, first + 1));
  }

  /** Words that begin the name of an occupation, whatever the field. */
  static final Set<String> HEADS =
      Terms.of(
          "technicien technicienne ingenieur ingenieure charge chargee chef cheffe responsable"
              + " directeur directrice animateur animatrice conseiller conseillere coordinateur"
              + " coordinatrice assistant assistante agent agente gestionnaire consultant"
              + " consultante engineer technician manager officer coordinator director tecnico"
              + " tecnica ingeniero ingeniera engenheiro engenheira inspecteur inspectrice cadre"
              + " chercheur chercheuse ouvrier ouvriere artisan artisane moniteur monitrice veto"
              + " educ etudiant etudiante apprenti apprentie student estudiante monteur monteuse"
              + " kine ortho instit infographiste auditeur auditrice auditor therapist doctorant"
              + " doctorante interne adjoint adjointe developpeur developpeuse formateur formatrice"
              + " enseignant enseignante intervenant intervenante operateur operatrice conducteur"
              + " conductrice dessinateur dessinatrice analyste specialiste specialist expert"
              + " experte administrateur administratrice patron gerant gerante prof professeur"
              + " professeure employe employee auxiliaire");

  static final Set<String> GREETINGS =
      Terms.of(
          "bonjour salut slt bjr hello hi hola bom dia boa tarde bonsoir coucou there buenos dias"
              + " madame monsieur ola good morning dear team equipe resacoop all tout le monde"
              + " objet cc hey l a toute toutes tous buenas tardes messieurs mesdames afternoon"
              + " evening");

  /** A job with the words that belong to it: "plombier chauffagiste", "prof de lycée pro". */
  private static Span<Boolean> span(Message message, int from, int known) {
    Words words = message.words();
    int to = known;
    int limit = Math.min(words.clauseEnd(from), from + LONGEST);
    while (to < limit) {
      String word = words.word(to);
      int at = to;
      boolean place =
          message.towns().stream().anyMatch(t -> t.from() == at && words.capital(at))
              || message.countries().stream().anyMatch(t -> t.from() == at && !t.value().people());
      boolean of = Set.of("de", "d", "du", "des", "of", "en").contains(word);
      boolean house =
          Set.of("la", "l", "le", "une", "notre", "the").contains(words.word(to + 1))
              && HOUSES.contains(words.word(to + 2));
      if (of && house) {
        break;
      }
      if (of) {
        boolean placeBehind =
            message.towns().stream().anyMatch(t -> t.from() == at + 1)
                || words.capital(at + 1) && !words.shouted(at + 1);
        if (placeBehind
            || to + 1 >= limit
            || STOPS.contains(words.word(to + 1))
                && !Set.of("l", "droit").contains(words.word(to + 1))
            || word.equals("en")
                && message.jobs().stream().noneMatch(j -> j.from() < at && at < j.to())
                && !isField(message, at + 1)) {
          break;
        }
        to += 2;
        continue;
      }
      if (place
          || STOPS.contains(word)
          || words.isNumber(to)
          || words.isMasked(to)
          || words.capital(to) && !words.shouted(to) && !words.capital(from)
          || words.gapHas(to, Words.SLASH) && false) {
        break;
      }
      to++;
    }
    return new Span<>(from, Math.max(known, Math.min(to, Math.max(limit, known))), true);
  }

  /** "juriste en droit foncier": what somebody is trained in, not where or in what state. */
  static boolean isField(Message message, int at) {
    Words words = message.words();
    return !words.capital(at)
        && !words.isNumber(at)
        && !STATES.contains(words.word(at))
        && !Numbers.ARTICLES.contains(words.word(at))
        && Months.at(words, at) == 0
        && message.countries().stream().noneMatch(c -> c.from() == at);
  }

  private static final Set<String> STATES =
      Terms.of(
          "poste activite retraite conge conges disponibilite fonction service fonctions cdi cdd"
              + " entreprise formation ville liberal region mairie france ce cette collectivite"
              + " interim reconversion attente deux trois mi fin debut vacances mission exercice"
              + " association ong banlieue campagne montagne semaine bureau cabinet hopital"
              + " clinique ehpad usine laboratoire college lycee maternelle primaire secondaire"
              + " cooperative scic scop sarl independant free freelance maison ligne agence atelier"
              + " station the el la my our centre chef cours premier train pleine hiver ete automne"
              + " private public general plus temps voie");

  private static final Set<String> HOUSES =
      Terms.of(
          "societe entreprise mairie commune association ville metropole cooperative agence groupe"
              + " banque communaute region fondation company firm");

  /** The role of the one who signs: "Hélène Sabatier, directrice RSE". */
  static Optional<Span<Boolean>> role(Message message, Span<String> person, Sectors sectors) {
    Words words = message.words();
    int at = person.to();
    boolean beside =
        at < words.size()
            && words.gapHas(at, Words.COMMA | Words.LINE | Words.OPEN | Words.DASH)
            && !words.gapHas(at, Words.BLANK_LINE);
    if (beside && !words.isMasked(at) && !words.isNumber(at) && hasRole(words, sectors, at)) {
      int to = Math.min(words.clauseEnd(at), at + LONGEST);
      int end = at;
      while (end < to
          && !words.isMasked(end)
          && !words.gapHas(end + (end == at ? 1 : 0), Words.AT)) {
        end++;
      }
      return Optional.of(new Span<>(at, end, true));
    }
    // "un technicien, M. Abel Courtial"
    for (Span<String> job : message.jobs()) {
      boolean before =
          job.to() <= person.from()
              && person.from() - job.to() <= 2
              && !words.gapHas(job.to(), Words.SENTENCE);
      if (before) {
        return Optional.of(new Span<>(job.from(), job.to(), true));
      }
    }
    Optional<Span<Boolean>> headed = headed(message, person);
    if (headed.isPresent()) {
      return headed;
    }
    int back = person.from() - 1;
    if (TITLED.contains(words.word(back))) {
      back--;
    }
    boolean comma =
        back >= 0
            && words.gapHas(back + 1, Words.COMMA)
            && Set.of("un", "une", "a", "an", "notre", "our").contains(words.word(back - 1));
    return comma ? Optional.of(new Span<>(back, back + 1, true)) : Optional.empty();
  }

  /** "un technicien qualité, M. X": from the head of the occupation to the name. */
  private static Optional<Span<Boolean>> headed(Message message, Span<String> person) {
    Words words = message.words();
    int end = person.from();
    if (TITLED.contains(words.word(end - 1))) {
      end--;
    }
    for (int i = end - 1; i >= Math.max(0, end - 5) && !words.gapHas(i + 1, Words.SENTENCE); i--) {
      if (HEADS.contains(words.word(i))
          && words.gapHas(end, Words.COMMA | Words.OPEN | Words.SPACE)) {
        return Optional.of(new Span<>(i, end, true));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> TITLED = Set.of("m", "mme", "mr", "mrs", "ms", "dr");
  private static final Set<String> ROLES =
      Terms.of(
          "directeur directrice responsable president presidente drh rh dgs charge chargee chef"
              + " cheffe gerant gerante maire adjoint adjointe secretaire coordinateur"
              + " coordinatrice manager director head ceo cfo officer coordinator assistant"
              + " assistante elu elue conseiller conseillere tresorier tresoriere associe associee"
              + " dirigeant dirigeante fondateur fondatrice founder technicien technicienne"
              + " ingenieur ingenieure engineer diretor diretora directora vice pdg dg dga csr hr"
              + " rse gestionnaire animateur animatrice attache attachee partner owner consultant"
              + " consultante gerente jefe jefa delegue deleguee administrateur administratrice"
              + " referent referente coo cto cfo chro cmo dsi daf dirigeante diretores presidenta"
              + " directora tecnico chairman chairwoman trustee bursar principal headmaster"
              + " headmistress proviseur proviseure principale intendant intendante regisseur"
              + " regisseuse codirectrice codirecteur");

  /** "studio manager", "sales director": the role may end the clause. */
  private static boolean hasRole(Words words, Sectors sectors, int at) {
    int end = words.clauseEnd(at);
    return isRole(words, sectors, at)
        || end - at <= 3 && !words.capital(at) && isRole(words, sectors, end - 1);
  }

  private static boolean isRole(Words words, Sectors sectors, int at) {
    return ROLES.contains(words.word(at)) || sectors.jobAt(words, at) != null;
  }
}
