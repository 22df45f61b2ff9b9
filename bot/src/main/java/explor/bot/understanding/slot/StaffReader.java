package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the people do whom an employer lends. */
final class StaffReader {
  private StaffReader() {}

  /** What the staff do: "(réseaux, fuites)", "1 sage-femme et 1 pédiatre". */
  static Optional<Span<Boolean>> skills(Message message, List<Span<?>> names) {
    return bracketed(message, names)
        .or(() -> jobsTogether(message, names))
        .or(() -> lent(message, names))
        .or(() -> people(message, names));
  }

  /** "4 of our staff (3D printing, CNC machining)": a list in brackets beside who is lent. */
  private static Optional<Span<Boolean>> bracketed(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 1; i < message.signature(); i++) {
      if (!words.gapHas(i, Words.OPEN) || words.capital(i) && !words.shouted(i)) {
        continue;
      }
      int open = i;
      boolean ofStaff =
          words.anyIn(words.sentenceStart(i - 1), i, LENT)
              || message.jobs().stream().anyMatch(j -> j.to() <= open && open - j.to() <= 3);
      if (!ofStaff
          || PhraseEnd.isElsewhere(message, i, names)
          || words.anyIn(i, i + 3, HEADCOUNT)) {
        continue;
      }
      int to = i + 1;
      while (to < words.size() && !words.gapHas(to, Words.CLOSE | Words.BLANK_LINE)) {
        to++;
      }
      Optional<Span<Boolean>> list = NounPhrase.in(message, new Span<>(i, to, true));
      if (list.isPresent()) {
        return list;
      }
    }
    return Optional.empty();
  }

  private static final Set<String> HEADCOUNT =
      Terms.of(
          "notre our salaries environ employees personnes agents staff people habitants ans years"
              + " jours days max maximum");

  /** "détacher un technicien réseau et un agent de station": who is lent, in the words for them. */
  private static Optional<Span<Boolean>> people(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 1 < message.signature(); i++) {
      if (!LENDING.contains(words.word(i))) {
        continue;
      }
      int from = counted(words, i + 1);
      if (from < 0) {
        continue;
      }
      from++;
      Span<Boolean> span = SkillSpan.from(message, from, names);
      int to = span.from();
      while (to < span.to() && !AWAY.contains(words.word(to))) {
        to++;
      }
      while (to > from && PhraseEnd.TRAILING.contains(words.word(to - 1))) {
        to--;
      }
      boolean said = to - from >= 2 || to > from && words.word(from).length() > 7;
      Optional<Span<Boolean>> named = NounPhrase.in(message, new Span<>(from, to, true));
      if (said && named.isPresent() && !WHOEVER.contains(words.word(to - 1))) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** "propose en mécénat de compétences un ingénieur": where the number of people stands, or -1. */
  private static int counted(Words words, int from) {
    int end = Math.min(words.clauseEnd(from), from + 6);
    for (int i = from; i < end; i++) {
      boolean number =
          Numbers.ARTICLES.contains(words.word(i))
              || words.isNumber(i)
              || Numbers.at(words, i) != null;
      if (number && (i == from || isTrade(words, i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTrade(Words words, int i) {
    return Occupation.opens(words, i) || JobReader.HEADS.contains(words.stem(i));
  }

  private static final Set<String> LENDING =
      Terms.of(
          "spare separer passer lacher lache laisse laisser laissons prete pretent preterait cede"
              + " cedemos offre offrent envoie envoyons disponibiliza disponibilizamos oferece"
              + " ofrece empresta presta loan lends sends releases proposent mettre detacher"
              + " liberer preter propose detache libere prete met mettons detachons liberons"
              + " pretons envoyer release second lend send proposer proposons offrir offrons offer"
              + " ceder prestar liberar avons");

  private static final Set<String> AWAY =
      Set.of("aupres", "vers", "chez", "volontaire", "volontaires", "disponible", "disponibles");

  private static final Set<String> WHOEVER =
      Terms.of(
          "personne personnes agent agents salarie salaries people employees collaborateurs"
              + " collaborateur technicien techniciens engineer engineers ingenieur ingenieurs"
              + " technician technicians staff membre membres members ouvriers tecnicos empleados"
              + " volontaire volontaires volunteers");

  private static final Set<String> LENT =
      Terms.of(
          "agent agents salarie salaries technicien techniciens personne personnes staff employees"
              + " collaborateurs ingenieurs mettre liberer preter disposition dispo lend release"
              + " engineers interesses volontaires equipe team service monitrice moniteur collegues"
              + " colleagues ouvriers artisans formateurs competences transmettre partager skills"
              + " savoir specialistes empleados tecnicos prestar ceder");

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
        && !PhraseEnd.isElsewhere(message, to, names)
        && !words.isNumber(to)
        && !message.isFirstName(to)
        && (!STAFF_STOPS.contains(words.word(to))
            || words.word(to).equals("en") && JobReader.isField(message, to + 1))) {
      to++;
    }
    to = Math.max(all.to(), NounPhrase.sentenceFree(words, all.to(), to));
    while (to > all.to() && PhraseEnd.TRAILING.contains(words.word(to - 1))) {
      to--;
    }
    return Optional.of(new Span<>(before(message, all.from()), to, true));
  }

  /** "un agent de voirie + une animatrice": one more occupation that no list holds, before it. */
  private static int before(Message message, int from) {
    Words words = message.words();
    int start = words.sentenceStart(from);
    for (int i = from - 1; i > start && i > from - FARTHEST; i--) {
      boolean another = Numbers.ARTICLES.contains(words.word(i - 1)) && isTrade(words, i);
      if (another && (words.anyIn(i, from, ALSO) || plus(words, i, from))) {
        return i;
      }
    }
    return from;
  }

  private static boolean plus(Words words, int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (words.gapHas(i, Words.PLUS | Words.AND)) {
        return true;
      }
    }
    return false;
  }

  private static final int FARTHEST = 8; // words
  private static final Set<String> ALSO = Terms.of("et and y e plus");

  private static final Set<String> STAFF_STOPS =
      Terms.of("qui pour peut peuvent souhaite a en pendant une un deux for who can to avec de");

  /** "propose des formations à l'hygiène", "for solar lighting projects". */
  private static Optional<Span<Boolean>> lent(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 1 < message.signature(); i++) {
      boolean aim = Set.of("pour", "for", "para").contains(words.word(i)) && words.joined(i + 1);
      if (!aim
          || PhraseEnd.isElsewhere(message, i, names)
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
      Optional<Span<Boolean>> span =
          NounPhrase.in(message, SkillSpan.from(message, from, names))
              .filter(s -> TopicReader.speaksOfAField(message, s));
      if (span.isPresent()) {
        return span;
      }
    }
    return Optional.empty();
  }

  /** "Nos 2 tisserandes lin peuvent partir", "1 technicienne voirie dispo": up to the verb. */
  static Optional<Span<Boolean>> going(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 2 < message.signature(); i++) {
      Span<Integer> number = Numbers.at(words, i);
      int from = number == null ? -1 : number.to();
      if (words.word(i).equals("1") && words.isNumber(i)) {
        from = i + 1;
      }
      if (from < 0 || !words.joined(from)) {
        continue;
      }
      int to = from;
      while (to < words.clauseEnd(from) && to - from <= MOST && !GOES.contains(words.word(to))) {
        to++;
      }
      boolean said =
          to > from && to < words.clauseEnd(from) && to - from <= MOST && words.joined(to);
      boolean people =
          Occupation.opens(words, from)
              || JobReader.HEADS.contains(words.stem(from))
              || words.word(from).endsWith("s") && words.word(from).length() > 4;
      int at = i;
      boolean unit =
          message.lengths().stream().anyMatch(length -> length.from() <= at && at < length.to());
      Span<Boolean> span = new Span<>(from, to, true);
      if (said && people && !unit && names.stream().noneMatch(span::overlaps)) {
        Optional<Span<Boolean>> trade = NounPhrase.in(message, span);
        if (trade.isPresent()) {
          return trade;
        }
      }
    }
    return Optional.empty();
  }

  private static final int MOST = 4; // words for a trade
  private static final Set<String> GOES =
      Terms.of(
          "peuvent peut pourraient pourrait pourront partent partiraient partant partants partante"
              + " partantes dispo dispos disponible disponibles volontaire volontaires can could"
              + " are is want would available pueden podrian podem a per par who qui");

  /** "ici la menuiserie X, on lâche 1 gars": where nothing is said of them, they do its craft. */
  static Optional<Span<Boolean>> craft(Message message) {
    Words words = message.words();
    boolean lent = CountReader.offered(message).isPresent();
    for (int i = 0; lent && i < Math.min(words.size(), HEAD); i++) {
      boolean craft = CRAFTS.contains(words.word(i));
      if (craft && !words.gapHas(i + 1, Words.SENTENCE)) {
        return Optional.of(new Span<>(i, i + 1, true));
      }
    }
    return Optional.empty();
  }

  private static final int HEAD = 10; // words
  private static final Set<String> CRAFTS =
      Terms.of(
          "menuiserie charpente maconnerie plomberie boulangerie fromagerie scierie imprimerie"
              + " ebenisterie serrurerie ferronnerie tannerie vannerie savonnerie brasserie"
              + " chocolaterie biscuiterie conserverie verrerie poterie tuilerie briqueterie"
              + " chaudronnerie carrosserie horlogerie maroquinerie cordonnerie bijouterie"
              + " electricite couverture carrelage metallerie tonnellerie distillerie torrefaction"
              + " huilerie meunerie apiculture maraichage pisciculture horticulture");
}
