package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a house behind the word that says of what kind it is: "association X", "mairie de X",
 * "notre PME (X, …)", "une association de Riom, X".
 */
final class KindNames {
  /** What a word before a name says of it. */
  enum Type {
    /** "association X": the word is no part of the name. */
    DROPPED,
    /** "mairie de X", "comité de jumelage de X": the word belongs to the name. */
    KEPT
  }

  static final Phrases<Type> TYPES = new Phrases<>();
  private static final int LONGEST_LOWER = 6;
  private static final int LONGEST_TRADE = 4;
  private static final int TOWN = 2_000; // inhabitants: no house is called like it and no more

  static {
    for (String type :
        "branch;chapter;antenne;section;groupe local;comite local;association;associations;asso;assoc;ass;ong;o n g;ngo;charity;nonprofit;non-profit;non profit;societe;entreprise;cabinet;agence;bureau d'etudes;asociacion;associacao;collectif;fondation;foundation;fundacion;fundacao;federation;start-up;startup;pme;sarl;scop;eti;company;firm;empresa;compagnie;club;boite;groupe;sas;ong locale;local ngo;cabinet d'architectes;cabinet d'expertise comptable;cabinet comptable;cabinet d'avocats;structure;bureau;organisation;organization;organizacion;organizacao;societe civile;association locale;ong partenaire;association partenaire;partner organisation;partner ngo"
            .split(";")) {
      TYPES.add(type, Type.DROPPED);
    }
    for (String type :
        "departement;mairie;ville;commune;communaute de communes;communaute d'agglomeration;communaute urbaine;metropole;agglomeration;conseil departemental;conseil regional;comite de jumelage;jumelage;comite;syndicat des eaux;syndicat mixte;syndicat intercommunal;syndicat;lycee;lycee agricole;lycee professionnel;college;ecole;ecole primaire;ecole technique;school;community school;primary school;secondary school;technical school;escuela;escola;institut;institute;instituto;chu;ch;centre hospitalier;hopital;hopital de district;hopital regional;hopital general;hospital;district hospital;clinique;clinic;centre de sante;centre de formation;centre social;centre culturel;centre;center;training centre;dispensaire;universite;university;universidad;universidade;ehpad;cooperative;cooperativa;coop;union;gic;gie;groupement;federation;ferme;maison;foyer;orphelinat;orphanage;radio;musee;museum;museo;reseau;network;red;rede;mission locale;chambre d'agriculture;chambre de metiers;cma;agence d'urba;agence d'urbanisme;agence de l'eau;office de tourisme;parc naturel regional;parc;sdis;imprimerie;mutuelle;soeurs;diocese;paroisse;parish;theatre;compagnie de theatre;atelier;bibliotheque;mediatheque;library;caisse;town hall;municipality;city council;municipalidad;alcaldia;municipio;prefeitura;camara municipal;ayuntamiento;groupement de femmes;groupement feminin;women's group;women's cooperative;association des femmes;comite de gestion;cofradia;asociacion de mujeres;associacao de mulheres;association villageoise;comite villageois;coop agricole;cooperative agricole;regie;regie des eaux;caf;cpam;tribunal;gendarmerie;esat;ime;cfa;mfr;gaec;earl;amap;mjc;ccas;cpie;epl;iut;ets;etablissements;banque;bank;credit;papeteries;papeterie;charpentes;charpente;menuiserie;scierie;fromagerie;laiterie;verrerie;tannerie;librairie;brasserie;boulangerie;pharmacie;laboratoire;laboratoires;garage;ateliers;transports;forges;moulin;editions;domaine;restaurant;hotel;caves;cave;fonderie;filature;carrieres;carriere;pepinieres;pepiniere;distillerie;biscuiterie;conserverie;minoterie;tuilerie;chocolaterie;huilerie;plomberie;electricite;maconnerie;auto-ecole;centre equestre;residence;communaute emmaus;emmaus;secours;service;direction;office;lycee hotelier;ecole hoteliere"
            .split(";")) {
      TYPES.add(type, Type.KEPT);
    }
  }

  static final Set<String> OF = Terms.of("de d du des of do da del dos das la le les l el");

  private static final Set<String> NAMED =
      Terms.of("appelee nommee called named llamada chamada denommee dite s appelle de dont");
  static final Set<String> LOWER_STOPS =
      Terms.of(
          "chez cherche cherchons recherche qui nous on souhaite basee base a based is are looking"
              + " need needs pour je voudrait besoin aimerait situee de avec travaille in at wants"
              + " from that who which busca procura en em depuis et se locale loi humanitaire est"
              + " intervient mon ma ici sur dans 2 10 tel mail merci svp partenaire of française"
              + " francaise locales ouvre ouvrons propose proposons offre offrons prete pretons"
              + " peut pouvons met mettons envisage envisageons libere liberons detache detachons"
              + " accepte acceptons autorise donne donnons veut voulons voudrions aimerions"
              + " souhaitons souhaiterait soutient soutenons aide aidons accompagne accompagnons"
              + " organise organisons travaillons emploie employons compte comptons a avons ont"
              + " sommes fait faisons est etait va vont offers can would could has have lends"
              + " ofrece puede tiene oferece pode tem");

  private KindNames() {}

  /** The name behind a word that says what it is. */
  static @Nullable Span<Boolean> behind(Message message, Span<Type> type) {
    Words words = message.words();
    int at = type.to();
    Span<Boolean> aside = aside(message, type);
    if (aside != null) {
      return aside;
    }
    if (at >= words.size() || words.gapHas(at, Words.STOP | Words.BLANK_LINE | Words.CLOSE)) {
      return null;
    }
    int whence = type.value() == Type.DROPPED ? behindWhence(message, at) : -1;
    if (whence > 0) {
      return new Span<>(whence, Names.end(words, whence, true), true);
    }
    boolean capitalType = words.capital(type.from()) && !words.gapHas(type.from(), Words.SENTENCE);
    if (words.gapHas(at, Words.COLON) || words.gapHas(at, Words.QUOTE)) {
      int end = Names.end(words, at, true);
      return end > at ? new Span<>(at, end, true) : lower(message, at);
    }
    if (type.value() == Type.KEPT && message.shouted()) {
      return BodyReader.at(message, type.from());
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
        return end > type.to() || from < type.from()
            ? new Span<>(from, end, true)
            : described(message, type); // "Foyer rural de X"
      }
      int end = words.joined(name) ? Names.end(words, name, true) : name;
      if (end > name) {
        return new Span<>(type.from(), end, true);
      }
      int named = behindAdjective(message, at);
      Span<Boolean> traded = named > at ? null : behindTrade(message, at);
      if (traded != null && message.isOffer()) {
        return traded; // "a cooperativa de pesca Mar Azul"
      }
      return named > at ? new Span<>(type.from(), named, true) : described(message, type);
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
    boolean told = // "our association is Ruches du Forez"
        OWN.contains(words.word(type.from() - 1))
            && Set.of("is", "est", "es").contains(words.word(at))
            && words.capital(at + 1)
            && words.joined(at + 1);
    if (told) {
      begin = at + 1;
    }
    int name = begin;
    int behind = behindTown(message, at);
    if (behind > 0) {
      int end = Names.end(words, behind, true);
      return end > behind ? new Span<>(behind, end, true) : null;
    }
    int called = behindCalled(words, at);
    if (called > at) {
      int end = Names.end(words, called, true);
      return end > called ? new Span<>(called, end, true) : null;
    }
    if (words.gapHas(at, Words.COMMA | Words.OPEN)) {
      int article = ARTICLES.contains(words.word(at)) && words.joined(at + 1) ? at + 1 : at;
      return behindComma(message, at, article);
    }
    if (words.gapHas(name, Words.COMMA | Words.OPEN)) {
      int end = Names.end(words, name, true);
      boolean town = message.towns().stream().anyMatch(t -> t.from() == name);
      return end > name && !town && words.gapHas(name, Words.COMMA)
          ? new Span<>(name, end, true)
          : null;
    }
    int inside = behindTownInBrackets(message, at);
    if (inside > 0) {
      return new Span<>(inside, Names.end(words, inside, true), true);
    }
    int end = Names.end(words, name, true);
    if (end > name) {
      boolean town = // "du Puy-en-Velay" begins with its "du"
          message.towns().stream()
              .filter(t -> name > at || t.value().inhabitants() >= TOWN) // "entreprise Roche"
              .anyMatch(t -> t.from() >= name - 1 && t.from() <= name && t.to() >= end);
      return town || name > at && isWhence(words, name, end) ? null : new Span<>(name, end, true);
    }
    int adjective = behindAdjective(message, at);
    if (adjective > at && type.value() == Type.DROPPED) { // "l'ONG éthiopienne X"
      int first = at;
      while (!words.capital(first)) {
        first++;
      }
      return new Span<>(first, adjective, true);
    }
    Span<Boolean> traded = behindTrade(message, at);
    boolean trade = WHENCE.contains(words.word(at)) && OWN.contains(words.word(type.from() - 1));
    if (traded == null && trade) {
      int comma = Math.min(words.clauseEnd(at), at + LONGEST_TRADE);
      int article = ARTICLES.contains(words.word(comma)) && words.joined(comma + 1) ? 1 : 0;
      traded = behindComma(message, comma, comma + article); // "notre club de judo, X, cherche"
    }
    return traded == null ? lower(message, at) : traded;
  }

  /** "ma boîte (Altiverti)", "notre école de cirque (Piste d'Azur, Romans)". */
  private static @Nullable Span<Boolean> aside(Message message, Span<Type> type) {
    Words words = message.words();
    int from = words.clauseEnd(type.from());
    boolean near = from - type.to() <= LONGEST_TRADE && words.gapHas(from, Words.OPEN);
    if (!near
        || !OWN.contains(words.word(type.from() - 1))
        || from > type.to() && words.capital(from - 1)) {
      return null;
    }
    int end = BodyReader.cut(message, from, Names.end(words, from, true));
    Span<Boolean> name = new Span<>(from, Math.max(end, from + 1), true);
    boolean closed = words.gapHas(end, Words.CLOSE | Words.COMMA) || end < name.to();
    boolean placed = PLACED.contains(words.word(end));
    return end > from && (closed || placed) && !BareNames.isOther(message, name) ? name : null;
  }

  private static final Set<String> PLACED = Set.of("a", "in", "en", "em", "at");

  /** "asso de Gap": one word behind "de" is where they are from, whether or not a list holds it. */
  static boolean isWhence(Words words, int name, int end) {
    if (!WHENCE.contains(words.word(name - 1))) {
      return false;
    }
    for (int k = name + 1; k < end; k++) {
      if (words.gap(k) != Words.HYPHEN) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> WHENCE = Set.of("de", "d", "of", "from");

  /** "cinéma associatif Y", "ferme pédagogique Y": where the name behind an adjective ends. */
  private static int behindAdjective(Message message, int at) {
    Words words = message.words();
    int name = at;
    while (name < at + 2 && words.joined(name) && isAdjective(words, name)) {
      name++;
    }
    Span<Boolean> span = new Span<>(name, Names.end(words, name, true), true);
    boolean named = name > at && words.joined(name) && span.to() > name;
    return named && !BareNames.isOther(message, span) ? span.to() : at;
  }

  /** A French adjective of kind, by its ending, or shortened. */
  static boolean isAdjective(Words words, int i) {
    String word = words.stem(i);
    return !words.capital(i)
        && (SHORT_ADJECTIVES.contains(word)
            || word.length() > 4 && ENDINGS.stream().anyMatch(word::endsWith));
  }

  private static final Set<String> SHORT_ADJECTIVES = Terms.of("coop pro bio prive privee rural");
  private static final List<String> ENDINGS =
      List.of(
          "if", "ive", "al", "ale", "el", "elle", "ique", "aire", "ier", "iere", "ien", "ienne",
          "ois", "oise", "ain", "aine", "isee", "ise");

  /** "cabinet d'urbanisme Y", "entreprise de peinture Y": behind what is done there. */
  private static @Nullable Span<Boolean> behindTrade(Message message, int at) {
    Words words = message.words();
    boolean of = Set.of("de", "d").contains(words.word(at)) && words.joined(at);
    int name = at + 1;
    while (of
        && name < at + 4
        && words.joined(name)
        && !words.capital(name)
        && !LOWER_STOPS.contains(words.word(name))) {
      name++;
    }
    Span<Boolean> span = new Span<>(name, Names.end(words, name, true), true);
    boolean named =
        of
            && name > at + 1
            && words.joined(name)
            && span.to() > name
            && !OF.contains(words.word(name - 1));
    return named && !BareNames.isOther(message, span) ? span : null;
  }

  /** "une entreprise de peinture à Riom (Y)": where the name in brackets begins, or -1. */
  private static int behindTownInBrackets(Message message, int at) {
    Words words = message.words();
    int end = words.sentenceEnd(at);
    for (Span<Town> town : message.towns()) {
      int name = town.to();
      boolean near = town.from() > at && town.from() - at <= 6 && name < end;
      boolean clear =
          near && words.clauseEnd(at) >= name && IN.contains(words.word(town.from() - 1));
      if (clear && words.gapHas(name, Words.OPEN) && words.capital(name)) {
        Span<Boolean> span = new Span<>(name, Names.end(words, name, true), true);
        boolean closed = words.gapHas(span.to(), Words.CLOSE);
        return closed && !BareNames.isOther(message, span) ? name : -1;
      }
    }
    return -1;
  }

  private static final Set<String> IN = Set.of("a", "in", "en", "em", "de", "at", "from");

  static final Set<String> OWN = Terms.of("ma mon notre my our mi nuestra minha nossa");

  /** "notre association, qui s'appelle X": where the name begins, or the same place. */
  private static int behindCalled(Words words, int at) {
    boolean which = Set.of("qui", "which", "that").contains(words.word(at));
    boolean called =
        words.follows(at + 1, "s", "appelle")
            || words.follows(at + 1, "se", "nomme")
            || words.follows(at + 1, "is", "called");
    return which && called ? at + 3 : at;
  }

  /** "notre association, les Compagnons de l'Ararat, soutient". */
  private static @Nullable Span<Boolean> behindComma(Message message, int at, int from) {
    Words words = message.words();
    int end = BodyReader.whole(message, from, Names.end(words, from, true));
    Span<Boolean> name = new Span<>(from, Math.max(end, from + 1), true);
    boolean comma = words.gapHas(at, Words.COMMA) && !words.gapHas(at, Words.SENTENCE);
    boolean closed = words.gapHas(end, Words.CLAUSE) || from == at;
    return end > from && comma && closed && !BareNames.isOther(message, name) ? name : null;
  }

  static final Set<String> ARTICLES = Set.of("les", "la", "le", "l", "the", "los", "las");

  /** "une association de Haute-Loire, Les Sources": behind a place that no list holds, or -1. */
  private static int behindWhence(Message message, int at) {
    Words words = message.words();
    int place = at + 1;
    int end = WHENCE.contains(words.word(at)) ? Names.end(words, place, false) : place;
    int behind = end;
    boolean said =
        end > place
            && isWhence(words, place, end)
            && words.gapHas(behind, Words.COMMA)
            && words.sentenceEnd(at) > behind
            && words.capital(behind);
    int last = said ? Names.end(words, behind, true) : behind;
    boolean other = said && BareNames.isOther(message, new Span<>(behind, last, true));
    return said && !other ? behind : -1;
  }

  /** "une association de Rive-de-Gier, X": where the name behind the town begins, or -1. */
  private static int behindTown(Message message, int at) {
    Words words = message.words();
    for (Span<Town> town : message.towns()) {
      boolean next =
          town.from() > at
              && town.from() - at <= 3
              && onlyPlaced(words, at, town.from())
              && words.gapHas(town.to(), Words.COMMA | Words.COLON | Words.OPEN);
      if (next && words.sentenceEnd(at) > town.to() && words.capital(town.to())) {
        return town.to();
      }
      boolean named =
          town.from() > at
              && onlyPlaced(words, at, town.from())
              && Set.of("called", "named", "appelee", "nommee").contains(words.word(town.to()))
              && words.joined(town.to() + 1);
      if (named) {
        return town.to() + 1;
      }
      int called = behindCalled(words, town.to()); // "une asso de Vichy qui s'appelle X"
      boolean beside =
          town.from() > at && town.from() - at <= 3 && onlyPlaced(words, at, town.from());
      if (beside && called > town.to() && words.joined(town.to())) {
        return called;
      }
    }
    return -1;
  }

  private static boolean onlyPlaced(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Set.of(
              "est", "is", "de", "d", "a", "in", "from", "en", "em", "based", "basee", "of", "du",
              "do", "da")
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
      if (words.gapHas(k, Words.CLAUSE) || ELSEWHERE.contains(words.word(k))) {
        return null; // "museum curator in Le Puy"
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

  private static final Set<String> ELSEWHERE = Set.of("in", "at", "dans", "chez");

  /** "asso les amis de la brousse, voiron": a name typed without capitals. */
  private static @Nullable Span<Boolean> lower(Message message, int at) {
    Words words = message.words();
    if (Set.of("des", "du").contains(words.word(at)) && words.joined(at + 1)) {
      return lower(message, at + 1); // "l'asso des parents d'élèves"
    }
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
      boolean placed = // "sourire aux sourds clermont fd, …"
          end > at + 1
              && message.towns().stream()
                  .filter(t -> t.from() == k && words.gapHas(t.to(), Words.CLAUSE))
                  .anyMatch(t -> t.value().inhabitants() == 0 || t.value().inhabitants() > 3000);
      if (placed) {
        break;
      }
      if (joint && endsBeforeTown(message, at, k)) {
        break;
      }
      end++;
    }
    while (end > at + 1 && OF.contains(words.word(end - 1))) {
      end--;
    }
    boolean names =
        message.withoutCapitals()
            || message.shouted()
            || isClosed(words, end) && end - at <= 4 && words.anyIn(at - 1, at, Set.of("asso"))
            || (isClosed(words, end) || isOfTown(message, end))
                && end - at <= 4
                && isTypedHere(words, at - 1);
    if (!names
        || message.isPlace(at, end)
        || end - at < 1
        || (end == at + 1 && words.word(at).length() < 4)
        || words.gapHas(at, Words.CLAUSE)) {
      return null;
    }
    return new Span<>(at, end, true);
  }

  private static boolean isClosed(Words words, int end) {
    return end < words.size() && words.gapHas(end, Words.CLAUSE);
  }

  private static boolean isOfTown(Message message, int joint) {
    return WHENCE.contains(message.words().word(joint))
        && message.towns().stream()
            .anyMatch(t -> t.from() == joint + 1 && isClosed(message.words(), t.to()));
  }

  /** "ici collectif x de y": who is typed small says so among small words. */
  private static boolean isTypedHere(Words words, int kind) {
    return !words.capital(kind)
        && !words.capital(words.sentenceStart(kind))
        && HERE.contains(words.word(kind - 1))
        && words.joined(kind)
        && words.word(kind + 1).length() > 2;
  }

  private static final Set<String> HERE = Set.of("ici", "est", "sommes", "are", "somos", "aqui");

  /** "x a riom", "x et y de riom": where they are; "les amis de riom" are called so. */
  private static boolean endsBeforeTown(Message message, int at, int joint) {
    boolean town =
        message.towns().stream()
            .anyMatch(t -> t.from() == joint + 1 && t.value().inhabitants() != 1);
    boolean in = message.words().word(joint).equals("a");
    return town
        && (in
            || joint > at + 1
                && WHENCE.contains(message.words().word(joint))
                && !BodyReader.isMember(message.words(), joint - 1));
  }
}
