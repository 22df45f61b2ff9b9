package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an offer brings: the skills somebody names, or those of the staff an employer lends. */
final class OfferedReader {
  private static final Phrases<Boolean> SKILL = new Phrases<>();

  static {
    AskedReader.fill(
        SKILL,
        "competences en;competence en;specialiste de;specialiste des;specialiste du;specialiste"
            + " en;specialise en;specialisee en;specialise dans;specialisee dans;specialises"
            + " en;specialisees en;specialises dans;expert en;experte en;experts en;experience"
            + " en;experience dans;experience de;d'experience en;expertise en;expertise"
            + " in;experience in;experience with;experience of;specialised in;specialized"
            + " in;specialising in;specializing in;skilled in;good at;je m'y connais en;je connais"
            + " bien;je fais de la;je fais du;je fais des;elle fait de la;il fait de la;elle fait"
            + " du;il fait du;ils font;elles font;je peux former a;je peux former en;je peux former"
            + " sur;peux former;je peux enseigner;peux enseigner;je sais;can teach;i can help"
            + " with;help with;can help with;can train;trabalho com;trabajo con;trabajo en;se"
            + " de;conozco;conheco;manejo;domino;sei de;especialista en;especialista"
            + " em;especializada en;especializado en;especializada em;especializado em;experiencia"
            + " en;experiencia em;puedo ensenar;puedo ayudar con;posso ajudar com;posso"
            + " ensinar;posso formar;puedo formar;mes competences en;mes competences;proposer mes"
            + " competences en;savoir-faire en;savoir faire en;je propose;je peux aider sur;je peux"
            + " aider a;je peux aider pour;peux aider;aider sur;je maitrise;maitrise;intervenir"
            + " sur;interviens sur;domaines;i do;i teach;je travaille sur;travaille sur;work on;i"
            + " work on;working on;my background is in;background in;connaissances en;connais;ma"
            + " specialite;mon domaine;my field is;mi especialidad es;specialite;par ailleurs"
            + " formateur en;formation en;can offer;to offer;offer;can share;transmettre");
  }

  private OfferedReader() {}

  /** What an offer brings: what is said of skills, else what stands in brackets behind the job. */
  static Optional<Span<Boolean>> offered(
      Message message, Optional<Span<Boolean>> job, List<Span<?>> names) {
    Words words = message.words();
    Optional<Span<Boolean>> labelled = AskedReader.labelled(message, AskedReader.LABEL, 24);
    if (labelled.isPresent()) {
      return labelled;
    }
    for (int i = 0; i < Math.min(words.size(), message.signature()); i++) {
      Span<Boolean> cue = SKILL.at(words, i);
      if (cue == null
          || cue.to() >= words.size()
          || words.gapHas(cue.to(), Words.SENTENCE | Words.COMMA)
          || isDenied(words, i)) {
        continue;
      }
      int from = cue.to();
      while (from < words.size() && SKILL_LEAD.contains(words.word(from))) {
        from++;
      }
      from = pastGeneric(words, from);
      if (from < 0) {
        i = cue.to() - 1;
        continue;
      }
      Span<Boolean> span = skills(message, from, names);
      if (span.to() > span.from() && !isNothing(message, span)) {
        return Optional.of(span);
      }
      i = cue.to() - 1;
    }
    Optional<Span<Boolean>> deed = deed(message, names);
    if (deed.isPresent()) {
      return deed;
    }
    Optional<Span<Boolean>> after = job.flatMap(j -> beside(message, j, names));
    if (after.isPresent()) {
      return after;
    }
    if (job.isPresent()) {
      return job;
    }
    return message.form().equals("employer") ? staff(message, names) : topic(message, names);
  }

  /** "mon aide", "mes services", "mon métier": no skill, but one may stand right behind. */
  private static final Set<String> GENERIC =
      Terms.of(
          "aide service services temps soutien concours metier savoir connaissances competences"
              + " experience appui disponibilite disponibilites help time support trade knowledge"
              + " skills services experience ayuda tiempo ajuda tempo savoir-faire benevolat"
              + " candidature");

  private static final Set<String> OWN =
      Set.of("mon", "ma", "mes", "my", "mi", "mis", "meu", "minha", "notre", "nos", "our");

  /**
   * Behind "mon aide comme bénévole pour": where the skill begins; the same place when it stands
   * here already, -1 when none follows.
   */
  private static int pastGeneric(Words words, int from) {
    int noun = OWN.contains(words.word(from)) ? from + 1 : from;
    boolean own = noun > from || OWN.contains(words.word(from - 1));
    if (!own || !GENERIC.contains(words.word(noun))) {
      return from;
    }
    if (words.gapHas(noun + 1, Words.COLON)) {
      return noun + 1;
    }
    int end = Math.min(words.sentenceEnd(from), noun + 9);
    for (int i = noun + 1; i + 1 < end; i++) {
      if (Set.of("pour", "en", "dans", "sur", "for", "in", "with", "para", "con", "com")
          .contains(words.word(i))) {
        int at = i + 1;
        while (at < end && SKILL_LEAD.contains(words.word(at))) {
          at++;
        }
        return at < end && !words.capital(at) ? at : -1;
      }
    }
    return -1;
  }

  /** "pour former des enseignants aux outils libres": what somebody would go for. */
  private static Optional<Span<Boolean>> deed(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 2 < message.signature(); i++) {
      boolean purpose = Set.of("pour", "afin", "to", "para").contains(words.word(i));
      int verb = words.word(i).equals("afin") ? i + 2 : i + 1;
      if (!purpose || !DEEDS.contains(words.word(verb))) {
        continue;
      }
      Span<Boolean> span = skills(message, verb, names);
      boolean told = false;
      for (int k = verb + 1; k < span.to(); k++) {
        told |= words.word(k).length() > 3 && !GENERAL.contains(words.word(k));
      }
      if (told) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  private static final Set<String> DEEDS =
      Terms.of(
          "former enseigner apprendre transmettre accompagner appuyer conseiller construire reparer"
              + " installer monter animer organiser concevoir auditer evaluer soigner teach train"
              + " repair build install advise design run ensenar formar capacitar ensinar reparar");

  private static final Set<String> GENERAL =
      Terms.of(
          "association associations asso ong structure structures projet projets pays gens mission"
              + " missions des une les leur leurs votre vos the their your people project projects"
              + " personnes quelqu autre autres aider partenaire partenaires equipe equipes local"
              + " locale locales jeunes populations population afrique dans pendant jours semaines"
              + " savoir competences experience mes mon solidarite");

  private static final Set<String> SKILL_LEAD =
      Terms.of("de la le les du des l d the en a un une mes competences my skills faire sur");

  private static boolean isDenied(Words words, int i) {
    return words.anyIn(
        Math.max(words.clauseStart(i), i - 3),
        i + 2,
        Set.of("pas", "rien", "not", "nothing", "no", "nada", "jamais", "nao"));
  }

  private static boolean isNothing(Message message, Span<Boolean> span) {
    return message.countries().stream()
            .anyMatch(c -> c.from() >= span.from() && c.from() <= span.from() + 1)
        || isWorkplace(message.words(), span.from())
        || message.words().word(span.from()).equals("rien")
        || message.periods().stream().anyMatch(c -> c.from() == span.from());
  }

  /** "trabajo en Bioterra", "I work on Mondays": a name, not a skill. */
  private static boolean isWorkplace(Words words, int at) {
    return words.capital(at)
        && !words.shouted(at)
        && Set.of("en", "em", "in", "on", "sur", "con", "com", "with").contains(words.word(at - 1));
  }

  private static Span<Boolean> skills(Message message, int from, List<Span<?>> names) {
    Words words = message.words();
    int to = Math.min(words.sentenceEnd(from), from + 18);
    for (int i = from + 1; i < to; i++) {
      boolean who =
          Set.of(
                  "qui", "who", "mais", "but", "depuis", "j", "je", "i", "chez", "dans", "pour",
                  "since", "afin", "pero", "mas")
              .contains(words.word(i));
      boolean close = words.gapHas(i, Words.CLOSE | Words.DASH | Words.COLON);
      if (who
          || close
          || AskedReader.isElsewhere(message, i, names)
          || words.gapHas(i, Words.COMMA) && !skillGoesOn(message, i)) {
        to = i;
      }
    }
    while (to > from && AskedReader.TRAILING.contains(words.word(to - 1))) {
      to--;
    }
    return new Span<>(from, to, true);
  }

  private static boolean skillGoesOn(Message message, int i) {
    Words words = message.words();
    boolean verb =
        Set.of(
                "je",
                "j",
                "i",
                "nous",
                "we",
                "dispo",
                "disponible",
                "il",
                "elle",
                "available",
                "free",
                "puedo",
                "posso",
                "mon",
                "my",
                "avec",
                "with",
                "anglais",
                "english",
                "falo",
                "hablo",
                "parle",
                "hors",
                "sauf")
            .contains(words.word(i));
    return !verb
        && Numbers.at(words, i) == null
        && !words.isNumber(i)
        && !(words.capital(i) && !words.shouted(i));
  }

  /** "prof de lycée pro froid & clim", "géomaticien à la métropole, QGIS / drone". */
  private static Optional<Span<Boolean>> beside(
      Message message, Span<Boolean> job, List<Span<?>> names) {
    Words words = message.words();
    int end = words.sentenceEnd(job.from());
    for (int i = job.to(); i < end; i++) {
      int at = i;
      boolean opens = words.gapHas(i, Words.OPEN | Words.COMMA | Words.COLON);
      if (!opens
          || words.isMasked(i)
          || words.isNumber(i)
          || AskedReader.isElsewhere(message, i, names)
          || message.towns().stream().anyMatch(t -> t.from() == at)
          || !skillGoesOn(message, i)) {
        continue;
      }
      int to = i;
      while (to < end
          && to - i < 10
          && (to == i || !words.gapHas(to, Words.CLAUSE))
          && !words.isMasked(to)) {
        to++;
      }
      boolean language =
          words.anyIn(
              i,
              to,
              Set.of(
                  "anglais",
                  "english",
                  "parle",
                  "dispo",
                  "disponible",
                  "jours",
                  "days",
                  "ans",
                  "years",
                  "experience",
                  "volontaire",
                  "motive",
                  "retraite",
                  "bonjour",
                  "ok",
                  "conge",
                  "benevolat",
                  "conges",
                  "mecenat"));
      boolean skill = to > i && !language && Months.at(words, i) == 0;
      if (skill) {
        return Optional.of(new Span<>(i, to, true));
      }
    }
    return Optional.empty();
  }

  /** What the staff of an employer do: "(réseaux, fuites)", "1 sage-femme et 1 pédiatre". */
  private static Optional<Span<Boolean>> staff(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 1; i < message.signature(); i++) {
      boolean opens =
          words.gapHas(i, Words.OPEN)
              && !words.isNumber(i)
              && (!words.capital(i) || words.shouted(i));
      int open = i;
      boolean ofStaff =
          opens
              && (words.anyIn(words.sentenceStart(i), i, LENT)
                  || message.jobs().stream()
                      .anyMatch(job -> job.to() <= open && open - job.to() <= 3));
      boolean skill = ofStaff && !AskedReader.isElsewhere(message, i, names);
      if (skill && !words.anyIn(i, i + 2, Set.of("notre", "our", "salaries", "environ"))) {
        int to = i + 1;
        while (to < words.size() && !words.gapHas(to, Words.CLOSE | Words.BLANK_LINE)) {
          to++;
        }
        return Optional.of(new Span<>(i, to, true));
      }
    }
    Optional<Span<Boolean>> named = jobsTogether(message, names);
    if (named.isPresent()) {
      return named;
    }
    Optional<Span<Boolean>> people = people(message, names);
    return people.isPresent() ? people : lent(message, names);
  }

  /** "détacher un technicien réseau et un agent de station": who is lent, in the words for them. */
  private static Optional<Span<Boolean>> people(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 1 < message.signature(); i++) {
      if (!LENDING.contains(words.word(i))) {
        continue;
      }
      int from = i + 1;
      if (!Numbers.ARTICLES.contains(words.word(from))
          && !words.isNumber(from)
          && Numbers.at(words, from) == null) {
        continue;
      }
      from++;
      Span<Boolean> span = skills(message, from, names);
      int to = span.from();
      while (to < span.to() && !AWAY.contains(words.word(to))) {
        to++;
      }
      while (to > from && AskedReader.TRAILING.contains(words.word(to - 1))) {
        to--;
      }
      boolean said = to - from >= 2 || to > from && words.word(from).length() > 7;
      if (said && !WHOEVER.contains(words.word(to - 1))) {
        return Optional.of(new Span<>(from, to, true));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> LENDING =
      Terms.of(
          "detacher liberer preter detachons liberons pretons envoyer release second lend send"
              + " proposer proposons offrir offrons offer ceder prestar liberar avons");

  private static final Set<String> AWAY =
      Set.of("aupres", "vers", "chez", "volontaire", "volontaires", "disponible", "disponibles");

  private static final Set<String> WHOEVER =
      Terms.of("personne personnes agent agents salarie salaries people employees collaborateurs");

  private static final Set<String> LENT =
      Terms.of(
          "agent agents salarie salaries technicien techniciens personne personnes staff employees"
              + " collaborateurs ingenieurs mettre liberer preter disposition dispo lend release"
              + " engineers interesses volontaires empleados tecnicos prestar ceder");

  /** From the first to the last occupation of one sentence, with their brackets. */
  private static Optional<Span<Boolean>> jobsTogether(Message message, List<Span<?>> names) {
    Words words = message.words();
    Span<Boolean> all = null;
    for (Span<String> job : message.jobs()) {
      boolean role =
          names.stream().anyMatch(n -> n.overlaps(job)) || job.from() >= message.signature();
      boolean own = words.anyIn(job.from() - 2, job.from(), Set.of("suis", "am", "soy", "sou"));
      boolean roleOfSigner = names.stream().anyMatch(n -> n.to() == job.from());
      if (role || own || roleOfSigner) {
        continue;
      }
      if (all == null) {
        all = new Span<>(job.from(), job.to(), true);
      } else if (job.to() <= words.sentenceEnd(all.from()) && job.to() - all.from() < 16) {
        all = new Span<>(all.from(), job.to(), true);
      }
    }
    if (all == null) {
      return Optional.empty();
    }
    int to = all.to();
    int limit = Math.min(words.clauseEnd(to - 1), to + 5);
    while (to < limit
        && !AskedReader.isElsewhere(message, to, names)
        && !words.isNumber(to)
        && !STAFF_STOPS.contains(words.word(to))) {
      to++;
    }
    while (to > all.to() && AskedReader.TRAILING.contains(words.word(to - 1))) {
      to--;
    }
    return Optional.of(new Span<>(all.from(), to, true));
  }

  private static final Set<String> STAFF_STOPS =
      Terms.of("qui pour peut peuvent souhaite a en pendant une un deux for who can to avec de");

  /** "propose des formations à l'hygiène", "for solar lighting projects". */
  private static Optional<Span<Boolean>> lent(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 1 < message.signature(); i++) {
      boolean aim = Set.of("pour", "for", "para").contains(words.word(i)) && words.joined(i + 1);
      if (!aim
          || AskedReader.isElsewhere(message, i, names)
          || words.anyIn(i + 1, i + 3, Set.of("up", "resacoop", "vous", "an", "toute", "cette"))) {
        continue;
      }
      int from = i + 1;
      while (Set.of(
              "des",
              "les",
              "de",
              "missions",
              "mission",
              "projets",
              "une",
              "un",
              "la",
              "le",
              "a",
              "l")
          .contains(words.word(from))) {
        from++;
      }
      Span<Boolean> span = skills(message, from, names);
      if (span.to() > span.from()) {
        return Optional.of(span);
      }
    }
    return topic(message, names);
  }

  /** The first clause that speaks of a field, as long as it is a noun and no plain sentence. */
  private static Optional<Span<Boolean>> topic(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i < words.size(); i = words.clauseEnd(i)) {
      int to = words.clauseEnd(i);
      boolean spoken = words.anyIn(i, to, VERBS) || to - i > 7;
      int from = i;
      boolean name = names.stream().anyMatch(n -> n.from() <= from && from < n.to());
      if (!spoken
          && !name
          && message.topics().stream().anyMatch(t -> t.from() >= from && t.to() <= to)) {
        int end = to;
        while (end < words.size()
            && words.gapHas(end, Words.COMMA | Words.SLASH)
            && !words.anyIn(end, words.clauseEnd(end), VERBS)
            && message.topics().stream().anyMatch(t -> t.from() >= to && t.from() <= to + 3)) {
          end = words.clauseEnd(end);
          break;
        }
        return Optional.of(new Span<>(from, end, true));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> VERBS =
      Terms.of(
          "je j i nous we on suis ai peux peut pouvons souhaite souhaitons am have can want veux"
              + " voudrais aimerais est sont is are puedo posso soy sou parle bonjour hello dispo"
              + " cherche avons propose proposons jours days merci");
}
