package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.City;
import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that go by what they are: "mairie de X", "école des aveugles de X", "the Y women's
 * centre". A kind of body and the words up to a proper name, wherever in the world it is.
 */
final class BodyReader {
  private static final Phrases<Boolean> KINDS = new Phrases<>();
  private static final Phrases<Boolean> ENGLISH = new Phrases<>();
  private static final int LONGEST_TAIL = 6;

  static {
    fill(
        KINDS,
        "mairie;commune;communaute rurale;conseil communal;conseil municipal;"
            + "municipalite;prefecture;ecole;college;lycee;institut;universite;faculte;iut;creche;jardin"
            + " d'enfants;internat;academie;centre;hopital;chu;clinique;dispensaire;maternite;poste"
            + " de sante;case de sante;csps;pmi;orphelinat;foyer;"
            + "maison;refuge;pouponniere;comite;groupement;gie;gic;cooperative;coop;scoop;"
            + "union;federation;faitiere;mutuelle;caisse;syndicat;reseau;collectif;association;"
            + "asso;ong;ferme;radio;garage;atelier;laiterie;fromagerie;boulangerie;imprimerie;"
            + "usine;unite;station;parc;reserve;musee;bibliotheque;mediatheque;theatre;"
            + "conservatoire;paroisse;diocese;mission;congregation;soeurs;freres;caserne;"
            + "prison;tribunal;office;regie;service;direction;chambre;village;monastere;"
            + "couvent;orchestre;fanfare;chorale;troupe;harmonie;brigade;hotel;auberge;fondation;pepiniere;rucher;station;palmeraie;escuela;"
            + "colegio;instituto;universidad;hospital;centro;cooperativa;asociacion;fundacion;ayuntamiento;municipio;alcaldia;municipalidad;comunidad;grupo;comite"
            + " de agua;taller;escola;universidade;associacao;fundacao;camara"
            + " municipal;prefeitura;comunidade;grupo de mulheres");
    fill(
        ENGLISH,
        "school;college;university;institute;academy;centre;center;hospital;clinic;dispensary;health"
            + " post;orphanage;cooperative;co-op;coop;federation;union;association;foundation;network;group;council;municipality;town"
            + " hall;library;"
            + "museum;radio;farm;workshop;parish;diocese;committee;initiative;trust;home;"
            + "kindergarten;nursery;company;collective;ngo;charity;project;club;society;guild;league;"
            + "brigade;orchestra;choir");
  }

  private static void fill(Phrases<Boolean> phrases, String kinds) {
    for (String kind : kinds.split(";")) {
      phrases.add(kind, true);
    }
  }

  private static final Set<String> OF = Terms.of("de d du des of do da dos das del");
  private static final Set<String> ARTICLES = Terms.of("la le les l el los las a o the");
  private static final Set<String> ENDS =
      Terms.of(
          "a au aux en in at em no na qui que who which that et and y e avec with con com dans sur"
              + " on par by est is sont are sera mettra cherche souhaite veut voudrait a ont has"
              + " have nous we il elle ils se pour depuis since where ou dont un une wants needs"
              + " from to vers chez ouvre opens produit va vont fait peut doit fournit");

  private static final Set<String> SAINTS =
      Set.of("saint", "sainte", "st", "ste", "san", "santa", "sao");

  private BodyReader() {}

  /** Whether word i is what a body is called that has a name: a school, a hospital, a farm. */
  static boolean isKind(Words words, int i) {
    Span<Boolean> kind = KINDS.at(words, i);
    return kind != null && kind.to() == i + 1;
  }

  /** The same in English, where the name stands before: "St John's school". */
  static boolean isEnglishKind(Words words, int i) {
    int at = words.word(i).equals("s") ? i + 1 : i;
    Span<Boolean> kind = ENGLISH.at(words, at);
    return kind != null && kind.to() == at + 1;
  }

  /** The body whose name begins at word i, or null. */
  static @Nullable Span<Boolean> at(Message message, int i) {
    Words words = message.words();
    if (words.isMasked(i)) {
      return null;
    }
    Span<Boolean> kind = KINDS.at(words, i);
    if (kind != null) {
      int end = tail(message, kind.to());
      if (end > kind.to()) {
        return new Span<>(glued(words, i), end, true);
      }
    }
    return message.shouted() ? null : english(message, i);
  }

  /**
   * "Les Amis de l'hôpital de Gannat": a name of friends or parents is whole with what they are the
   * friends of, though that is typed small. The end of the name that ends at {@code end}.
   */
  static int whole(Message message, int from, int end) {
    Words words = message.words();
    if (end <= from || !MEMBERS.contains(words.stem(end - 1)) || !OF.contains(words.word(end))) {
      return end;
    }
    int of = end;
    while (of < end + 2 && (OF.contains(words.word(of)) || ARTICLES.contains(words.word(of)))) {
      if (!words.joined(of)) {
        return end;
      }
      of++;
    }
    Span<Boolean> body = words.joined(of) ? at(message, of) : null;
    if (body != null) {
      return body.to();
    }
    int to = of;
    while (to < words.size() && to - of < 3 && words.joined(to) && !ENDS.contains(words.word(to))) {
      to++;
    }
    boolean closed =
        to > of
            && (to >= words.size()
                || words.gapHas(to, Words.CLAUSE)
                || ENDS.contains(words.word(to)));
    return closed ? to : end;
  }

  /**
   * "on est les amis de l'école de gannat": where such a name ends that is all typed small; or i.
   */
  static int friends(Message message, int i) {
    Words words = message.words();
    boolean article = ARTICLES.contains(words.word(i)) && words.joined(i + 1);
    int end = whole(message, i, i + 2);
    return article && end > i + 2 ? end : i;
  }

  /** Whether word i is what those are who are somebody's friends or parents. */
  static boolean isMember(Words words, int i) {
    return MEMBERS.contains(words.stem(i));
  }

  /** Whether the body that begins at word i is whose friends or parents they are. */
  static boolean isBefriended(Words words, int i) {
    int at = i - 1;
    while (at > i - 3 && (OF.contains(words.word(at)) || ARTICLES.contains(words.word(at)))) {
      at--;
    }
    return at < i - 1 && MEMBERS.contains(words.stem(at)) && words.capital(at);
  }

  private static final Set<String> MEMBERS =
      Set.of(
          "ami",
          "amie",
          "parent",
          "ancien",
          "ancienne",
          "eleve",
          "etudiant",
          "voisin",
          "voisine",
          "compagnon",
          "enfant",
          "femme",
          "jeune",
          "benevole",
          "usager",
          "habitant",
          "soutien",
          "friend",
          "amigo",
          "amiga",
          "padre",
          "pais",
          "vecino",
          "alumni");

  /** "garage-école X": the body begins before the hyphen. */
  private static int glued(Words words, int i) {
    int from = i;
    while (from > 0 && words.gap(from) == Words.HYPHEN) {
      from--;
    }
    return from;
  }

  /** Behind the last proper word that belongs to the kind, or the start when none does. */
  private static int tail(Message message, int start) {
    Words words = message.words();
    int end = start;
    int k = start;
    int small = 0;
    while (k < words.size() && small <= LONGEST_TAIL && !breaks(words, k)) {
      int proper = proper(message, k);
      boolean of = OF.contains(words.word(k - 1)) || ARTICLES.contains(words.word(k - 1));
      if (proper > k
          && (of || k == start || end == k || small <= 2 && !message.withoutCapitals())) {
        end = proper;
        k = proper;
        small = 0;
        continue;
      }
      boolean joint = OF.contains(words.word(k)) || ARTICLES.contains(words.word(k));
      if (end > start && !joint) {
        break;
      }
      boolean pour = words.word(k).equals("pour") && end == start;
      if (ENDS.contains(words.word(k)) && !pour || words.isNumber(k)) {
        break;
      }
      small += joint ? 0 : 1;
      k++;
    }
    return end;
  }

  private static boolean breaks(Words words, int k) {
    boolean quoted = words.gapHas(k, Words.QUOTE) && !words.gapHas(k, Words.SENTENCE);
    return words.isMasked(k) || words.gapHas(k, Words.CLAUSE | Words.SLASH) && !quoted;
  }

  /** Behind the proper word or name at k, or k when there is none. */
  private static int proper(Message message, int k) {
    Words words = message.words();
    int place = placeEnd(message, k);
    if (place > k) {
      return place;
    }
    if (SAINTS.contains(words.word(k)) && k + 1 < words.size() && words.joined(k + 1)) {
      return k + 2;
    }
    boolean name =
        !message.shouted()
            && words.capital(k)
            && Months.at(words, k) == 0
            && !message.isCountry(k)
            && !words.gapHas(k, Words.SENTENCE);
    return name ? Math.max(k + 1, cut(message, k, Names.end(words, k, true))) : k;
  }

  private static int placeEnd(Message message, int k) {
    Span<List<City>> city = message.abroadAt(k);
    if (city != null && city.to() - k + message.words().word(k).length() > 3) {
      boolean of = OF.contains(message.words().word(k - 1));
      return of || message.words().capital(k) && !message.shouted() ? city.to() : k;
    }
    for (Span<Town> town : message.towns()) {
      if (town.from() == k && OF.contains(message.words().word(k - 1))) {
        return town.to();
      }
    }
    return k;
  }

  /** A name ends before "à Givors", "en RDC", "in Tanzania". */
  static int cut(Message message, int from, int to) {
    Words words = message.words();
    for (int k = from + 1; k + 1 < to; k++) {
      int at = k + 1;
      boolean in = IN.contains(words.word(k)) && !words.capital(k);
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

  private static final Set<String> IN = Set.of("a", "en", "in", "at", "em", "au", "vers", "from");

  /** "Our school" is nobody's name, though it begins a sentence. */
  private static final Set<String> NAMELESS =
      Terms.of(
          "thanks thank with by for our my your their his her its this that these those some any"
              + " each every one we");

  /** "the Sonechko rehabilitation centre": the proper words stand first. */
  private static @Nullable Span<Boolean> english(Message message, int i) {
    Words words = message.words();
    if (!words.capital(i)
        || words.capital(i - 1) && words.joined(i)
        || Months.at(words, i) > 0
        || NAMELESS.contains(words.word(i))
        || message.isCountry(i)) {
      return null;
    }
    int lower = 0;
    for (int k = i + 1; k < Math.min(words.size(), i + 8) && words.joined(k); k++) {
      Span<Boolean> kind = ENGLISH.at(words, k);
      if (kind != null) {
        boolean more = ENGLISH.at(words, kind.to()) != null && words.joined(kind.to());
        if (!more) {
          return new Span<>(i, served(words, kind.to()), true);
        }
      }
      boolean possessive = words.word(k).equals("s") && words.gapHas(k, Words.APOSTROPHE);
      boolean joint = Set.of("and", "for", "of").contains(words.word(k)) && words.capital(k + 1);
      if (FRENCH.contains(words.word(k))) {
        return null; // "à Ségou le Centre culturel …"
      }
      lower += words.capital(k) || possessive || joint ? 0 : 1;
      if (lower > 2 || ENDS.contains(words.word(k)) && !joint) {
        return null;
      }
    }
    return null;
  }

  private static final Set<String> FRENCH = Set.of("le", "la", "les", "l", "du", "des", "de");

  /** "… Centre for the Blind": behind those whom it is for, when they have a capital, too. */
  private static int served(Words words, int from) {
    boolean whom = words.word(from).equals("for") && words.joined(from);
    int at = words.word(from + 1).equals("the") ? from + 2 : from + 1;
    boolean named = whom && at < words.size() && words.joined(at) && words.capital(at);
    return named ? Names.end(words, at, false) : from;
  }
}
