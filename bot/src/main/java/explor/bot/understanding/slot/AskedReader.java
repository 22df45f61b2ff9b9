package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The expertise that a request asks for, as words of the text. */
final class AskedReader {
  private static final Phrases<Boolean> LABEL = new Phrases<>();

  static {
    SeekWords.fill(
        LABEL,
        "besoin;besoins;competence;competences;competence recherchee;competences"
            + " recherchees;competence souhaitee;competences"
            + " souhaitees;expertise;expertises;expertise recherchee;expertise"
            + " souhaitee;profil;profils;profil recherche;profil souhaite;profil"
            + " attendu;skills;skill;skills needed;skills required;expertise needed;expertise"
            + " required;expert needed;expert;experts;expert souhaite;expert"
            + " recherche;need;needs;perfil;perfis;recherche;on cherche;nous cherchons;looking"
            + " for;mission;domaine;domaines;domaine d'expertise;specialites;specialite;metier"
            + " recherche;metier;habilidades;competencias;necesidad;necessidade;busca;buscamos;procura;quoi;what;que;sujet;theme;thematique;topic;subject;appui"
            + " demande;appui souhaite;aide demandee;aide souhaitee;demande;besoin"
            + " d'expertise;besoin exprime;intervention;intervention souhaitee;type"
            + " d'intervention;formation souhaitee;formation demandee;volontaire recherche;qui"
            + " cherchons nous;what we need;who we need;wanted;profile;role");
  }

  private AskedReader() {}

  /** What an invited guest does: the words right behind the name ("Mme X, conteuse à Y"). */
  static Optional<Span<Boolean>> guest(Message message, Span<?> guest, List<Span<?>> names) {
    Words words = message.words();
    int from = pastOrigin(message, guest.to());
    if (from >= words.size()
        || !words.gapHas(from, Words.COMMA | Words.OPEN)
        || words.gapHas(from, Words.SENTENCE)) {
      return taught(message, names);
    }
    Optional<Span<Boolean>> done = done(message, from, names);
    if (done.isPresent()) {
      return done;
    }
    return speciality(message, from, names)
        .or(
            () ->
                apposition(message, from, names)
                    .filter(span -> !isOffice(message, span) || taught(message, names).isEmpty()))
        .or(() -> taught(message, names));
  }

  /** "Mme X, qui restaure depuis dix ans des fresques": what somebody does. */
  static Optional<Span<Boolean>> done(Message message, int from, List<Span<?>> names) {
    Words words = message.words();
    if (!Set.of("qui", "who").contains(words.word(from)) || !DOING.contains(words.word(from + 1))) {
      return Optional.empty();
    }
    int at = from + 2;
    if (Set.of("depuis", "for", "since").contains(words.word(at))) {
      int since = at;
      at =
          message.lengths().stream()
              .filter(length -> length.from() == since + 1 || length.from() == since)
              .mapToInt(Span::to)
              .max()
              .orElse(pastYears(words, since));
    }
    int to = Math.min(words.clauseEnd(from), at + PhraseEnd.LONGEST);
    return at >= to
        ? Optional.empty()
        : NounPhrase.in(message, PhraseEnd.trim(message, new Span<>(at, to, true), names));
  }

  private static int pastYears(Words words, int since) {
    Span<Integer> number = Numbers.at(words, since + 1);
    return number != null
            && Set.of("ans", "years", "annees", "an", "mois").contains(words.word(number.to()))
        ? number.to() + 1
        : since + 2;
  }

  private static final Set<String> DOING =
      Terms.of(
          "anime animent pratique pratiquent enseigne enseignent realise realisent fabrique"
              + " fabriquent cultive cultivent dirige gere encadre produit restaure construit"
              + " installe tisse sculpte repare makes builds runs teaches grows restores designs"
              + " leads manages weaves repairs produces");

  /** "X, de Mada (vannière)", "Mr X from Hawassa, Ethiopia, beekeeping": behind whence they are. */
  private static int pastOrigin(Message message, int from) {
    Words words = message.words();
    int of = WHENCE.contains(words.word(from)) ? from + 1 : from;
    int at = of > from ? placeEnd(message, of) : of;
    if (of == from || at == of) {
      return from;
    }
    boolean in = Set.of("in", "au", "en").contains(words.word(at));
    int country = in ? placeEnd(message, at + 1) : placeEnd(message, at);
    return in && country == at + 1 ? at : country;
  }

  private static int placeEnd(Message message, int at) {
    int end = at;
    for (Span<?> country : message.countries()) {
      end = country.from() == at ? Math.max(end, country.to()) : end;
    }
    for (Span<?> city : message.cities()) {
      end = city.from() == at ? Math.max(end, city.to()) : end;
    }
    return end;
  }

  private static final Set<String> WHENCE = Set.of("de", "d", "du", "from", "of");

  /** "présidente d'une coopérative", "oasien": what somebody is, and nothing to be learned. */
  private static boolean isOffice(Message message, Span<Boolean> span) {
    Words words = message.words();
    boolean trade =
        Occupation.opens(words, span.from()) || TopicReader.speaksOfAField(message, span);
    return OFFICES.contains(words.word(span.from())) || !trade;
  }

  private static final Set<String> OFFICES =
      Terms.of(
          "president presidente directeur directrice coordinateur coordinatrice responsable"
              + " secretaire tresorier tresoriere membre fondateur fondatrice chef cheffe gerant"
              + " gerante maire director head president founder member leader presidenta directora"
              + " diretor diretora fundadora fundador");

  /**
   * "elle viendrait former les cueilleurs à la distillation", "pourrait montrer l'irrigation aux
   * maraîchers": what those here would learn.
   */
  private static Optional<Span<Boolean>> taught(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 2 < message.signature(); i++) {
      boolean shows = SHOWING.contains(words.word(i));
      if (!shows && !TEACHING.contains(words.word(i))) {
        continue;
      }
      int at = i + 1;
      int end = Math.min(words.clauseEnd(i), i + FAR);
      while (!shows && at < end && !isSubject(message, at)) {
        at++;
      }
      at = shows ? i + 1 : at + 1;
      while (at < end && ARTICLES.contains(words.word(at))) {
        at++;
      }
      if (at < end && !words.capital(at)) {
        int to = Math.min(words.sentenceEnd(at), at + PhraseEnd.LONGEST);
        Span<Boolean> span = PhraseEnd.trim(message, new Span<>(at, to, true), names);
        int last = at + 1;
        while (last < span.to() && !TO_WHOM.contains(words.word(last))) {
          last++;
        }
        Optional<Span<Boolean>> skill =
            NounPhrase.in(message, new Span<>(at, shows ? last : span.to(), true));
        if (skill.isPresent()) {
          return skill;
        }
      }
    }
    return Optional.empty();
  }

  private static final int FAR = 12; // words

  /** "… à la distillation", "… en greffe": and no place. */
  private static boolean isSubject(Message message, int i) {
    Words words = message.words();
    int noun = Set.of("la", "l", "le").contains(words.word(i + 1)) ? i + 2 : i + 1;
    return SUBJECT.contains(words.word(i))
        && words.joined(i)
        && !words.capital(noun)
        && !message.isPlace(noun, noun + 1);
  }

  private static final Set<String> SUBJECT = Set.of("a", "au", "aux", "en", "sur", "in", "on");
  private static final Set<String> TO_WHOM = Set.of("aux", "au", "a", "to", "dans", "in");
  private static final Set<String> TEACHING =
      Terms.of(
          "former formerait formera initier initierait initiera sensibiliser sensibiliserait"
              + " entrainer train teach");
  private static final Set<String> SHOWING =
      Terms.of(
          "montrer montrerait montrera enseigner enseignerait transmettre presenter partager show"
              + " share demonstrate");

  /**
   * "…, spécialiste des ruches-troncs", "reconnue pour ses vitraux": it says more than the trade.
   */
  private static Optional<Span<Boolean>> speciality(
      Message message, int from, List<Span<?>> names) {
    Words words = message.words();
    int end = words.sentenceEnd(from);
    for (int i = from; i < end; i++) {
      Span<Boolean> cue = SPECIALITY.at(words, i);
      if (cue != null && cue.to() < end && !words.gapHas(cue.to(), Words.CLAUSE)) {
        return Optional.ofNullable(object(message, cue.to(), names));
      }
    }
    return Optional.empty();
  }

  private static final Phrases<Boolean> SPECIALITY = new Phrases<>();

  static {
    SeekWords.fill(
        SPECIALITY,
        "specialiste de;specialiste des;specialiste du;specialiste en;specialise en;specialisee"
            + " en;specialise dans;specialisee dans;reconnu pour;reconnue pour;connu pour;connue"
            + " pour;reconnu pour ses;reconnue pour ses;connu pour ses;connue pour ses;expert"
            + " en;experte en;specialist in;specialised in;specialized in;specialising in;known"
            + " for;known for her;known for his;expert in;expert on;especialista en;especialista"
            + " em;especializado en;especializada en;especializado em;especializada"
            + " em;conocido por;conocida por;conhecido por;conhecida por");
  }

  /** ", conteuse à Y", "(Ghana, palliative care)": the first clause behind the name that tells. */
  private static Optional<Span<Boolean>> apposition(
      Message message, int first, List<Span<?>> names) {
    Words words = message.words();
    int from = first;
    while (Numbers.ARTICLES.contains(words.word(from))) {
      from++;
    }
    boolean bracket = words.gapHas(first, Words.OPEN);
    if (bracket && message.isPlace(from, words.clauseEnd(from))) {
      from = words.clauseEnd(from);
      if (!words.gapHas(from, Words.COMMA)) {
        return Optional.empty();
      }
    }
    from = pastTrade(words, from);
    Span<Boolean> whole =
        new Span<>(from, Math.min(words.sentenceEnd(from), from + PhraseEnd.LONGEST), true);
    Span<Boolean> span = PhraseEnd.trim(message, whole, names);
    return words.capital(from) ? Optional.empty() : NounPhrase.in(message, span);
  }

  /** "prof de danse": who teaches something is asked for what he teaches. */
  private static int pastTrade(Words words, int from) {
    boolean teaches = TEACHERS.contains(words.word(from));
    boolean of = Set.of("de", "d", "en", "of").contains(words.word(from + 1));
    return teaches && of && words.joined(from + 2) ? from + 2 : from;
  }

  private static final Set<String> TEACHERS =
      Terms.of(
          "prof profs professeur professeure professor profesor profesora enseignant enseignante"
              + " formateur formatrice specialiste expert experte maitre");

  /** What a request asks for. */
  static Optional<Span<Boolean>> sought(Message message, List<Span<?>> names) {
    return labelled(message, PROFILE, names)
        .or(() -> labelled(message, LABEL, names))
        .or(() -> Optional.ofNullable(asked(message, names)))
        .or(() -> somebody(message, names))
        .or(() -> needed(message, names))
        .or(() -> training(message, names))
        .or(() -> OfferedReader.doneBy(message, names))
        .or(() -> numbered(message, names))
        .or(() -> opening(message, names))
        .or(() -> interest(message, names));
  }

  private static Optional<Span<Boolean>> labelled(
      Message message, Phrases<Boolean> labels, List<Span<?>> names) {
    return LabelledSpan.first(
        message,
        labels,
        PhraseEnd.LONGEST,
        whole -> Optional.ofNullable(object(message, whole.from(), names)));
  }

  /** Labels of whom one looks for, which say more than those of the field. */
  private static final Phrases<Boolean> PROFILE = new Phrases<>();

  static {
    SeekWords.fill(
        PROFILE,
        "profil;profils;profil recherche;profil souhaite;profil attendu;profile;expert"
            + " recherche;expert souhaite;expert needed;volontaire recherche;metier"
            + " recherche;competence recherchee;competences recherchees;competences"
            + " souhaitees;skills needed;skills required;expertise needed;expertise"
            + " required;expertise recherchee;expertise souhaitee;perfil;perfis");
  }

  /** "welder with pipeline experience needed": a trade, and behind it that it is lacking. */
  private static Optional<Span<Boolean>> needed(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 1; i < message.signature(); i++) {
      int from = words.clauseStart(i - 1);
      int first = Numbers.ARTICLES.contains(words.word(from)) ? from + 1 : from;
      boolean lacking =
          NEEDED.contains(words.word(i)) && words.joined(i) && words.clauseEnd(from) == i + 1;
      boolean trade =
          Occupation.opens(words, first)
              || message.jobs().stream().anyMatch(job -> job.from() == first);
      if (lacking && trade && first < i) {
        Span<Boolean> whole = new Span<>(first, i, true);
        return NounPhrase.in(message, PhraseEnd.trim(message, whole, names));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> NEEDED =
      Terms.of("needed wanted required recherche recherchee demande demandee bienvenu bienvenue");

  /** "… 10j en mai. 1 technologue alimentaire. …": a figure and a trade, apart. */
  private static Optional<Span<Boolean>> numbered(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 1; i + 1 < message.signature(); i++) {
      boolean apart = words.gapHas(i, Words.CLAUSE) && words.isNumber(i) && words.joined(i + 1);
      boolean few = words.word(i).length() == 1;
      if (apart && few && Occupation.opens(words, i + 1)) {
        Span<Boolean> object = object(message, i + 1, names);
        if (object != null && !words.anyIn(object.from(), object.to() + 1, CountReader.DONE)) {
          return Optional.of(object);
        }
      }
    }
    return Optional.empty();
  }

  /** "Formation tri des papiers pour le lycée de Y.": a sentence that names a training. */
  private static Optional<Span<Boolean>> training(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 1 < message.signature(); i++) {
      boolean opens = words.gapHas(i, Words.SENTENCE) && TRAINING.contains(words.word(i));
      if (opens && words.joined(i + 1) && !words.capital(i + 1)) {
        Span<Boolean> object = object(message, i, names);
        if (object != null && object.to() > i + 1) {
          return Optional.of(object);
        }
      }
    }
    return Optional.empty();
  }

  private static final Set<String> TRAINING =
      Terms.of("formation formations training formacion formacao taller workshop atelier ateliers");

  /** The best of what stands behind the cues of a search. */
  private static @Nullable Span<Boolean> asked(Message message, List<Span<?>> names) {
    Words words = message.words();
    Span<Boolean> best = null;
    int bestScore = 0;
    for (int i = 0; i < Math.min(words.size(), message.signature()); i++) {
      Span<Boolean> cue = SeekWords.SEEK.at(words, i);
      if (cue == null
          || isBroken(words, cue)
          || isDenied(words, cue)
          || isPurposeOfTrade(message, cue)) {
        continue;
      }
      Span<Boolean> object = better(message, object(message, cue.to(), names), names);
      int score = object == null ? 0 : score(message, cue, object);
      if (object != null && score > bestScore) {
        best = object;
        bestScore = score;
      }
      i = cue.to() - 1;
    }
    return best;
  }

  /**
   * "un carpintero o mejor alguien que sepa de …": what is better is meant; and "un charpentier qui
   * sache former" is sought with what he has to know.
   */
  private static @Nullable Span<Boolean> better(
      Message message, @Nullable Span<Boolean> object, List<Span<?>> names) {
    if (object == null) {
      return null;
    }
    Words words = message.words();
    int end = words.clauseEnd(object.from());
    for (int i = object.from() + 1; i + 2 < end && i <= object.to(); i++) {
      if (OR.contains(words.word(i)) && RATHER.contains(words.word(i + 1))) {
        Span<Boolean> other = object(message, i + 2, names);
        return other == null ? object : other;
      }
    }
    int to = object.to();
    boolean knowing =
        to + 2 < end
            && Set.of("qui", "who", "que").contains(words.word(to))
            && KNOWING.contains(words.word(to + 1))
            && words.joined(to);
    if (!knowing) {
      return object;
    }
    int last = Math.min(end, object.from() + PhraseEnd.LONGEST);
    int deed = to + 2;
    Span<Boolean> known = PhraseEnd.trim(message, new Span<>(deed, last, true), names);
    return known.to() > deed ? new Span<>(object.from(), known.to(), true) : object;
  }

  private static final Set<String> OR = Set.of("o", "ou", "or");
  private static final Set<String> RATHER =
      Set.of("mejor", "mieux", "plutot", "better", "rather", "melhor");
  private static final Set<String> KNOWING =
      Set.of("sache", "sachent", "sait", "savent", "knows", "sepa", "saiba", "maitrise");

  /** ": un pro du froid solaire": somebody for a field, where no verb of seeking stands. */
  private static Optional<Span<Boolean>> somebody(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 1 < message.signature(); i++) {
      boolean opens = Numbers.ARTICLES.contains(words.word(i - 1)) || words.gapHas(i, Words.CLAUSE);
      Span<Boolean> lead =
          opens && SeekWords.PERSON.contains(words.word(i)) ? SeekWords.LEAD.at(words, i) : null;
      int linked = lead == null ? i : lead.to();
      boolean qualified = SeekWords.LEAD.at(words, linked) != null || linked > i + 1;
      if (lead != null && qualified) {
        Span<Boolean> object = object(message, i, names);
        if (object != null && object.from() > i + 1) {
          return Optional.of(object);
        }
      }
    }
    return Optional.empty();
  }

  /** "une sourcière pour trouver de l'eau": what the trade is sought for, and no search. */
  private static boolean isPurposeOfTrade(Message message, Span<Boolean> cue) {
    Words words = message.words();
    int to = cue.from() - 1;
    if (opensWithTrade(message, cue.from()) && Set.of("a", "to", "pour").contains(words.word(to))) {
      return true; // "hydrogéologue svp pour nous aider à trouver de l'eau"
    }
    if (!PhraseEnd.PURPOSE.contains(words.word(to)) || !words.joined(to)) {
      return false;
    }
    return Occupation.opens(words, to - 1)
        || message.jobs().stream().anyMatch(job -> job.to() <= to && to - job.to() <= 1);
  }

  private static boolean opensWithTrade(Message message, int before) {
    Words words = message.words();
    int first = 0;
    while (first < before && HELLO.contains(words.word(first))) {
      first++;
    }
    int at = first;
    return before < words.sentenceEnd(first)
        && !words.gapHas(before, Words.SENTENCE)
        && PhraseEnd.isInfinitive(words.word(before))
        && (Occupation.opens(words, first)
            || message.jobs().stream().anyMatch(job -> job.from() == at));
  }

  /** A sentence ends behind the cue; but a list or a line may still follow a colon. */
  private static boolean isBroken(Words words, Span<Boolean> cue) {
    return cue.to() >= words.size()
        || words.gapHas(cue.to(), Words.SENTENCE)
            && !words.word(cue.from()).equals("serait")
            && !words.gapHas(cue.to(), Words.COLON);
  }

  private static boolean isDenied(Words words, Span<Boolean> cue) {
    return Set.of("pas", "plus", "n", "ne", "not", "no").contains(words.word(cue.from() - 1))
        && words.word(cue.from()).startsWith("besoin");
  }

  /** "nos paysans s'intéressent à l'agroforesterie": said where nobody is sought by trade. */
  private static Optional<Span<Boolean>> interest(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i < message.signature(); i++) {
      Span<Boolean> cue = INTEREST.at(words, i);
      if (cue != null && cue.to() < words.size()) {
        Span<Boolean> object = object(message, cue.to(), names);
        if (object != null) {
          return Optional.of(object);
        }
      }
    }
    return Optional.empty();
  }

  private static final Phrases<Boolean> INTEREST = new Phrases<>();

  static {
    SeekWords.fill(
        INTEREST,
        "s'interessent depuis longtemps a;s'interessent depuis longtemps aux;s'interessent"
            + " a;s'interessent aux;s'interessent au;s'interessent beaucoup a;s'interessent de"
            + " pres a;interesses par;interessees par;interesse par;curieux de;passionnes"
            + " de;interested in;keen to learn about;eager to learn;curious about;apprendre"
            + " d'elle;decouvrir ses techniques de;transmettre;partager;echanger sur;echanger"
            + " autour de;presenter sa methode de;presente sa methode de;nous former a;nous"
            + " former en;former nos equipes a;former nos;teach us;share his knowledge of;share"
            + " her knowledge of;les bases de;les techniques de;initier nos;animer des"
            + " ateliers de;animer un atelier de;animer un stage de;ateliers de;stage de;stages"
            + " de;atelier de;workshops on;workshop on;talleres de;oficinas de");
  }

  private static int score(Message message, Span<Boolean> cue, Span<Boolean> object) {
    Words words = message.words();
    boolean job = message.jobs().stream().anyMatch(j -> j.overlaps(object));
    boolean strong =
        SeekWords.STRONG.contains(words.word(cue.from()))
            || SeekWords.STRONG.contains(words.word(cue.to() - 1));
    boolean person = words.anyIn(cue.to(), object.from() + 4, SeekWords.PERSON);
    boolean deed = isDeed(words, object.from());
    return 2 + (job ? 3 : 0) + (strong ? 3 : 0) + (person ? 3 : 0) - (deed && !person ? 1 : 0);
  }

  /** Whether a verb stands first: what somebody wants to do, not whom he looks for. */
  static boolean isDeed(Words words, int i) {
    return PhraseEnd.isInfinitive(words.word(i))
        || words.word(i - 1).equals("to") && !Numbers.ARTICLES.contains(words.word(i));
  }

  private static final Set<String> HELLO =
      Terms.of("bonjour salut slt bjr hello hi hola ola bonsoir madame monsieur urgent un une a");

  /** A message that begins with what it wants: "Dentiste Laos 10 j". */
  private static Optional<Span<Boolean>> opening(Message message, List<Span<?>> names) {
    Words words = message.words();
    int first = 0;
    while (first < words.size() && HELLO.contains(words.word(first))) {
      first++;
    }
    Span<Boolean> lead = SeekWords.LEAD.at(words, first);
    if (lead != null && words.anyIn(first, lead.to(), SeekWords.PERSON)) {
      Span<Boolean> object = object(message, first, names);
      if (object != null) {
        return Optional.of(object);
      }
    }
    for (Span<String> job : message.jobs()) {
      boolean taken = names.stream().anyMatch(job::overlaps) || job.from() >= message.signature();
      boolean result = CountReader.DONE.contains(words.word(job.to())) && words.joined(job.to());
      boolean refused = isRefused(words, job.from());
      boolean past =
          words.anyIn(Math.max(words.clauseStart(job.from()), job.from() - 3), job.from(), PAST);
      if (!taken && !result && !refused && !past && !isTaught(words, job.from())) {
        Span<Boolean> whole = object(message, job.from(), names);
        Span<Boolean> best = better(message, whole, names);
        if (best != null && best.from() > job.from()) {
          return Optional.of(best);
        }
        int to = whole == null ? job.to() : whole.to();
        return Optional.of(new Span<>(job.from(), Math.max(job.to(), to), true));
      }
    }
    return Occupation.opens(words, first)
        ? Optional.ofNullable(object(message, first, names))
        : Optional.empty();
  }

  /** "pas besoin de médecin", "no need for a nurse". */
  private static boolean isRefused(Words words, int job) {
    return words.anyIn(Math.max(words.clauseStart(job), job - NEAR), job, REFUSING);
  }

  private static final int NEAR = 4; // words

  /** "we brought an optician in 2022": whom one had already. */
  private static final Set<String> PAST =
      Terms.of(
          "brought sent hosted had envoye accueilli recu voulait trouvait avait avions trajimos");

  private static final Set<String> REFUSING =
      Terms.of("pas no not sans without sin sem ni nao aucun aucune plus");

  /** "apprendre aux infirmières": who learns is not who is sought. */
  private static final Set<String> TAUGHT =
      Terms.of("aux nos leurs ses les the our their former formera train training to with avec");

  /** "aux infirmières", "former douze soudeurs": who learns, whatever their number. */
  private static boolean isTaught(Words words, int job) {
    boolean counted = Numbers.at(words, job - 1) != null && words.joined(job);
    return TAUGHT.contains(words.word(job - 1))
        || counted && TEACHING.contains(words.word(job - 2)) && words.joined(job - 1);
  }

  /**
   * "former douze soudeurs et laisser un manuel": a deed that ends in another, and says of nothing
   * what is taught: what shall be, and no skill.
   */
  static boolean isAim(Words words, Span<Boolean> span) {
    boolean some =
        Numbers.at(words, span.from() + 1) != null
            || ARTICLES.contains(words.word(span.from() + 1));
    if (!TEACHING.contains(words.word(span.from())) || !some) {
      return false;
    }
    for (int i = span.from() + 2; i + 1 < span.to(); i++) {
      if (SUBJECT.contains(words.word(i))) {
        return false;
      }
      if (Set.of("et", "and", "y", "e").contains(words.word(i))
          && PhraseEnd.isInfinitive(words.word(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The words behind "we look for", without "somebody who" and up to where, when, how long. */
  private static @Nullable Span<Boolean> object(Message message, int cue, List<Span<?>> names) {
    Words words = message.words();
    int from = cue;
    while (from < words.size()) {
      Span<Boolean> lead = SeekWords.LEAD.at(words, from);
      Span<Integer> number =
          words.word(from).length() <= 2 || !words.isNumber(from) ? Numbers.at(words, from) : null;
      int past = pastLength(words, from);
      if (past > from) {
        return purpose(message, past, names);
      }
      Span<Boolean> invited = invited(words, from);
      if (invited != null && !words.gapHas(from, Words.SENTENCE)) {
        from = invited.to();
        continue;
      }
      if (lead != null && (from == cue || !words.gapHas(from, Words.SENTENCE | Words.OPEN))) {
        from = lead.to();
      } else if (number != null && !words.gapHas(from, Words.SENTENCE)) {
        from = number.to();
      } else if (from > cue && pastAside(words, from) > from) {
        from = pastAside(words, from); // "a retired (or not) miller"
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
        PhraseEnd.trim(
            message,
            new Span<>(from, Math.min(words.sentenceEnd(from), from + PhraseEnd.LONGEST), true),
            names);
    return isPlace(message, span.from()) ? null : NounPhrase.in(message, span).orElse(null);
  }

  /** "we want to | invite | a potter": that somebody comes is no part of what they can do. */
  private static @Nullable Span<Boolean> invited(Words words, int from) {
    boolean inviting = INVITING.contains(words.word(from)) || words.follows(from, "faire", "venir");
    return inviting ? SeekWords.SEEK.at(words, from) : null;
  }

  private static final Set<String> INVITING =
      Terms.of("inviter invite invitar convidar accueillir recevoir host bring traer trazer");

  private static int pastAside(Words words, int from) {
    boolean open = words.gapHas(from, Words.OPEN) && !words.gapHas(from, Words.SENTENCE);
    for (int i = from + 1; open && i <= from + 3 && i < words.size(); i++) {
      if (words.gapHas(i, Words.CLOSE) && words.gap(i) != Words.CLOSE) {
        return i;
      }
    }
    return from;
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
    int end = Math.min(words.sentenceEnd(from), from + PhraseEnd.LONGEST);
    for (int i = from; i + 1 < end; i++) {
      if (PhraseEnd.PURPOSE.contains(words.word(i))) {
        int at = i + 1;
        while (at + 1 < words.size() && ARTICLES.contains(words.word(at))) {
          at++;
        }
        int to = Math.min(words.sentenceEnd(at), at + PhraseEnd.LONGEST);
        Span<Boolean> span = PhraseEnd.trim(message, new Span<>(at, to, true), names);
        return NounPhrase.in(message, span).orElse(null);
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

  static final Set<String> SUPPORT =
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
}
