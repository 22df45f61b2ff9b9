package explor.bot.understanding.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an offer brings: the skills somebody names, or those of the staff an employer lends. */
final class OfferedReader {
  /** What somebody says that he can do. */
  private static final Phrases<Boolean> SKILL = new Phrases<>();

  /** What somebody has done or learned; it counts where nothing is said of what he can do. */
  private static final Phrases<Boolean> BACKGROUND = new Phrases<>();

  private static final Phrases<Boolean> LABEL = new Phrases<>();
  private static final int LONGEST = 24;

  static {
    SeekWords.fill(
        LABEL,
        "competence;competences;competence proposee;competences"
            + " proposees;expertise;expertises;domaine d'expertise;domaines"
            + " d'expertise;skills;skill;key skills;our"
            + " skills;habilidades;competencias;domaine;domaines;domaines de competence;domaines de"
            + " competences;specialite;specialites;savoir-faire;savoir"
            + " faire;fields;field;areas;areas of"
            + " expertise;areas;area;especialidad;especialidade;sujets;themes;thematiques;points"
            + " forts;ce que je sais faire;je sais faire;what i can do;what we can do;je peux aider"
            + " sur;j'offre;je propose;nous proposons;offre;atouts;on sait faire;can teach;can do");
  }

  static {
    SeekWords.fill(
        SKILL,
        "sauraient former a;saurait former a;sauraient former en;saurait former en;sauraient former"
            + " aux;competences portent sur;portent sur;competences sont;skills cover;skills"
            + " include;can do;can handle;connait tres bien;connait bien;connait"
            + " parfaitement;connait par coeur;connait sur le bout des doigts;connaissent tres"
            + " bien;connaissent bien;connaissent sur le bout des doigts;knows all about;knows"
            + " everything about;competences en;competence en;specialiste de;specialiste"
            + " des;specialiste du;specialiste en;specialise en;specialisee en;specialise"
            + " dans;specialisee dans;specialises en;specialisees en;specialises dans;expert"
            + " en;experte en;experts en;expertise en;expertise in;specialised in;specialized"
            + " in;specialising in;specializing in;specialises in;specializes in;specialist"
            + " in;expert in;skilled in;good at;je m'y connais en;m'y connais en;m'y connais bien"
            + " en;s'y connait en;s'y connaissent en;je fais de la;je fais du;je fais des;fait de"
            + " la;fait du;elle fait de la;il fait de la;elle fait du;il fait du;font de la;font"
            + " du;ils font;elles font;nous faisons du;nous faisons de la;nous faisons des;on fait"
            + " du;on fait de la;on fait des;je peux former a;je peux former en;je peux former"
            + " sur;peux former;pouvons former;peuvent former;peut former;je peux enseigner;peux"
            + " enseigner;peux apprendre a;peux apprendre aux gens a;peux montrer comment;peux"
            + " initier a;je sais;je sais faire;on sait;nous savons;savons faire;can teach;can"
            + " train;could teach;i can help with;help with;can help with;could help with;trabalho"
            + " com;trabajo con;trabajo en;me dedico a;se de;se hacer;se"
            + " instalar;conozco;conheco;manejo;domino;sei de;sei fazer;percebo de;entiendo"
            + " de;especialista en;especialista em;especializada en;especializado en;especializada"
            + " em;especializado em;puedo ensenar;puedo ensenar a;puedo ayudar con;posso ajudar"
            + " com;posso ensinar;posso formar;puedo formar;puedo formar en;podemos formar en;mes"
            + " competences en;mes competences;proposer mes competences en;savoir-faire"
            + " en;savoir-faire;savoir faire en;je propose;je peux aider sur;je peux aider a;je"
            + " peux aider pour;peux aider;peux aider en;aider sur;je"
            + " maitrise;maitrise;maitrisons;maitrisent;intervenir sur;interviens sur;interviennent"
            + " sur;intervient sur;domaines;i do;we do;i teach;i train;je travaille sur;travaille"
            + " sur;travaillent sur;travaillons sur;work on;works on;i work on;they do;working"
            + " on;my background is in;background in;connaissances en;ma specialite;ma specialite"
            + " c'est;mon domaine;mon domaine c'est;mon truc;mon truc c'est;mon rayon c'est;my"
            + " field is;our field is;they are skilled in;mi especialidad es;specialite;par"
            + " ailleurs formateur en;formateur en;formatrice en;formee en;forme en;forme a;formee"
            + " a;formes a;can offer;to offer;offer;can"
            + " share;transmettre;partager;teaching;training people in;coaching in;s'occupe"
            + " de;s'occupent de;m'occupe de;nous occupons de;occupe du;occupent du;occupe"
            + " des;occupent des;take care of;takes care of;looks after;look after;me ocupo"
            + " de;ocupo me de;pratique;je pratique;pratiquons;set up its;set up their;a l'aise"
            + " en;a l'aise avec;comfortable with;skills in;knowledge of;know about;knows"
            + " about;know how to;knows how to;savent faire;sait faire;coup de main sur;coup de"
            + " main en;coup de main pour;dar formacao em;dar formacao a;dar formacao sobre;dar"
            + " formacao;dar aulas de;dar clases de;dar talleres de;dar formacion en;dar formacion"
            + " sobre;donner des cours de;donner des formations en;donner une formation en;donner"
            + " des formations sur;give training in;give classes in;run workshops on;a hand"
            + " with;echar una mano con;dar uma mao com;dar uma ajuda com");
    SeekWords.fill(
        BACKGROUND,
        "licence pro;licence pro en;master;bts;dut;bac pro;cap;brevet pro;bprea;experience"
            + " en;experience dans;experience de;d'experience en;experience in;experience"
            + " with;experience of;years with;years of;years in;years as a;yrs with;yrs of;yrs"
            + " in;yrs as a;je connais bien;trabalho em;experiencia en;experiencia em;travaille"
            + " dans;travaillent dans;travaille en;i work in;works in;work in;working"
            + " in;connaissance de;connais;formation en;diplome en;diplomee en;diplome de;master"
            + " en;licence en;doctorat en;degree in;student in;studying;etudiant en;etudiante"
            + " en;etudiants en;etudie;estudiante de;estudante de;charge de;chargee de;chargees"
            + " de;charges de;responsable de;responsable du;en charge de;in charge of;responsible"
            + " for;passionne de;passionnee de;passionne par;passionnee par;passionate about;j'ai"
            + " tenu;j'ai gere;j'ai monte;j'ai dirige;j'ai enseigne;j'ai forme;j'ai encadre;j'ai"
            + " anime;j'ai travaille dans;j'ai travaille sur;j'ai toujours fait;i have run;i ran;i"
            + " managed;i have managed;i used to run;ans de;ans en;ans dans;annees de;annees"
            + " en;anos de;anos em;anos en;an de;j'enseigne;je enseigne;je conduis;je gere;je"
            + " dirige;je tiens;je fabrique;je repare;j'installe;je construis;je soigne;je"
            + " cultive;je produis;je vends;je cuisine;je couds;je developpe;je"
            + " dessine;j'encadre;j'anime;je coordonne;j'exploite;j'entretiens;je restaure;je"
            + " redige;je traduis;je fais;je monte;je programme;j'eleve;je forme;je forme des;je"
            + " forme les;je realise;j'imprime;je travaille avec des;je travaille avec les;je"
            + " travaille aupres de;i teach;i run;i build;i repair;i grow;i make;i design;i"
            + " install;i train;i fix;i manage;i write;i sew;i cook;i work with;i'd"
            + " run;ensino;cultivo;fabrico;reparo;instalo;construyo;ensino"
            + " a;enseno;cocino;cozinho;faco;hago;diseno;desarrollo;gestiono;coordino;formo a"
            + ";organizo;organizo talleres de;acompano a;acompanho;coordeno;imparto;doy clases de;"
            + "dou aulas de;produzco;produzo;arreglo;conserto;costuro;coso;atiendo a;atendo;cuido;"
            + "cuido de;planto;crio;preparo;elaboro;monto;soldo;pinto;restauro;dirijo;projeto");
  }

  private OfferedReader() {}

  /**
   * What an offer brings: what is said of skills, else what stands beside the job, else the job.
   */
  static Optional<Span<Boolean>> offered(
      Message message, Optional<Span<Boolean>> job, List<Span<?>> names) {
    return LabelledSpan.first(message, LABEL, LONGEST, span -> NounPhrase.in(message, span))
        .or(() -> said(message, SKILL, names))
        .or(() -> announced(message, names))
        .or(() -> deed(message, names))
        .or(() -> whoDoes(message, names))
        .or(() -> said(message, BACKGROUND, names))
        .or(() -> craft(message, names))
        .or(() -> job.flatMap(j -> fieldOf(message, j, names)))
        .or(() -> job.flatMap(j -> beside(message, j, names)))
        .or(() -> job.flatMap(j -> nextSentences(message, j, names)))
        .or(() -> job)
        .or(
            () ->
                message.form().equals("employer")
                    ? alone(message, names).or(() -> StaffReader.skills(message, names))
                    : opening(message, names))
        .or(() -> TopicReader.skills(message, names))
        .or(() -> whoGoes(message, names));
  }

  /** "notre géomètre, Paul Rey, qui dirige des relevés": what is said of the one who would go. */
  private static Optional<Span<Boolean>> whoDoes(Message message, List<Span<?>> names) {
    for (int i = 1; message.form().equals("employer") && i < message.signature(); i++) {
      Optional<Span<Boolean>> done = AskedReader.done(message, i, names);
      if (done.isPresent()) {
        return done;
      }
    }
    return Optional.empty();
  }

  private static Optional<Span<Boolean>> whoGoes(Message message, List<Span<?>> names) {
    return message.form().equals("employer")
        ? StaffReader.going(message, names).or(() -> StaffReader.craft(message))
        : Optional.empty();
  }

  /** "elle fait de la vannerie": what is said of a guest who shall come. */
  static Optional<Span<Boolean>> doneBy(Message message, List<Span<?>> names) {
    return message.form().equals("reciprocity")
        ? said(message, SKILL, names, Set.of("il", "elle", "ils", "elles", "he", "she", "they"))
        : Optional.empty();
  }

  private static Optional<Span<Boolean>> said(
      Message message, Phrases<Boolean> cues, List<Span<?>> names) {
    return said(message, cues, names, Set.of());
  }

  /**
   * What stands behind "je m'y connais en", "they work on".
   *
   * @param by how the cue begins; any way when empty
   */
  private static Optional<Span<Boolean>> said(
      Message message, Phrases<Boolean> cues, List<Span<?>> names, Set<String> by) {
    Words words = message.words();
    for (int i = 0; i < Math.min(words.size(), message.signature()); i++) {
      Span<Boolean> cue = by.isEmpty() || by.contains(words.word(i)) ? cues.at(words, i) : null;
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
              .filter(s -> cues != BACKGROUND || !isOnlyWork(words, s))
              .filter(
                  s -> names.stream().noneMatch(n -> n.from() <= s.from() && s.from() < n.to()));
      if (span.isPresent()) {
        return span;
      }
    }
    return Optional.empty();
  }

  /** "je retape des vélos", "j'accorde des pianos": what somebody does to a thing. */
  private static Optional<Span<Boolean>> craft(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i + 3 < message.signature(); i++) {
      boolean mine = Set.of("je", "j", "ge").contains(words.word(i)) && words.joined(i + 1);
      int thing = i + 2;
      boolean object = THING.contains(words.word(thing)) && words.joined(thing);
      String verb = words.word(i + 1);
      if (!mine || !object || verb.length() < 4 || NO_CRAFT.contains(verb)) {
        continue;
      }
      Optional<Span<Boolean>> span =
          isLanguage(message, thing)
              ? Optional.empty()
              : NounPhrase.in(message, SkillSpan.from(message, thing, names));
      if (span.isPresent()) {
        return span;
      }
    }
    return Optional.empty();
  }

  private static final Set<String> THING = Terms.of("des les du de la le l un une");
  private static final Set<String> NO_CRAFT =
      Terms.of(
          "suis parle parles connais habite prends paie paye peux veux voudrais aimerais cherche"
              + " recherche souhaite souhaiterais loge viens pars quitte garde pense crois sais"
              + " laisse attends demande envoie ecris contacte propose offre donne passe arrive"
              + " reste sors rentre reviens voyage pratique aime adore prefere apprends comprends"
              + " touche gagne depense finance pourrais devrais serai serais aurai aurais avais"
              + " etais partirais irais termine finis commence continue dispose beneficie espere"
              + " trouve vois regarde dois possede perds joins vous connaissais payerais paierais"
              + " paierai payerai mettrai mettrais prendrai prendrais reponds participe monte");

  /** "25 ans de chantier", "18 ans d'établi": that somebody has worked, not at what. */
  private static boolean isOnlyWork(Words words, Span<Boolean> span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (words.word(i).length() > 2 && !WORK.contains(words.word(i))) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> WORK =
      Terms.of(
          "chantier chantiers etabli atelier ateliers terrain metier maison boite bureau bureaux"
              + " usine labo laboratoire cabinet agence plateau planches scene salle service"
              + " services pratique exercice hopital clinique guichet magasin boutique"
              + " fonction publique public liberal route trade field industry business practice"
              + " experience shop floor workshop office site sites oficio obra obras taller campo"
              + " oficina empresa setor sector secteur branche profession carriere activite"
              + " anciennete haute vol loin terrains cuisines newsrooms newsroom");

  /** "avocate en droit du travail", "engineer in water treatment": the field behind the trade. */
  private static Optional<Span<Boolean>> fieldOf(
      Message message, Span<Boolean> job, List<Span<?>> names) {
    Words words = message.words();
    for (int i = job.from() + 1; i <= job.to() && i + 1 < words.size(); i++) {
      if (Set.of("en", "in", "em").contains(words.word(i))
          && words.joined(i)
          && words.joined(i + 1)
          && JobReader.isField(message, i + 1)
          && !PhraseEnd.isElsewhere(message, i, names)) {
        return NounPhrase.in(message, SkillSpan.from(message, i + 1, names));
      }
    }
    return Optional.empty();
  }

  /** "Mon travail : tri, collage, cadrage": a list behind a colon, whatever announces it. */
  private static Optional<Span<Boolean>> announced(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 1; i < message.signature(); i++) {
      if (!words.gapHas(i, Words.COLON) || words.gapHas(i, Words.LINE) || words.capital(i)) {
        continue;
      }
      Optional<Span<Boolean>> list = verbless(message, i, words.sentenceEnd(i), names, true);
      if (list.isPresent()) {
        return list;
      }
    }
    return Optional.empty();
  }

  /** "Stock control, packing, training of drivers.": a sentence that is nothing but a list. */
  private static Optional<Span<Boolean>> alone(Message message, List<Span<?>> names) {
    Words words = message.words();
    for (int i = 0; i < message.signature(); i = words.sentenceEnd(i)) {
      Optional<Span<Boolean>> list = verbless(message, i, words.sentenceEnd(i), names, true);
      if (list.isPresent()) {
        return list;
      }
    }
    return Optional.empty();
  }

  /** "Infographiste, Oullins. Logos, affiches.": a sentence without verb behind the trade's. */
  private static Optional<Span<Boolean>> nextSentences(
      Message message, Span<Boolean> job, List<Span<?>> names) {
    Words words = message.words();
    int from = words.sentenceEnd(job.from());
    for (int n = 0; n < NEXT && from < Math.min(words.size(), message.signature()); n++) {
      int to = words.sentenceEnd(from);
      Optional<Span<Boolean>> skills = verbless(message, from, to, names, false);
      if (skills.isPresent()) {
        return skills;
      }
      from = to;
    }
    return Optional.empty();
  }

  private static final int NEXT = 4; // sentences behind the trade's

  /** Words of a sentence that tells how it stands, not what somebody can do. */
  private static final Set<String> STATES =
      Terms.of(
          "bientot jamais diplome diplomee actuellement aujourd hui desormais never now currently"
              + " toujours always nunca siempre sempre agora ahora compte reponse answer question"
              + " avance besoin need merci thanks gracias obrigado obrigada");

  private static Optional<Span<Boolean>> verbless(
      Message message, int from, int to, List<Span<?>> names, boolean onlyLists) {
    Words words = message.words();
    if (to - from > LONGEST
        || words.anyIn(from, to, NO_SKILL)
        || words.anyIn(from, to, OWN)
        || words.anyIn(from, to, STATES)
        || names.stream().anyMatch(n -> n.from() < to && from < n.to())
        || !Message.within(message.languages(), from, to).isEmpty()
        || !Message.within(message.periods(), from, to).isEmpty()
        || !Message.within(message.lengths(), from, to).isEmpty()
        || !Message.within(message.countries(), from, to).isEmpty()
        || words.isMasked(from)) {
      return Optional.empty();
    }
    int lists = 0;
    for (int i = from + 1; i < to; i++) {
      lists += words.gapHas(i, Words.COMMA) && !words.capital(i) ? 1 : 0;
    }
    boolean list = lists >= 2;
    return NounPhrase.in(message, new Span<>(from, to, true))
        .filter(
            s -> s.to() == to && (list || !onlyLists && TopicReader.speaksOfAField(message, s)));
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
    boolean mine = message.form().equals("individual");
    for (int i = 0; i + 2 < message.signature(); i++) {
      boolean wish = WISHES.contains(words.word(i));
      boolean purpose = wish || PURPOSES.contains(words.word(i));
      int verb = words.word(i).equals("afin") || wish && isLink(words, i + 1) ? i + 2 : i + 1;
      if (!purpose
          || isDenied(words, i)
          || !DEEDS.contains(words.word(verb)) && !(wish && mine && canDo(words, verb))) {
        continue;
      }
      Span<Boolean> span = SkillSpan.from(message, verb, names);
      boolean told = false;
      for (int k = verb + 1; k < span.to(); k++) {
        told |= words.word(k).length() > 3 && !GENERAL.contains(words.word(k));
      }
      if (told) {
        return NounPhrase.in(message, span);
      }
    }
    return Optional.empty();
  }

  /** "je peux poncer", "puedo graduar la vista": any deed but going, paying and being there. */
  private static boolean canDo(Words words, int verb) {
    String word = words.word(verb);
    boolean infinitive =
        word.length() > 4
            && (word.endsWith("er")
                || word.endsWith("ir")
                || word.endsWith("ar")
                || word.endsWith("re"));
    return infinitive
        && ABLE.contains(words.word(verb - 1))
        && words.joined(verb)
        && !NO_DEED.contains(word);
  }

  private static final Set<String> ABLE =
      Terms.of("peux peut pouvons peuvent sais sait savent puedo puede sabe posso sei se pourrais");
  private static final Set<String> NO_DEED =
      Terms.of(
          "partir aller venir revenir rester mettre payer prendre financer parler apporter amener"
              + " porter envoyer fournir contribuer participer assumer avancer offrir donner"
              + " liberer consacrer dedier poser decaler dormir loger aider preter detacher"
              + " proposer commencer voyager travailler continuer quitter etre avoir faire joindre"
              + " regler couvrir verser viajar pagar poner quedar hablar trabajar estar empezar"
              + " salir venir dedicar ayudar costear asumir cubrir aportar partir falar ficar"
              + " trabalhar comecar ajudar pagar contribuir participar sortir conduire lacher"
              + " laisser ceder envoyer preter detacher prestar ceder enviar liberar emprestar dire"
              + " repondre attendre discuter echanger appeler ecrire"
              + " volver regresar voltar regressar retourner");

  private static boolean isLink(Words words, int i) {
    return Set.of("de", "d", "a", "y", "to", "en", "bien").contains(words.word(i));
  }

  private static final Set<String> PURPOSES = Set.of("pour", "afin", "to", "para");
  private static final Set<String> WISHES =
      Terms.of(
          "aimerais aimerait voudrais voudrait souhaite souhaiterais souhaiterait veux veut peux"
              + " peut pourrais pourrait peuvent pourraient pouvons pourrions can could envie sais"
              + " sait savent propose proposons proposent puedo puede posso pode quiero quero"
              + " gostava gostaria gustaria and et");

  private static final Set<String> DEEDS =
      Terms.of(
          "former enseigner apprendre transmettre accompagner appuyer conseiller construire reparer"
              + " fabriquer creer monter entretenir depanner cuisiner coudre rediger traduire gerer"
              + " encadrer initier montrer diagnostiquer programmer developper dessiner planter"
              + " elever ensinar cultivar construir organizar organise set mentor coach write audit"
              + " manage make grow fix cook sew translate draw"
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
        && words.raw(at).length() > 3
        && !(words.joined(at + 1)
            && !words.capital(at + 1)
            && !LANDS.contains(words.word(at + 1))
            && !PhraseEnd.TRAILING.contains(words.word(at + 1)))
        && Set.of("en", "em", "in", "on", "sur", "con", "com", "with")
            .contains(words.word(THE.contains(words.word(at - 1)) ? at - 2 : at - 1));
  }

  /** "in the Orinoco delta": what a name is that an article stands before. */
  private static final Set<String> LANDS =
      Terms.of(
          "basin valley delta region area mountains desert islands highlands coast province state"
              + " district bassin vallee massif");

  private static final Set<String> THE = Terms.of("the le la les l el o os as los las");

  /** "prof de lycée pro froid & clim", "géomaticien à la métropole, QGIS / drone". */
  private static Optional<Span<Boolean>> beside(
      Message message, Span<Boolean> job, List<Span<?>> names) {
    Words words = message.words();
    int end =
        message.fields().size() > 2
            ? LabelledSpan.fieldEnd(words, job.from())
            : words.sentenceEnd(job.from());
    for (int i = job.to(); i < end; i++) {
      boolean opens = words.gapHas(i, Words.OPEN | Words.COMMA | Words.COLON);
      if (!opens
          || words.isMasked(i)
          || words.isNumber(i)
          || PhraseEnd.isElsewhere(message, i, names)
          || isLanguage(message, i)
          || !SkillSpan.goesOn(message, i)) {
        continue;
      }
      int to = i;
      while (to < end
          && to - i < LONGEST_BESIDE
          && (to == i || !words.gapHas(to, Words.CLAUSE & ~Words.COMMA))
          && !(to > i && words.gapHas(to, Words.COMMA) && !isOneMore(message, to, names))
          && !(to > i && PhraseEnd.isElsewhere(message, to, names))
          && !words.isMasked(to)) {
        to++;
      }
      if (words.anyIn(i, to, NO_SKILL) || isHouse(message, i)) {
        continue;
      }
      Optional<Span<Boolean>> skill = NounPhrase.in(message, new Span<>(i, to, true));
      if (skill.isPresent()) {
        return skill;
      }
    }
    return Optional.empty();
  }

  /** Whether the clause behind a comma may be one more skill, and no place, state or language. */
  private static boolean isOneMore(Message message, int i, List<Span<?>> names) {
    Words words = message.words();
    int end = words.clauseEnd(i);
    return SkillSpan.goesOn(message, i)
        && !PhraseEnd.isElsewhere(message, i, names)
        && !isLanguage(message, i)
        && !words.anyIn(i, end, NO_SKILL)
        && NounPhrase.in(message, new Span<>(i, end, true)).isPresent();
  }

  /** "(MECS)": capitals alone in brackets name a house, unless they are known as a field. */
  private static boolean isHouse(Message message, int i) {
    Words words = message.words();
    return words.gapHas(i, Words.OPEN)
        && words.shouted(i)
        && words.gapHas(i + 1, Words.CLOSE)
        && message.topics().stream().noneMatch(t -> t.from() == i);
  }

  private static boolean isLanguage(Message message, int i) {
    return message.languages().stream().anyMatch(l -> l.from() == i || l.from() == i + 1);
  }

  private static final int LONGEST_BESIDE = 10;

  private static final Set<String> NO_SKILL =
      Terms.of(
          "anglais english parle dispo disponible jours days ans years experience volontaire motive"
              + " retraite bonjour ok conge benevolat conges mecenat francais espagnol french"
              + " spanish langues permis married partir annee year available free libre disponivel"
              + " falo hablo dias semana semanas notions courant courante billet frais boss chef"
              + " employeur employer sou euros payer attente attend waiting pending hospital"
              + " school hopital clinique ecole"
              + " freelance independant independante liberal liberale salarie salariee autonomo "
              + "autonoma autonome self employed interimaire entrepreneur entrepreneuse reformado "
              + "reformada");

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
