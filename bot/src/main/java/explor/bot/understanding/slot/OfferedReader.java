package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an offer brings: the skills somebody names, or those of the staff an employer lends. */
final class OfferedReader {
  private static final Phrases<Boolean> SKILL = new Phrases<>();

  private static final Phrases<Boolean> LABEL = new Phrases<>();
  private static final int LONGEST = 24;

  static {
    SeekWords.fill(
        LABEL,
        "competence;competences;competence proposee;competences proposees;expertise;expertises"
            + ";domaine d'expertise;domaines d'expertise;skills;skill;key skills;our skills;habilidades;competencias;domaine;domaines;domaines"
            + " de competence;domaines de competences;specialite;specialites;savoir-faire;savoir"
            + " faire;metiers;fields;field;areas;areas of expertise;areas;area;especialidad;especialidade;sujets;themes;thematiques;points"
            + " forts;ce que je sais faire;je sais faire;what i can do;what we can do;je peux"
            + " aider sur;j'offre;je propose;nous proposons;offre;atouts;on sait faire;can teach;can do");
  }

  static {
    SeekWords.fill(
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

  /** What an offer brings: what is said of skills, else what stands beside the job, else the job. */
  static Optional<Span<Boolean>> offered(
      Message message, Optional<Span<Boolean>> job, List<Span<?>> names) {
    return LabelledSpan.first(message, LABEL, LONGEST, span -> listed(message, span, names))
        .or(() -> said(message, names))
        .or(() -> deed(message, names))
        .or(() -> job.flatMap(j -> beside(message, j, names)))
        .or(() -> job)
        .or(() -> message.form().equals("employer") ? StaffReader.skills(message, names) : opening(message, names))
        .or(() -> TopicReader.skills(message, names));
  }

  private static Optional<Span<Boolean>> listed(
      Message message, Span<Boolean> field, List<Span<?>> names) {
    return NounPhrase.in(message, field);
  }

  /** What stands behind "je m'y connais en", "they work on". */
  private static Optional<Span<Boolean>> said(Message message, List<Span<?>> names) {
    Words words = message.words();
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
      i = cue.to() - 1;
      if (from < 0 || isNothing(message, from)) {
        continue;
      }
      Optional<Span<Boolean>> span =
          NounPhrase.in(message, SkillSpan.from(message, from, names))
              .filter(s -> names.stream().noneMatch(n -> n.from() <= s.from() && s.from() < n.to()));
      if (span.isPresent()) {
        return span;
      }
    }
    return Optional.empty();
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
      Span<Boolean> span = SkillSpan.from(message, verb, names);
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

  private static boolean isNothing(Message message, int from) {
    return message.countries().stream().anyMatch(c -> c.from() >= from && c.from() <= from + 1)
        || isWorkplace(message.words(), from)
        || message.words().word(from).equals("rien");
  }

  /** "trabajo en Bioterra", "I work on Mondays": a name, not a skill. */
  private static boolean isWorkplace(Words words, int at) {
    return words.capital(at)
        && !words.shouted(at)
        && !(words.raw(at).length() <= 3)
        && Set.of("en", "em", "in", "on", "sur", "con", "com", "with").contains(words.word(at - 1));
  }

  /** "prof de lycée pro froid & clim", "géomaticien à la métropole, QGIS / drone". */
  private static Optional<Span<Boolean>> beside(
      Message message, Span<Boolean> job, List<Span<?>> names) {
    Words words = message.words();
    int end = words.sentenceEnd(job.from());
    for (int i = job.to(); i < end; i++) {
      boolean opens = words.gapHas(i, Words.OPEN | Words.COMMA | Words.COLON);
      if (!opens
          || words.isMasked(i)
          || words.isNumber(i)
          || PhraseEnd.isElsewhere(message, i, names)
          || !SkillSpan.goesOn(message, i)) {
        continue;
      }
      int to = i;
      while (to < end
          && to - i < LONGEST_BESIDE
          && (to == i || !words.gapHas(to, Words.CLAUSE & ~Words.COMMA))
          && !(to > i && words.gapHas(to, Words.COMMA) && !SkillSpan.goesOn(message, to))
          && !words.isMasked(to)) {
        to++;
      }
      if (words.anyIn(i, to, NO_SKILL)) {
        continue;
      }
      Optional<Span<Boolean>> skill = NounPhrase.in(message, new Span<>(i, to, true));
      if (skill.isPresent()) {
        return skill;
      }
    }
    return Optional.empty();
  }

  private static final int LONGEST_BESIDE = 10;

  private static final Set<String> NO_SKILL =
      Terms.of(
          "anglais english parle dispo disponible jours days ans years experience volontaire motive"
              + " retraite bonjour ok conge benevolat conges mecenat francais espagnol french"
              + " spanish langues permis married partir annee year available free libre");

  /**
   * The job in the first words, when no reader of jobs knew it: "Véto rural à …", "CONDUCTEUR
   * D'ENGINS TP. …".
   */
  private static Optional<Span<Boolean>> opening(Message message, List<Span<?>> names) {
    Words words = message.words();
    int first = 0;
    while (first < words.size() && (GREETING.contains(words.word(first)))) {
      first++;
    }
    if (!Occupation.opens(words, first)
        || names.stream().anyMatch(n -> n.from() <= 0 && n.to() > 0)) {
      return Optional.empty();
    }
    int to = first + 1;
    while (to < words.clauseEnd(first)
        && to - first < 5
        && !words.isNumber(to)
        && !PhraseEnd.isElsewhere(message, to, names)) {
      to++;
    }
    return NounPhrase.in(message, new Span<>(first, to, true));
  }

  private static final Set<String> GREETING =
      Terms.of(
          "bonjour salut slt bjr hello hi hola bonsoir je suis j jsuis un une i m am a an bom dia"
              + " ola soy sou ancien ancienne retired retraite retraitee moi c est");
}
