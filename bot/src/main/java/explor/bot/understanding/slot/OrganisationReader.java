package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of organisations: whose message it is, who employs, who is the partner there. */
final class OrganisationReader {
  /**
   * @param span the name
   * @param score how sure it is the writer's own
   * @param partner whether the words around make it the partner
   * @param backer whether it supports those who write, which makes it neither
   */
  record Candidate(Span<Boolean> span, int score, boolean partner, boolean backer) {}

  private static final Phrases<Boolean> SELF = new Phrases<>();
  private static final Phrases<Boolean> PARTNER = new Phrases<>();

  static {
    for (String cue :
        "i volunteer for;i volunteer with;i volunteer at;benevole pour;voluntaria de;voluntario de;notre demande pour;une demande pour;la demande pour;demande de la part de;dossier pour;ecris au nom de;nous sommes;on est;we are;we're;somos;ici;c'est;au nom de;de la part de;on behalf of;en nombre de;em nome de;en nom de;je represente;i represent;represento;i'm writing for;writing for;je vous ecris pour;pour le compte de;je suis benevole a;je suis benevole chez;je suis benevole de;benevole a;presidente de;president de;benevole chez;notre association;notre asso;notre ong;our association;our charity;our ngo;on s'appelle;nous nous appelons;on se nomme;notre nom est;notre nom c'est;notre nom;we are called;we call ourselves;our name is;nos llamamos;nuestro nombre es;chamamo-nos;chamamos-nos;o nosso nome e;nous c'est;nuestra asociacion;a nossa associacao;je preside;je dirige;i run;i lead;je m'occupe de;notre collectif;notre structure;notre entreprise;notre societe;our company;nuestra empresa;notre mairie;je vous contacte pour;reviens vers vous pour;vous ecris de la part de;this is;here is;aqui;aqui es;writing from;calling from;association;asso"
            .split(";")) {
      SELF.add(cue, true);
    }
    for (String cue :
        "friends at;friends from;colleagues at;nos amis de;nos amis du;nuestros amigos de;nossos amigos de;aupres;aupres de;gere par;geree par;partenaire;partenaires;partner;partners;parceiro;parceira;parceiros;socio;socia;contraparte;counterpart;sur place;locale;local;locaux;avec;with;con;com;accompagnons;soutenons;appuyons;appuyer;aider;aidons;support;supporting;work with;working with;apoyamos;apoiamos;gere par;geree par;run by;managed by;soutient;aide;accompagne;chez eux;la-bas;au sein de;pour;pr;for;to;par;jumelee;jumelage avec;appui a;soutenir;accompagner;apoyar;apoiar;help;helping;accompagnement de;partenariat"
            .split(";")) {
      PARTNER.add(cue, true);
    }
  }

  private static final Set<String> DETERMINERS =
      Terms.of(
          "l le la les une un notre nos the our a an el nuestra nuestro o nosso nossa d de du des"
              + " petite small pequena leur cette uma una local ses son grande");

  /** "dans le département de la Loire": where, not who. */
  private static final Set<String> AREA =
      Set.of("le", "du", "ce", "un", "notre", "de", "dans", "en", "meme");

  /** "Ville : Cluses", "pays Togo, ville Kpalimé": a label, no name. */
  private static final Set<String> TOWNS = Set.of("ville", "commune");

  private OrganisationReader() {}

  /** Every organisation that a text names, left to right. */
  static List<Candidate> in(Message message) {
    List<Candidate> found = new ArrayList<>();
    Words words = message.words();
    int i = 0;
    while (i < words.size()) {
      Candidate candidate = at(message, i);
      if (candidate == null) {
        i++;
      } else {
        found.add(candidate);
        i = Math.max(i + 1, candidate.span().to());
      }
    }
    return found;
  }

  private static @Nullable Candidate at(Message message, int i) {
    Words words = message.words();
    if (words.isMasked(i)) {
      return null;
    }
    Span<Boolean> workplace = Workplaces.at(message, i);
    if (workplace != null) {
      return new Candidate(workplace, 4, false, false);
    }
    Span<KindNames.Type> behind =
        KindNames.ARTICLES.contains(words.word(i)) ? KindNames.TYPES.at(words, i + 1) : null;
    boolean apart = words.word(i).equals("l") || !words.capital(i + 1); // "La Compagnie" is a name
    if (behind != null && apart && (behind.value() == KindNames.Type.DROPPED || words.capital(i))) {
      return null; // "L'association Graines de paix": read from its kind on
    }
    Span<KindNames.Type> type = KindNames.TYPES.at(words, i);
    boolean where =
        words.word(i).equals("departement") && AREA.contains(words.word(i - 1))
            || TOWNS.contains(words.word(i)) && !KindNames.OF.contains(words.word(i + 1));
    if (type != null && !where) {
      Span<Boolean> typed = KindNames.behind(message, type);
      if (typed != null) {
        int cut = BodyReader.cut(message, typed.from(), typed.to());
        int end =
            BodyReader.whole(
                message,
                typed.from(),
                type.value() == KindNames.Type.DROPPED
                    ? NameTail.end(message, typed.from(), cut)
                    : cut);
        Span<Boolean> name = new Span<>(typed.from(), Math.max(end, typed.from() + 1), true);
        if (message.form().equals("individual") && isPast(words, type.from(), typed.from())) {
          return new Candidate(name, -5, true, false);
        }
        return candidate(message, name, type, 3);
      }
    }
    BareNames.Found bare = BareNames.at(message, i);
    if (bare != null && !isOnlyKind(words, bare.span())) {
      Span<Boolean> name = whole(message, bare.span().from(), bare.span().to());
      return bare.sure()
          ? new Candidate(name, bare.score(), false, false)
          : candidate(message, name, null, bare.score());
    }
    boolean self = selfBefore(words, i) || isEquated(words, i);
    boolean befriends = self || words.gapHas(i, Words.SENTENCE) || words.capital(i + 1);
    int friends = befriends && !message.shouted() ? BodyReader.friends(message, i) : i;
    if (friends > i) {
      return candidate(message, new Span<>(i, friends, true), null, 2);
    }
    boolean behindName = i > 1 && PersonReader.houseBehind(message, i - 2) == i;
    boolean named =
        (self || isCalled(message, i) || isIntroducers(message, i) || behindName)
            && PersonReader.houseBehind(message, i) < 0;
    boolean titled = PersonReader.TITLES.contains(words.word(i)); // "c'est Mme X"
    if (named && !titled && words.capital(i) && !message.shouted()) {
      int cut = BodyReader.cut(message, i, Names.end(words, i, true));
      int end = NameTail.end(message, i, cut);
      Span<Boolean> name = whole(message, i, end);
      boolean whence =
          KindNames.TYPES.at(words, i - 2) != null && KindNames.isWhence(words, i, end);
      boolean other =
          isOurs(words, i, name.to())
              ? BareNames.isOtherThanPerson(message, name)
              : BareNames.isOther(message, name);
      if (end > i && !whence && !other && !areSeveral(message, i, name.to())) {
        return candidate(message, name, null, 2);
      }
    }
    return null;
  }

  /** "Le Centre hospitalier, …": an article and what it is, and no name. */
  private static boolean isOnlyKind(Words words, Span<Boolean> name) {
    int kind = KindNames.ARTICLES.contains(words.word(name.from())) ? name.from() + 1 : name.from();
    Span<KindNames.Type> type = kind > name.from() ? KindNames.TYPES.at(words, kind) : null;
    return type != null && type.to() >= name.to();
  }

  private static Span<Boolean> whole(Message message, int from, int to) {
    return new Span<>(from, BodyReader.whole(message, from, to), true);
  }

  /** "ancien directeur de la clinique X", "retraité de X": where somebody worked once. */
  private static boolean isPast(Words words, int type, int name) {
    int from = Math.min(type, name);
    return words.anyIn(Math.max(words.sentenceStart(from), from - 7), from, PAST);
  }

  private static final Set<String> PAST =
      Terms.of(
          "quitte quitter quittant left leaving ancien ancienne ex former formerly retraite"
              + " retraitee retired pendant jadis autrefois jubilado jubilada antiguo antigua"
              + " aposentado aposentada reformado reformada");

  /** "mon association existe depuis dix ans, elle s'appelle X": the house is spoken of before. */
  private static boolean isCalled(Message message, int i) {
    Words words = message.words();
    boolean called =
        CALLED.contains(words.word(i - 1)) && words.anyIn(i - 4, i - 1, IT) && words.joined(i);
    if (!called || message.isFirstName(i)) {
      return false;
    }
    for (int k = i - 2; k > Math.max(0, i - FAR); k--) {
      Span<KindNames.Type> type = KindNames.TYPES.at(words, k);
      if (type != null && KindNames.OWN.contains(words.word(k - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "je suis Paul Ducros du Lions Club", "Kate Morrison from Nepal Hands": whose they are. */
  private static boolean isIntroducers(Message message, int i) {
    Words words = message.words();
    boolean of = FROM.contains(words.word(i - 1)) && words.joined(i) && !words.capital(i - 1);
    int name = i - 1;
    while (of && name > i - 4 && words.capital(name - 1) && words.joined(name)) {
      name--;
    }
    return of
        && i - 1 - name >= 2
        && message.isFirstName(name)
        && (INTRODUCING.contains(words.word(name - 1)) || words.gapHas(name, Words.SENTENCE));
  }

  private static final Set<String> FROM = Set.of("du", "des", "from", "chez");
  private static final Set<String> INTRODUCING =
      Set.of("suis", "est", "c", "ici", "am", "m", "is", "appelle", "here", "soy", "sou");

  private static final int FAR = 25; // words
  private static final Set<String> CALLED = Set.of("appelle", "sappelle", "nomme", "called");
  private static final Set<String> IT = Set.of("elle", "il", "it", "which", "qui");

  /** "Nous = X", "nous : X", "We (X) support". */
  private static boolean isEquated(Words words, int i) {
    return WE.contains(words.word(i - 1))
        && words.gapHas(i, Words.EQUALS | Words.COLON | Words.OPEN)
        && !words.gapHas(i, Words.SENTENCE);
  }

  /** "nous sommes Paul Roux et Marie Prat": two people, and no house. */
  private static boolean areSeveral(Message message, int i, int end) {
    Words words = message.words();
    for (int k = i + 1; message.isFirstName(i) && k + 1 < end; k++) {
      boolean and = Set.of("et", "and", "y", "e").contains(words.word(k));
      if (and && message.isFirstName(k + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "We are Clay Ovens", "nous sommes Aurore Sahel": several are one house, and no person. */
  static boolean isOurs(Words words, int i, int end) {
    boolean we =
        words.follows(i - 2, "we", "are")
            || words.follows(i - 2, "we", "re")
            || words.follows(i - 2, "nous", "sommes")
            || words.word(i - 1).equals("somos");
    boolean several = Set.of("et", "and", "y", "e").contains(words.word(end));
    boolean list = several || words.gapHas(end, Words.COMMA) && words.capital(end);
    return we && words.joined(i) && end - i > 1 && !list;
  }

  private static final Set<String> WE = Set.of("nous", "we", "us", "nosotros", "nos", "asso");

  private static boolean selfBefore(Words words, int i) {
    for (int from = Math.max(0, i - 6); from < i; from++) {
      Span<Boolean> cue = SELF.at(words, from);
      if (cue != null) {
        int at = cue.to();
        while (at < i && words.joined(at) && determines(words, cue, at)) {
          at++;
        }
        if (at == i
            && (words.joined(i)
                || words.gapHas(i, Words.QUOTE | Words.COLON | Words.OPEN)
                    && !words.gapHas(i, Words.SENTENCE))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "we are a …" has an article; "on est a Privas" says where. */
  private static boolean determines(Words words, Span<Boolean> cue, int at) {
    boolean english = words.anyIn(cue.from(), cue.to(), ENGLISH);
    return DETERMINERS.contains(words.word(at)) && (english || !words.word(at).equals("a"));
  }

  private static final Set<String> ENGLISH =
      Set.of("we", "i", "our", "this", "here", "writing", "calling", "behalf");

  private static Candidate candidate(
      Message message, Span<Boolean> name, @Nullable Span<KindNames.Type> type, int base) {
    Words words = message.words();
    int from = type == null ? name.from() : Math.min(type.from(), name.from());
    int start = words.sentenceStart(from);
    int score = base;
    boolean partner = false;
    int back = from;
    while (back > start && DETERMINERS.contains(words.word(back - 1)) && back > from - 4) {
      back--;
    }
    for (int k = Math.max(start, back - 5); k < from; k++) {
      Span<Boolean> cue = PARTNER.at(words, k);
      if (cue != null && cue.to() <= from && cue.to() >= back - 2) {
        boolean weak =
            Set.of("pour", "pr", "for", "to", "par", "avec", "with", "con", "com")
                .contains(words.word(k));
        partner |=
            !weak
                || (type != null
                    && type.value() == KindNames.Type.KEPT
                    && !townInside(message, name, type));
      }
    }
    partner |= words.anyIn(Math.max(start, from - 12), from, PARTNERS) && type != null;
    if (words.anyIn(
            name.to(),
            Math.min(name.to() + 2, words.sentenceEnd(from)),
            Set.of("locale", "local", "partenaire"))
        || type != null
            && words.anyIn(
                type.from(), name.from() + 1, Set.of("locale", "local", "partenaire", "partner"))) {
      partner = true;
    }
    boolean self = selfBefore(words, from) || selfBefore(words, name.from());
    if (self) {
      score += 3;
      partner = false;
    }
    if (townInside(message, name, type)) {
      score += 2;
    }
    boolean townBehind =
        message.towns().stream()
            .anyMatch(
                t ->
                    t.from() >= name.to()
                        && t.from() - name.to() <= 5
                        && !words.gapHas(t.from(), Words.SENTENCE)
                        && t.value().inhabitants() > 300);
    score += townBehind ? 2 : 0;
    boolean abroad =
        message.cities().stream()
            .anyMatch(c -> c.overlaps(name) && !townInside(message, name, type));
    score -= abroad ? 1 : 0;
    boolean backer = !self && Backers.is(message, from, name.to());
    return new Candidate(name, partner ? score - 4 : score, partner, backer);
  }

  private static final Set<String> PARTNERS =
      Terms.of(
          "partenaire partenaires partner parceiro parceira socio socia contraparte counterpart"
              + " jumelee jumele");

  /** A town in the name; the word for a school or a farm is none, though villages are called so. */
  private static boolean townInside(
      Message message, Span<Boolean> name, @Nullable Span<KindNames.Type> type) {
    return message.towns().stream()
        .filter(t -> type == null || !t.overlaps(type))
        .anyMatch(t -> t.overlaps(name) && t.value().inhabitants() > 300);
  }
}
