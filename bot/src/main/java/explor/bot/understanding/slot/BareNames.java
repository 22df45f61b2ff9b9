package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Organisations named without a word that says so: by the town beside them, by what they wish, by
 * who works there, by the place in the closing lines.
 */
final class BareNames {
  /**
   * @param score how sure it is the writer's own
   * @param sure whether nothing around it changes that
   */
  record Found(Span<Boolean> span, int score, boolean sure) {}

  private static final Set<String> GREETS =
      Terms.of(
          "thanks merci grace gracias obrigado bonjour hello hi dear madame monsieur hola bom ola"
              + " bonsoir salut nous we je objet on il elle ils c ce cette ici it this that there"
              + " they i notre nos our mon ma my el ella");
  private static final Set<String> WISHING =
      Terms.of(
          "souhaite souhaitent souhaiterait souhaiteraient voudrait voudraient aimerait aimeraient"
              + " propose proposent cherche cherchent recherche recherchent peut peuvent would"
              + " wants wishes offers needs seeks busca necesita procura precisa desea met mettent"
              + " libere liberent could can quiere ofrece oferece prete pretent");

  /** "X, installée à Y": who is somewhere is a house. */
  private static final Set<String> SETTLED =
      Terms.of(
          "installee installees installe installes implantee implantees implante implantes basee"
              + " basees base bases situee situees situe situes etablie etablies etabli etablis"
              + " based located established dont sise sis domiciliee domicilie radicada");

  /** What "X is a …" or "X, a …" makes an organisation. */
  private static final Set<String> HOUSES =
      Terms.of(
          "association asso ong ngo charity nonprofit collectif societe entreprise company firm"
              + " startup scop cooperative coop pme cabinet fondation foundation federation club"
              + " groupe group agence agency studio brasserie garage atelier organisation"
              + " organization asociacion associacao empresa organisme structure reseau network"
              + " bureau mutuelle etablissement ess esat amap scic sarl business office consultancy"
              + " winery bakery brewery practice gabinete estudio agencia manufacturer maker"
              + " producer dairy workshop fabricant imprimerie menuiserie laiterie fromagerie");

  private static final Set<String> SMALL =
      Terms.of(
          "un une a an is est the la le l petite petit small french francaise local locale"
              + " volunteer twinning jeune une uma una es e our notre registered non profit"
              + " independante family familiale");
  private static final Set<String> ROLES =
      Terms.of(
          "president presidente tresorier tresoriere secretaire directeur directrice coordinateur"
              + " coordinatrice benevole responsable chargee charge vice gerant gerante treasurer"
              + " chair chairman chairwoman secretary director coordinator manager volunteer"
              + " presidenta tesorero coordinadora coordenadora fondateur fondatrice founder membre"
              + " administrateur administratrice animateur animatrice delegue deleguee");

  private BareNames() {}

  /** The organisation that begins at word i by its shape, or null. */
  static @Nullable Found at(Message message, int i) {
    Words words = message.words();
    if (message.shouted()) {
      int shout = betweenCommas(message, i) ? beforeTown(message, i) : i;
      return shout > i ? new Found(new Span<>(i, shout, true), 2, false) : null;
    }
    if (isEmployerTypedSmall(message, i)) {
      return new Found(new Span<>(i, i + 1, true), 4, true);
    }
    if (!words.capital(i) && !words.isNumber(i)) {
      return null;
    }
    Span<Boolean> employer = employer(message, i);
    if (employer != null) {
      return new Found(employer, 4, true);
    }
    Span<Boolean> subject = subject(message, i);
    if (subject != null) {
      return new Found(subject, 3, false);
    }
    int town = beforeTown(message, i);
    if (town > i) {
      return new Found(new Span<>(i, town, true), 2, false);
    }
    Span<Boolean> ours = ours(message, i);
    if (ours != null) {
      return new Found(ours, 2, false);
    }
    Span<Boolean> kind = beforeKind(message, i);
    if (kind != null) {
      return new Found(kind, 2, false);
    }
    Span<Boolean> last = last(message, i);
    if (last != null) {
      return new Found(last, 3, true);
    }
    Span<Boolean> signed = behindRole(message, i);
    if (signed == null) {
      signed = belowName(message, i);
    }
    return signed == null ? null : new Found(signed, 2, true);
  }

  /** "notre labo de prothèses Y à Riom": a name between what we are and where. */
  private static @Nullable Span<Boolean> ours(Message message, int i) {
    Words words = message.words();
    int end = BodyReader.cut(message, i, Names.end(words, i, true));
    Span<Boolean> name = new Span<>(i, Math.max(end, i + 1), true);
    boolean before = i > 0 && !words.capital(i - 1) && (words.joined(i) || isClosed(words, i));
    boolean placed =
        IN.contains(words.word(end))
            && words.joined(end)
            && message.towns().stream().anyMatch(town -> town.from() == end + 1);
    if (end <= i || !before || !placed || isOther(message, name)) {
      return null;
    }
    int start = Math.max(words.sentenceStart(i), i - LONGEST_KIND);
    for (int k = i - 1; k >= start && !words.capital(k); k--) {
      if (OUR.contains(words.word(k))) {
        return i - k > 1 ? name : null;
      }
      if (words.gapHas(k, Words.COMMA | Words.COLON) || IN.contains(words.word(k))) {
        return null;
      }
    }
    return null;
  }

  /** "Val Bleu tourist office, Feurs": capitals, and behind them in small letters what it is. */
  private static @Nullable Span<Boolean> beforeKind(Message message, int i) {
    Words words = message.words();
    int end = Names.end(words, i, false);
    boolean opens = words.gapHas(i, Words.SENTENCE) || i == 0;
    for (int k = end; opens && end - i >= 2 && k < end + 2 && words.joined(k); k++) {
      boolean house = KIND_BEHIND.contains(words.word(k)) || BodyReader.isEnglishKind(words, k);
      int town = IN.contains(words.word(k + 1)) ? k + 2 : k + 1;
      boolean placed = town > k + 1 || words.gapHas(k + 1, Words.COMMA | Words.OPEN);
      if (house
          && placed
          && !isPerson(message, i, end)
          && message.towns().stream().anyMatch(t -> t.from() == town)) {
        return new Span<>(i, k + 1, true);
      }
    }
    return null;
  }

  private static final Set<String> KIND_BEHIND =
      Terms.of("office bakery winery brewery dairy nursery garage council surgery practice");

  private static boolean isClosed(Words words, int i) {
    return words.gapHas(i, Words.CLOSE) && !words.gapHas(i, Words.SENTENCE | Words.COMMA);
  }

  private static final int LONGEST_KIND = 8;
  private static final Set<String> OUR =
      Set.of("notre", "ma", "mon", "our", "my", "nuestra", "nuestro", "mi", "nossa", "nosso");
  private static final Set<String> IN = Set.of("a", "in", "en", "em", "at");

  /**
   * "… one week. Crest Without Borders", "…Amitié Chablais-Laos, 06 …": a sentence at the very end
   * that is nothing but a name, which no person has: small words join it, it says what such houses
   * are about, or a place is part of it.
   */
  private static @Nullable Span<Boolean> last(Message message, int i) {
    Words words = message.words();
    int end = Names.end(words, i, true);
    boolean opens = i > 0 && words.gapHas(i, Words.SENTENCE);
    if (!opens || end - i < 2 || end < words.size() && !isAddressed(words, end)) {
      return null;
    }
    Span<Boolean> name = new Span<>(i, end, true);
    boolean told = words.anyIn(i, end, OF_HOUSES);
    for (int k = i + 1; k < end; k++) {
      told |= !words.capital(k) && LINKING.contains(words.word(k));
    }
    boolean placed = // "Crest Solidaire", and no "Riom" alone
        message.countries().stream().anyMatch(name::overlaps)
            || message.towns().stream().anyMatch(t -> t.from() == i && t.to() < end);
    boolean other =
        isPlace(message, name)
            || isPerson(message, i, end) && !told
            || message.jobs().stream().anyMatch(t -> t.from() == i)
            || GREETS.contains(words.word(i))
            || ROLES.contains(words.word(i))
            || Closings.open(words, i)
            || PersonReader.TITLES.contains(words.word(i))
            || KindNames.TYPES.at(words, i) != null
            || Months.at(words, i) > 0;
    return (told || placed) && !other ? name : null;
  }

  /** Nothing but how to reach them stands behind. */
  private static boolean isAddressed(Words words, int from) {
    for (int k = from; k < words.size(); k++) {
      if (!words.isMasked(k)) {
        return false;
      }
    }
    return words.gapHas(from, Words.CLAUSE | Words.SPACE);
  }

  private static final Set<String> LINKING =
      Terms.of("sans sous pour et en avec without and for sin sem con com y por");
  private static final Set<String> OF_HOUSES =
      Terms.of(
          "solidaire solidaires solidarite solidarites amitie amities amis amies friends frontieres"
              + " borders fronteras fronteiras echange echanges espoir partage ensemble"
              + " developpement cooperation jumelage collectif comite cercle reseau horizons"
              + " passerelle passerelles ponts aid relief trust amigos amizade solidaridad"
              + " solidariedade esperanza");

  /** A line of the closing lines that is nothing but a name, right below that of a person. */
  private static @Nullable Span<Boolean> belowName(Message message, int i) {
    Words words = message.words();
    boolean line = words.gapHas(i, Words.LINE) && !words.gapHas(i, Words.BLANK_LINE);
    if (!line || i < words.size() - LONGEST_SIGNATURE) {
      return null;
    }
    int end = Names.end(words, i, true);
    int above = lineStart(words, i - 1);
    boolean alone = end >= words.size() || words.gapHas(end, Words.LINE | Words.BLANK_LINE);
    boolean signed = i - above <= 3 && isPerson(message, above, i);
    Span<Boolean> name = new Span<>(i, end, true);
    return end - i >= 2
            && alone
            && signed
            && !isPlace(message, name)
            && !isPerson(message, i, end)
            && message.jobs().stream().noneMatch(job -> job.from() == i && job.to() >= end)
            && !ROLES.contains(words.word(i))
            && !Closings.open(words, i)
        ? name
        : null;
  }

  private static int lineStart(Words words, int i) {
    int at = i;
    while (at > 0 && !words.gapHas(at, Words.LINE | Words.BLANK_LINE)) {
      at--;
    }
    return Math.max(at, 0);
  }

  private static final int LONGEST_SIGNATURE = 45;

  /** "…, SOS VOLCANS, RIOM": where all is in capitals, a piece of its own may be a name. */
  private static boolean betweenCommas(Message message, int i) {
    Words words = message.words();
    int end = words.clauseEnd(i);
    return words.gapHas(i, Words.COMMA | Words.SENTENCE | Words.DASH)
        && end - i <= 4
        && words.gapHas(end, Words.COMMA | Words.OPEN | Words.DASH);
  }

  /** Whether the words name a place, an occupation or a person rather than a house. */
  static boolean isOther(Message message, Span<Boolean> name) {
    int i = name.from();
    int end = name.to();
    return isOtherThanPerson(message, name) || isPerson(message, i, end);
  }

  /** Whether the words name a place, an occupation or a month. */
  static boolean isOtherThanPerson(Message message, Span<Boolean> name) {
    int i = name.from();
    return isPlace(message, name)
        || message.jobs().stream().anyMatch(t -> t.from() == i)
        || Months.at(message.words(), i) > 0;
  }

  private static boolean isPlace(Message message, Span<Boolean> name) {
    int i = name.from();
    int end = name.to();
    String said = Words.fold(message.words().between(i, end));
    return DEPARTMENTS.contains(said)
        || message.towns().stream().anyMatch(t -> t.from() == i && t.to() >= end)
        || message.cities().stream().anyMatch(t -> t.from() == i && t.to() >= end)
        || message.countries().stream().anyMatch(t -> t.from() == i && t.to() >= end);
  }

  private static final Set<String> DEPARTMENTS =
      Set.of(
          "ain",
          "allier",
          "ardeche",
          "cantal",
          "drome",
          "isere",
          "loire",
          "haute-loire",
          "puy-de-dome",
          "rhone",
          "savoie",
          "haute-savoie",
          "auvergne",
          "rhone-alpes");

  /** A first name with one or two words behind it, none of them small. */
  static boolean isPerson(Message message, int i, int end) {
    return message.isFirstName(i)
        && end - i <= 3
        && Names.personEnd(message.words(), i) == end
        && end - i > 0;
  }

  /** "comptable chez X", "works for X", "HCL Lyon": who employs the one that offers. */
  private static @Nullable Span<Boolean> employer(Message message, int i) {
    Words words = message.words();
    if (!message.isOffer() || i == 0) {
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
      int end = BodyReader.cut(message, i, Names.end(words, i, true));
      return new Span<>(i, Math.max(i + 1, end), true);
    }
    boolean acronym =
        words.shouted(i) && words.raw(i).length() >= 3 && words.gapHas(i, Words.COMMA | Words.OPEN);
    boolean town = message.towns().stream().anyMatch(t -> t.from() == i + 1 && words.joined(i + 1));
    return message.form().equals("individual") && acronym && town
        ? new Span<>(i, i + 1, true)
        : null;
  }

  /** "ingé chez michelin à clermont": one word between "chez" and where, or the end. */
  private static boolean isEmployerTypedSmall(Message message, int i) {
    Words words = message.words();
    boolean at = words.word(i - 1).equals("chez") && words.joined(i) && !words.capital(i);
    boolean placed =
        IN.contains(words.word(i + 1))
            && message.towns().stream().anyMatch(town -> town.from() == i + 2);
    boolean closed = i + 1 >= words.size() || words.gapHas(i + 1, Words.CLAUSE);
    return message.form().equals("individual")
        && at
        && (placed || closed)
        && SmallNames.isNameWord(message, i);
  }

  /** "Nordalp Foods in Albertville would like": who speaks of itself by name, first of all. */
  private static @Nullable Span<Boolean> subject(Message message, int i) {
    Words words = message.words();
    int first = i;
    if (i > 0 && ARTICLES.contains(words.word(i - 1)) && words.joined(i)) {
      first = i - 1;
    }
    int end = BodyReader.cut(message, i, Names.end(words, i, true));
    Span<Boolean> name = new Span<>(i, end, true);
    if (end <= i
        || GREETS.contains(words.word(i))
        || PersonReader.TITLES.contains(words.word(i)) // "Mme X, directrice de …, cherche"
        || isOtherThanPerson(message, name)
        || isPerson(message, i, end) && !isHouse(message, i, end)
        || words.capital(i - 1) && words.joined(i) && !ARTICLES.contains(words.word(i - 1))) {
      return null;
    }
    boolean opens = words.gapHas(first, Words.SENTENCE);
    boolean wishes =
        opens
            && end - i >= 2
            && !words.shouted(i)
            && !message.form().equals("individual")
            && words.anyIn(end, Math.min(words.sentenceEnd(i), end + 12), WISHING);
    boolean settled =
        (opens || first < i)
            && end < words.size()
            && !message.form().equals("individual")
            && words.gapHas(end, Words.COMMA)
            && SETTLED.contains(words.word(end))
            && !message.isFirstName(i);
    boolean here =
        words.word(end).equals("here")
            && words.gapHas(end + 1, Words.CLAUSE)
            && !message.isFirstName(i);
    return wishes || settled || here || isHouse(message, i, end) ? name : null;
  }

  private static final Set<String> ARTICLES = Set.of("les", "la", "le", "l", "the");

  /** "X is a volunteer association", "X, French NGO in Y". */
  private static boolean isHouse(Message message, int i, int end) {
    Words words = message.words();
    boolean bound =
        words.joined(end) && Set.of("is", "est", "es", "e").contains(words.word(end))
            || words.gapHas(end, Words.COMMA) && !words.gapHas(end, Words.SENTENCE);
    if (!bound) {
      return false;
    }
    int k = end;
    while (k < end + 5 && SMALL.contains(words.word(k)) && (k == end || words.joined(k))) {
      k++;
    }
    boolean article = Numbers.ARTICLES.contains(words.word(end));
    if (article && words.word(k - 1).equals("profit")) {
      return !words.capital(k); // "X, a non-profit in Y"
    }
    for (int said = 0; // "X, an engineering office", "X, une jeune entreprise"
        article && said < 2 && k > end && !HOUSES.contains(words.word(k));
        said++) {
      if (words.capital(k) || !words.joined(k) || !words.joined(k + 1)) {
        break;
      }
      k++;
    }
    boolean named = k + 1 < words.size() && words.capital(k + 1) && words.joined(k + 1);
    boolean somebody = message.isFirstName(i) && !(article && isClosedKind(words, k));
    return !somebody && HOUSES.contains(words.word(k)) && !named && (k == end || words.joined(k));
  }

  /** "Clay Bridges, a charity in Y": behind what they are stands where, or nothing. */
  private static boolean isClosedKind(Words words, int kind) {
    return HOUSES.contains(words.word(kind))
        && (words.gapHas(kind + 1, Words.CLAUSE) || IN.contains(words.word(kind + 1)));
  }

  private static final Set<String> CALLED = Set.of("appelle", "sappelle", "nomme", "called");
  private static final Set<String> THEY = Set.of("il", "elle", "lui", "qui", "he", "she", "is");

  /** "Solid'Andes (Valence)", "Toits de Terre, 38000 Grenoble": right before a town of ours. */
  private static int beforeTown(Message message, int i) {
    Words words = message.words();
    if (words.capital(i - 1) && words.joined(i)) {
      return i;
    }
    int whole = Names.end(words, i, true); // "à" may join the words of a name
    int end = opensMessage(words, i) ? BodyReader.cut(message, i, whole) : whole;
    boolean somebody = // "il s'appelle X, à Riom"
        CALLED.contains(words.word(i - 1)) && words.anyIn(i - 4, i - 1, THEY);
    boolean figure = end == i + 1 && words.isNumber(i); // "depuis 2009 (Riom)"
    if (end <= i || end >= words.size() || Names.end(words, i, false) == i || somebody || figure) {
      return i;
    }
    if (words.gapHas(i, Words.SENTENCE) && end == i + 1 && !words.gapHas(end, Words.OPEN)) {
      return i;
    }
    boolean first = // "Salut, Semences du Forez à Feurs."
        end - i > 1
            && opensMessage(words, i)
            && IN.contains(words.word(end))
            && words.joined(end)
            && !message.form().equals("individual");
    boolean framed =
        first || words.gapHas(end, Words.OPEN | Words.COMMA | Words.DASH | Words.SLASH);
    if (message.form().equals("individual") && end - i == 2 && !words.shouted(end - 1)) {
      return i; // who offers in their own name signs with it
    }
    int at = end;
    if (words.isNumber(at) && words.word(at).length() == 5) {
      at++;
    } else if (Set.of("a", "in", "en", "de", "from").contains(words.word(at))) {
      at++;
    }
    boolean town = false;
    for (Span<Town> t : message.towns()) {
      town |= t.from() == at && words.gapHas(t.to(), Words.CLAUSE | Words.SLASH);
    }
    Span<Boolean> name = new Span<>(i, end, true);
    boolean place =
        message.towns().stream().anyMatch(t -> t.from() <= i && i < t.to())
            || message.countries().stream().anyMatch(t -> t.overlaps(name)) && end == i + 1
            || message.cities().stream().anyMatch(t -> t.from() == i && t.to() == end);
    boolean job = message.jobs().stream().anyMatch(t -> t.from() == i);
    place |= isPlace(message, name);
    boolean other = place || job || isPerson(message, i, end) || Months.at(words, i) > 0;
    return framed && town && !other ? end : i;
  }

  /** Nothing but a greeting stands before. */
  private static boolean opensMessage(Words words, int i) {
    for (int k = 0; k < i; k++) {
      if (!GREETS.contains(words.word(k))) {
        return false;
      }
    }
    return i <= 3 && (i == 0 || !words.joined(i));
  }

  /** "Trésorier – Échanges Isère-Togo", "Nadia Roy, présidente, Ruches du Forez". */
  private static @Nullable Span<Boolean> behindRole(Message message, int i) {
    Words words = message.words();
    if (i < words.size() - LONGEST_SIGNATURE
        || !words.gapHas(i, Words.DASH | Words.COMMA | Words.LINE)) {
      return null;
    }
    int end = Names.end(words, i, true);
    boolean closes =
        end >= words.size() || words.gapHas(end, Words.SENTENCE) || words.isMasked(end);
    Span<Boolean> name = new Span<>(i, end, true);
    if (end - i < 2 || !closes || isOther(message, name) || ROLES.contains(words.word(i))) {
      return null;
    }
    int start = words.clauseStart(i - 1);
    boolean role = i - start <= 5 && ROLES.contains(words.word(start));
    return role && !words.gapHas(i, Words.BLANK_LINE) ? name : null;
  }
}
