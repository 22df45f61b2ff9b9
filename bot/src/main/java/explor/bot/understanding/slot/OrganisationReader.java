package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of organisations: whose message it is, who employs, who is the partner there. */
final class OrganisationReader {
  /** What a word before a name says of it. */
  private enum Type {
    /** "association X": the word is no part of the name. */
    DROPPED,
    /** "mairie de X", "comité de jumelage de X": the word belongs to the name. */
    KEPT
  }

  /**
   * @param span the name
   * @param score how sure it is the writer's own
   * @param partner whether the words around make it the partner
   */
  record Candidate(Span<Boolean> span, int score, boolean partner) {}

  private static final Phrases<Type> TYPES = new Phrases<>();
  private static final Phrases<Boolean> SELF = new Phrases<>();
  private static final Phrases<Boolean> PARTNER = new Phrases<>();
  private static final int LONGEST_LOWER = 6;

  static {
    for (String type :
        "association;associations;asso;ass;ong;o n g;ngo;charity;nonprofit;non-profit;non profit;societe;entreprise;cabinet;agence;bureau d'etudes;asociacion;associacao;collectif;fondation;foundation;fundacion;fundacao;federation;start-up;startup;pme;sarl;scop;eti;company;firm;empresa;compagnie;club;boite;groupe;sas;ong locale;local ngo;cabinet d'architectes;cabinet d'expertise comptable;cabinet comptable;cabinet d'avocats;structure;bureau;organisation;organization;organizacion;organizacao;societe civile;association locale;ong partenaire;association partenaire;partner organisation;partner ngo"
            .split(";")) {
      TYPES.add(type, Type.DROPPED);
    }
    for (String type :
        "departement;mairie;ville;commune;communaute de communes;communaute d'agglomeration;communaute urbaine;metropole;agglomeration;conseil departemental;conseil regional;comite de jumelage;jumelage;comite;syndicat des eaux;syndicat mixte;syndicat intercommunal;syndicat;lycee;lycee agricole;lycee professionnel;college;ecole;ecole primaire;ecole technique;school;community school;primary school;secondary school;technical school;escuela;escola;institut;institute;instituto;chu;ch;centre hospitalier;hopital;hopital de district;hopital regional;hopital general;hospital;district hospital;clinique;clinic;centre de sante;centre de formation;centre social;centre culturel;centre;center;training centre;dispensaire;universite;university;universidad;universidade;ehpad;cooperative;cooperativa;coop;union;gic;gie;groupement;federation;ferme;maison;foyer;orphelinat;orphanage;radio;musee;museum;museo;reseau;network;red;rede;mission locale;chambre d'agriculture;chambre de metiers;cma;agence d'urba;agence d'urbanisme;agence de l'eau;office de tourisme;parc naturel regional;parc;sdis;imprimerie;mutuelle;soeurs;diocese;paroisse;parish;theatre;compagnie de theatre;atelier;bibliotheque;mediatheque;library;caisse;town hall;municipality;city council;municipalidad;alcaldia;municipio;prefeitura;camara municipal;ayuntamiento;groupement de femmes;groupement feminin;women's group;women's cooperative;association des femmes;comite de gestion;cofradia;asociacion de mujeres;associacao de mulheres;association villageoise;comite villageois;coop agricole;cooperative agricole;regie;regie des eaux;caf;cpam;tribunal;gendarmerie"
            .split(";")) {
      TYPES.add(type, Type.KEPT);
    }
    for (String cue :
        "notre demande pour;une demande pour;la demande pour;demande de la part de;dossier pour;ecris au nom de;nous sommes;on est;we are;we're;somos;ici;c'est;au nom de;de la part de;on behalf of;en nombre de;em nome de;en nom de;je represente;i represent;represento;i'm writing for;writing for;je vous ecris pour;pour le compte de;je suis benevole a;presidente de;president de;benevole chez;notre association;notre asso;notre ong;our association;our charity;our ngo;nuestra asociacion;a nossa associacao;je preside;je dirige;i run;i lead;je m'occupe de;notre collectif;notre structure;notre entreprise;notre societe;our company;nuestra empresa;notre mairie;je vous contacte pour;reviens vers vous pour;vous ecris de la part de;from;association;asso"
            .split(";")) {
      SELF.add(cue, true);
    }
    for (String cue :
        "aupres;aupres de;gere par;geree par;partenaire;partenaires;partner;partners;parceiro;parceira;parceiros;socio;socia;contraparte;counterpart;sur place;locale;local;locaux;avec;with;con;com;accompagnons;soutenons;appuyons;appuyer;aider;aidons;support;supporting;work with;working with;apoyamos;apoiamos;gere par;geree par;run by;managed by;soutient;aide;accompagne;chez eux;la-bas;au sein de;pour;for;to;par;jumelee;jumelage avec;appui a;soutenir;accompagner;apoyar;apoiar;help;helping;accompagnement de;partenariat"
            .split(";")) {
      PARTNER.add(cue, true);
    }
  }

  private static final Set<String> DETERMINERS =
      Terms.of(
          "l le la les une un notre nos the our a an el nuestra nuestro o nosso nossa d de du des"
              + " petite small pequena leur cette uma una local ses son grande");
  private static final Set<String> OF = Terms.of("de d du des of do da del dos das la le les l el");

  /** "dans le département de la Loire": where, not who. */
  private static final Set<String> AREA =
      Set.of("le", "du", "ce", "un", "notre", "de", "dans", "en", "meme");

  private static final Set<String> NAMED =
      Terms.of("appelee nommee called named llamada chamada denommee dite s appelle de dont");
  private static final Set<String> LOWER_STOPS =
      Terms.of(
          "cherche cherchons recherche qui nous on souhaite basee base a based is are looking need"
              + " needs pour je voudrait besoin aimerait situee de avec travaille in at wants from"
              + " that who which busca procura en em depuis et se locale loi humanitaire est"
              + " intervient mon ma ici sur dans 2 10 tel mail merci svp partenaire of française"
              + " francaise locales");

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
    Span<Type> type = TYPES.at(words, i);
    boolean where = words.word(i).equals("departement") && AREA.contains(words.word(i - 1));
    if (type != null && !where) {
      Span<Boolean> typed = typed(message, type);
      if (typed != null) {
        int end = cut(message, typed.from(), typed.to());
        Span<Boolean> name = new Span<>(typed.from(), Math.max(end, typed.from() + 1), true);
        return candidate(message, name, type, 3);
      }
    }
    Span<Boolean> employer = employer(message, i);
    if (employer != null) {
      return new Candidate(employer, 4, false);
    }
    Span<Boolean> subject = subject(message, i);
    if (subject != null) {
      return candidate(message, subject, null, 3);
    }
    int town = beforeTown(message, i);
    if (town > i) {
      return candidate(message, new Span<>(i, town, true), null, 2);
    }
    if (selfBefore(words, i) && words.capital(i)) {
      int end = Names.end(words, i, true);
      Span<Boolean> name = new Span<>(i, end, true);
      if (end > i
          && message.towns().stream().noneMatch(t -> t.from() == i && t.to() >= end)
          && message.countries().stream().noneMatch(t -> t.from() == i && t.to() >= end)
          && message.jobs().stream().noneMatch(t -> t.from() == i)) {
        return candidate(message, name, null, 2);
      }
    }
    return null;
  }

  /** "comptable chez X", "works for X", "HCL Lyon": who employs the one that offers. */
  private static @Nullable Span<Boolean> employer(Message message, int i) {
    Words words = message.words();
    if (!message.form().equals("individual") || i == 0 || !words.capital(i)) {
      return null;
    }
    String before = words.word(i - 1);
    boolean at =
        before.equals("chez")
            || before.equals("at")
            || Set.of("for", "pour", "para").contains(before)
                && words.anyIn(
                    i - 3,
                    i - 1,
                    Set.of("work", "works", "working", "travaille", "trabajo", "trabalho", "bosse"))
            || Set.of("en", "em", "na", "no").contains(before)
                && Set.of("trabajo", "trabalho").contains(words.word(i - 2));
    if (at && words.joined(i) && message.towns().stream().noneMatch(t -> t.from() == i)) {
      return new Span<>(i, Math.max(i + 1, cut(message, i, Names.end(words, i, true))), true);
    }
    boolean acronym =
        words.shouted(i) && words.raw(i).length() >= 3 && words.gapHas(i, Words.COMMA | Words.OPEN);
    boolean town = message.towns().stream().anyMatch(t -> t.from() == i + 1 && words.joined(i + 1));
    return acronym && town ? new Span<>(i, i + 1, true) : null;
  }

  /** "Nordalp Foods in Albertville would like": who speaks of itself by name, first of all. */
  private static @Nullable Span<Boolean> subject(Message message, int i) {
    Words words = message.words();
    if (!words.capital(i) || !words.gapHas(i, Words.SENTENCE) || message.shouted()) {
      return null;
    }
    int end = cut(message, i, Names.end(words, i, true));
    int limit = Math.min(words.sentenceEnd(i), end + 7);
    boolean person = message.form().equals("individual");
    boolean name = end - i >= 2 && !person && !words.shouted(i);
    return name && words.anyIn(end, limit, WISHING) && !GREETS.contains(words.word(i))
        ? new Span<>(i, end, true)
        : null;
  }

  private static final Set<String> GREETS =
      Terms.of("bonjour hello hi dear madame monsieur hola bom ola bonsoir salut nous we je");

  private static final Set<String> WISHING =
      Terms.of(
          "souhaite souhaitent souhaiterait voudrait aimerait propose cherche recherche peut would"
              + " wants wishes offers needs seeks busca necesita procura precisa desea met libere");

  /** A name ends before "à Givors", "en RDC", "in Tanzania". */
  private static int cut(Message message, int from, int to) {
    Words words = message.words();
    for (int k = from + 1; k + 1 < to; k++) {
      int at = k + 1;
      boolean in =
          Set.of("a", "en", "in", "at", "em", "au").contains(words.word(k)) && !words.capital(k);
      boolean place =
          message.towns().stream().anyMatch(t -> t.from() == at)
              || message.cities().stream().anyMatch(t -> t.from() == at)
              || message.countries().stream().anyMatch(t -> t.from() == at);
      if (in && place) {
        return k;
      }
    }
    return to;
  }

  /** The name behind a word that says what it is. */
  private static @Nullable Span<Boolean> typed(Message message, Span<Type> type) {
    Words words = message.words();
    int at = type.to();
    if (at >= words.size() || words.gapHas(at, Words.STOP | Words.BLANK_LINE | Words.CLOSE)) {
      return null;
    }
    boolean capitalType = words.capital(type.from()) && !words.gapHas(type.from(), Words.SENTENCE);
    if (words.gapHas(at, Words.COLON) || words.gapHas(at, Words.QUOTE)) {
      int end = Names.end(words, at, true);
      return end > at ? new Span<>(at, end, true) : lower(message, at);
    }
    if (type.value() == Type.KEPT) {
      int name = at;
      int steps = 0;
      while (OF.contains(words.word(name))
          && !words.capital(name)
          && words.joined(name)
          && steps < 3) {
        name++;
        steps++;
      }
      if (capitalType
          || words.capital(type.from()) && Names.end(words, type.from(), true) > type.to()) {
        int behind = words.joined(name) ? Names.end(words, name, true) : name;
        int end = Math.max(Names.end(words, type.from(), true), behind > name ? behind : 0);
        int from = type.from();
        while (from > 0
            && words.joined(from)
            && words.capital(from - 1)
            && !words.gapHas(from - 1, Words.SENTENCE)) {
          from--;
        }
        return end > type.to() || from < type.from() ? new Span<>(from, end, true) : null;
      }
      int end = words.joined(name) ? Names.end(words, name, true) : name;
      if (end > name) {
        return new Span<>(type.from(), end, true);
      }
      return described(message, type);
    }
    int begin = at;
    for (int k = 0;
        k < 3
            && (NAMED.contains(words.word(begin))
                || OF.contains(words.word(begin))
                    && !words.capital(begin)
                    && words.capital(begin + 1))
            && words.joined(begin);
        k++) {
      begin++;
    }
    int name = begin;
    int behind = behindTown(message, at);
    if (behind > 0) {
      int end = Names.end(words, behind, true);
      return end > behind ? new Span<>(behind, end, true) : null;
    }
    if (words.gapHas(name, Words.COMMA | Words.OPEN)) {
      int end = Names.end(words, name, true);
      boolean town = message.towns().stream().anyMatch(t -> t.from() == name);
      return end > name && !town && words.gapHas(name, Words.COMMA)
          ? new Span<>(name, end, true)
          : null;
    }
    int end = Names.end(words, name, true);
    if (end > name) {
      boolean town = message.towns().stream().anyMatch(t -> t.from() == name && t.to() >= end);
      return town && name > at ? null : new Span<>(name, end, true);
    }
    return lower(message, at);
  }

  /** "une association de Rive-de-Gier, X": where the name behind the town begins, or -1. */
  private static int behindTown(Message message, int at) {
    Words words = message.words();
    for (Span<Town> town : message.towns()) {
      boolean next =
          town.from() > at
              && town.from() - at <= 3
              && onlyPlaced(words, at, town.from())
              && words.gapHas(town.to(), Words.COMMA | Words.COLON);
      if (next && words.sentenceEnd(at) > town.to() && words.capital(town.to())) {
        return town.to();
      }
    }
    return -1;
  }

  private static boolean onlyPlaced(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Set.of(
              "de", "d", "a", "in", "from", "en", "em", "based", "basee", "of", "du", "do", "da")
          .contains(words.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** "institut des jeunes sourds de Bobo": small words between the type and a place. */
  private static @Nullable Span<Boolean> described(Message message, Span<Type> type) {
    Words words = message.words();
    int limit = Math.min(words.sentenceEnd(type.from()), type.to() + 7);
    for (int k = type.to(); k < limit; k++) {
      if (words.gapHas(k, Words.CLAUSE)) {
        return null;
      }
      if (words.capital(k) && OF.contains(words.word(k - 1)) && k > type.to() + 1) {
        int end = Names.end(words, k, false);
        int at = k;
        boolean country = message.countries().stream().anyMatch(c -> c.from() == at);
        return country ? null : new Span<>(type.from(), end, true);
      }
    }
    return null;
  }

  /** "asso les amis de la brousse, voiron": a name typed without capitals. */
  private static @Nullable Span<Boolean> lower(Message message, int at) {
    Words words = message.words();
    int end = at;
    while (end < words.size()
        && end - at < LONGEST_LOWER
        && (end == at || !words.gapHas(end, Words.CLAUSE))
        && !words.isMasked(end)) {
      boolean joint =
          end > at
              && Set.of("de", "du", "des", "d", "a", "pour", "et", "en", "sur")
                  .contains(words.word(end));
      int k = end;
      boolean town =
          message.towns().stream().anyMatch(t -> t.from() == k && t.value().inhabitants() > 3000);
      if (!joint && LOWER_STOPS.contains(words.word(end))
          || (joint
              && end + 1 < words.size()
              && (words.gapHas(end + 1, Words.CLAUSE) || LOWER_STOPS.contains(words.word(end + 1))))
          || town && end > at && joint) {
        break;
      }
      if (joint
          && message.towns().stream().anyMatch(t -> t.from() == k + 1)
          && words.word(end).equals("a")) {
        break;
      }
      end++;
    }
    boolean names =
        message.withoutCapitals()
            || message.shouted()
            || end < words.size()
                && words.gapHas(end, Words.CLAUSE)
                && (end - at) <= 4
                && words.anyIn(at - 1, at, Set.of("asso"));
    if (!names
        || end - at < 1
        || (end == at + 1 && words.word(at).length() < 4)
        || words.gapHas(at, Words.CLAUSE)) {
      return null;
    }
    return new Span<>(at, end, true);
  }

  /** "Solid'Andes (Valence)", "Toits de Terre, Grenoble": a name right before a town of ours. */
  private static int beforeTown(Message message, int i) {
    Words words = message.words();
    if (!words.capital(i) || message.shouted() || words.capital(i - 1) && words.joined(i)) {
      return i;
    }
    int end = Names.end(words, i, true);
    if (end <= i || end >= words.size() || Names.end(words, i, false) == i) {
      return i;
    }
    if (words.gapHas(i, Words.SENTENCE) && end == i + 1 && !words.gapHas(end, Words.OPEN)) {
      return i;
    }
    boolean framed = words.gapHas(end, Words.OPEN) || words.gapHas(end, Words.COMMA);
    if (message.form().equals("individual") && end - i == 2 && !words.shouted(end - 1)) {
      return i; // who offers in their own name signs with it
    }
    int finalEnd = end;
    boolean town =
        message.towns().stream()
            .anyMatch(
                (Span<Town> t) ->
                    (t.from() == finalEnd
                            || t.from() == finalEnd + 1
                                && Set.of("a", "in", "en").contains(words.word(finalEnd)))
                        && words.gapHas(t.to(), Words.CLAUSE));
    boolean place =
        message.towns().stream().anyMatch(t -> t.from() <= i && i < t.to())
            || message.countries().stream().anyMatch(t -> t.overlaps(new Span<>(i, finalEnd, true)))
                && end == i + 1
            || message.cities().stream().anyMatch(t -> t.from() == i && t.to() == finalEnd);
    boolean job = message.jobs().stream().anyMatch(t -> t.from() == i);
    return framed && town && !place && !job && Months.at(words, i) == 0 ? end : i;
  }

  private static boolean selfBefore(Words words, int i) {
    for (int from = Math.max(0, i - 6); from < i; from++) {
      Span<Boolean> cue = SELF.at(words, from);
      if (cue != null) {
        int at = cue.to();
        while (at < i && words.joined(at) && DETERMINERS.contains(words.word(at))) {
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

  private static Candidate candidate(
      Message message, Span<Boolean> name, @Nullable Span<Type> type, int base) {
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
            Set.of("pour", "for", "to", "par", "avec", "with", "con", "com")
                .contains(words.word(k));
        partner |=
            !weak || (type != null && type.value() == Type.KEPT && !townInside(message, name));
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
    if (selfBefore(words, from) || selfBefore(words, name.from())) {
      score += 3;
      partner = false;
    }
    if (townInside(message, name)) {
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
        message.cities().stream().anyMatch(c -> c.overlaps(name) && !townInside(message, name));
    score -= abroad ? 1 : 0;
    return new Candidate(name, partner ? score - 4 : score, partner);
  }

  private static final Set<String> PARTNERS =
      Terms.of(
          "partenaire partenaires partner parceiro parceira socio socia contraparte counterpart"
              + " jumelee jumele");

  private static boolean townInside(Message message, Span<Boolean> name) {
    return message.towns().stream()
        .anyMatch(t -> t.overlaps(name) && t.value().inhabitants() > 300);
  }
}
