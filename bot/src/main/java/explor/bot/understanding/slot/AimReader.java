package explor.bot.understanding.slot;

import java.util.Optional;
import java.util.Set;

/** What should exist in the end, as words of the text. */
final class AimReader {
  private static final Phrases<Boolean> AIM = new Phrases<>();

  /** "à l'issue de la mission", "by the end": what shall be then stands behind. */
  private static final Phrases<Boolean> THEN = new Phrases<>();

  private static final int LONGEST = 34;
  private static final int SHORTEST_THEN = 4;

  static {
    SeekWords.fill(
        AIM,
        "il s'agit de;il s'agirait de;il s'agira de;ce que nous en attendons;ce que nous"
            + " attendons;ce qu'on en attend;nous en attendons;ce qu'on attend;we would expect;what"
            + " we expect;what we hope for;les attendus"
            + " seraient;attendus;objectif;objectifs;l'objectif est de;l'objectif serait"
            + " de;l'objectif est;notre objectif est;notre objectif est de;le but est de;le but"
            + " serait de;le but est;but;buts;finalite;l'idee est de;l'idee serait de;l'idee c'est"
            + " de;l'enjeu est de;l'ambition est de;resultats vises;resultat vise;resultats"
            + " souhaites;resultats recherches;effets attendus;changements attendus;resultats"
            + " attendus;resultat attendu;resultat espere;resultats;resultat;a la"
            + " fin;objectives;objective;goals;goal;our goal is to;the goal is to;the aim is to;the"
            + " aim is that;our aim is to;the idea is to;the purpose is to;the objective is"
            + " to;aim;aims;purpose;expected results;expected outcomes;expected result;expected"
            + " outcome;result;results;objetivo;objetivos;o objetivo e;el objetivo es;la idea es;a"
            + " ideia e;livrables;livrable;deliverables;deliverable;outcomes;outcome;attendu;on"
            + " attend;nous attendons;we expect;resultados esperados;resultado"
            + " esperado;resultados;mission consisterait a;mission consistera a;mission consiste"
            + " a;mission serait de;mission sera de;mission est de;mission would be to;task would"
            + " be to;task is to;il viendrait pour;elle viendrait pour;nous souhaitons qu'il;nous"
            + " souhaitons qu'elle;we want them to;nous souhaiterions disposer;nous souhaitons"
            + " disposer;nous souhaiterions disposer de;nous souhaitons disposer de;nous aimerions"
            + " disposer de;nous voudrions disposer de;l'objectif c'est;l'objectif c'est"
            + " de;l'objectif etant de;afin que;expected;expected output;expected outputs");
    SeekWords.fill(
        THEN,
        "a l'issue de la mission;a l'issue de son sejour;a l'issue;a son depart;a leur depart;au"
            + " terme de la mission;au terme de son sejour;au terme;a la fin de la mission;a la"
            + " fin du sejour;a la fin du stage;a la fin;en fin de mission;au final;au bout"
            + " du compte;by the end;by the end of the mission;by the end of the stay;at the"
            + " end;at the end of the mission;by the time they leave;by the time he leaves;by the"
            + " time she leaves;by then;afterwards;once they leave;al final;al final de la"
            + " mision;al terminar;no final;no fim;no fim da missao;apres la mission;after the"
            + " mission;after the stay;apres son passage");
  }

  private static final Set<String> CAPABLE_OF = Set.of("capable", "capables", "able");
  private static final Set<String> SEEK_VERBS =
      Terms.of(
          "envoyer faire inviter accueillir recevoir trouver find invite savoir venir pouvoir"
              + " host");

  private AimReader() {}

  /**
   * What should exist in the end: after "attendus", or the purpose of what is asked; without the
   * place and the time that the sentence may end on, for these are answers of their own.
   */
  static Optional<Span<Boolean>> aims(Message message, Optional<Span<Boolean>> sought) {
    return told(message, sought).map(span -> withoutEnd(message, span));
  }

  private static Span<Boolean> withoutEnd(Message message, Span<Boolean> span) {
    Words words = message.words();
    int to = beforeAside(words, span);
    boolean elsewhere = to < span.to();
    while (to > span.from()
        && (isElsewhere(message, to - 1) || LINKS.contains(words.word(to - 1)))) {
      to--;
      elsewhere |= isElsewhere(message, to);
    }
    return elsewhere && to - span.from() >= SHORTEST_AIM ? new Span<>(span.from(), to, true) : span;
  }

  /**
   * ", où nous travaillons depuis 2015", "since 2015": said of the place, or of what is done
   * already.
   */
  private static int beforeAside(Words words, Span<Boolean> span) {
    for (int i = span.from() + SHORTEST_AIM; i < span.to(); i++) {
      boolean where = words.gapHas(i, Words.COMMA) && WHERE.contains(words.word(i));
      boolean since = SINCE.contains(words.word(i)) && Numbers.isYear(words.word(i + 1));
      if (where || since) {
        return i;
      }
    }
    return span.to();
  }

  private static final Set<String> WHERE = Terms.of("ou where donde onde");
  private static final Set<String> SINCE = Terms.of("depuis since desde");

  private static final int SHORTEST_AIM = 2;
  private static final Set<String> LINKS =
      Terms.of(
          "a au aux en in at de du d for pour em no na dans pendant durant during por para le"
              + " la l les the du sur environ about from of et and y");

  /** Whether a word tells where or when. */
  private static boolean isElsewhere(Message message, int i) {
    boolean place =
        message.countries().stream().anyMatch(c -> holds(c, i) && !c.value().people())
            || message.words().capital(i)
                && (message.cities().stream().anyMatch(c -> holds(c, i))
                    || message.towns().stream().anyMatch(t -> holds(t, i)));
    return place
        || message.periods().stream().anyMatch(p -> holds(p, i))
        || message.lengths().stream().anyMatch(l -> holds(l, i));
  }

  private static boolean holds(Span<?> span, int i) {
    return span.from() <= i && i < span.to();
  }

  private static Optional<Span<Boolean>> told(Message message, Optional<Span<Boolean>> sought) {
    Words words = message.words();
    Optional<Span<Boolean>> told =
        LabelledSpan.first(message, AIM, LONGEST, Optional::of)
            .or(() -> then(message))
            .or(() -> announced(message));
    if (told.isPresent() || sought.isEmpty()) {
      return told;
    }
    int from = sought.get().from();
    Optional<Span<Boolean>> purpose = purpose(words, from);
    if (purpose.isPresent()) {
      return purpose;
    }
    if (PhraseEnd.isInfinitive(words.word(from))) {
      return sought;
    }
    return task(message, sought.get()).or(() -> wanted(message, sought.get()));
  }

  /**
   * "a nurse who would hold classes", "nous voudrions qu'une géologue vérifie …": what whom one
   * looks for would do.
   */
  private static Optional<Span<Boolean>> task(Message message, Span<Boolean> sought) {
    Words words = message.words();
    int behind = sought.to();
    int end = words.sentenceEnd(sought.from());
    boolean trade =
        Occupation.opens(words, sought.from())
            || message.jobs().stream().anyMatch(job -> job.overlaps(sought));
    boolean who = Set.of("who", "qui").contains(words.word(behind)) && words.joined(behind);
    int verb = who && WOULD.contains(words.word(behind + 1)) ? behind + 2 : -1;
    boolean wished = // "qu'une géologue | vérifie …"
        Numbers.ARTICLES.contains(words.word(sought.from() - 1))
            && Set.of("qu", "que").contains(words.word(sought.from() - 2))
            && words.word(behind).endsWith("e")
            && words.joined(behind);
    verb = wished && verb < 0 ? behind : verb;
    boolean told = trade && verb > 0 && end - verb >= SHORTEST_TASK && words.joined(verb);
    return told
        ? Optional.of(new Span<>(verb, Math.min(end, verb + LONGEST), true))
        : Optional.empty();
  }

  private static final int SHORTEST_TASK = 4; // words
  private static final Set<String> WOULD =
      Terms.of("would will viendrait pourrait puisse viendra pourra");

  /** "By the end, the staff should be able to …": the sentence without its opening. */
  private static Optional<Span<Boolean>> then(Message message) {
    Words words = message.words();
    for (int i = 0; i < message.signature(); i++) {
      boolean opens = words.gapHas(i, Words.SENTENCE) || words.gapHas(i, Words.COMMA);
      Span<Boolean> cue = opens || i == 0 ? THEN.at(words, i) : null;
      if (cue == null) {
        continue;
      }
      int end = words.sentenceEnd(cue.from());
      int from = cue.to();
      // "à l'issue du séjour de l'expert, …": the aim begins behind the comma
      for (int k = from; k < Math.min(end, from + 6); k++) {
        if (words.gapHas(k, Words.COMMA | Words.COLON)) {
          from = k;
          break;
        }
      }
      Span<Boolean> wish = AIM.at(words, from);
      from = wish == null ? from : wish.to();
      if (end - from >= SHORTEST_THEN && end > cue.to()) {
        return Optional.of(new Span<>(from, Math.min(end, from + LONGEST), true));
      }
    }
    return Optional.empty();
  }

  /** "l'objectif est de …", "leur mission consisterait à …". */
  private static Optional<Span<Boolean>> announced(Message message) {
    Words words = message.words();
    for (int i = 0; i < message.signature(); i++) {
      Span<Boolean> cue = AIM.at(words, i);
      if (cue != null
          && cue.to() - cue.from() > 1
          && cue.to() < words.size()
          && !words.gapHas(cue.to(), Words.STOP | Words.LINE)) {
        int to = Math.min(words.sentenceEnd(cue.to() - 1), cue.to() + LONGEST);
        return Optional.of(new Span<>(cue.to(), to, true));
      }
    }
    return Optional.empty();
  }

  /** "un formateur pour apprendre à …": the purpose said with what is sought. */
  private static Optional<Span<Boolean>> purpose(Words words, int from) {
    int end = words.sentenceEnd(from);
    for (int i = from; i < end; i++) {
      boolean purpose =
          PhraseEnd.PURPOSE.contains(words.word(i)) || CAPABLE_OF.contains(words.word(i));
      int verb = i + 1;
      while (verb < i + 3
          && Set.of("de", "d", "nous", "l", "les", "le", "qu", "us", "to", "y")
              .contains(words.word(verb))) {
        verb++;
      }
      boolean english =
          words.word(i).equals("to") && words.word(i - 1).length() > 2 && !words.capital(verb);
      if (purpose
          && verb < end
          && !PhraseEnd.isJourney(words, verb - 1)
          && (PhraseEnd.isInfinitive(words.word(verb)) || english)) {
        return Optional.of(new Span<>(verb, Math.min(end, verb + LONGEST), true));
      }
    }
    return Optional.empty();
  }

  /** What the partner or the association wants to do, said beside whom they look for. */
  private static Optional<Span<Boolean>> wanted(Message message, Span<Boolean> sought) {
    Words words = message.words();
    for (int i = 0; i < message.signature(); i++) {
      Span<Boolean> cue = SeekWords.SEEK.at(words, i);
      int at = cue == null ? i : cue.to();
      while (cue != null
          && Set.of("to", "pour", "a", "de", "nous", "y", "help", "us", "un", "coup", "main")
              .contains(words.word(at))) {
        at++;
      }
      boolean deed =
          cue != null
              && at < words.size()
              && !words.gapHas(at, Words.SENTENCE)
              && at > i
              && AskedReader.isDeed(words, at)
              && !AskedReader.SUPPORT.contains(words.word(at))
              && !SEEK_VERBS.contains(words.word(at));
      Span<Boolean> aim =
          deed ? new Span<>(at, Math.min(words.sentenceEnd(at), at + LONGEST), true) : null;
      if (aim != null && !aim.overlaps(sought)) {
        return Optional.of(aim);
      }
    }
    return Optional.empty();
  }
}
