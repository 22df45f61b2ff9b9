package explor.bot.understanding.slot;

import explor.bot.understanding.slot.Gazetteer.Town;
import java.util.Set;

/**
 * Communes that are called like a thing: École, Die, La Tour, Les Salles, Saint-Joseph. "L'école",
 * "la tour de contrôle" and "le lycée Saint-Joseph" are no communes.
 */
final class CommonNouns {
  private static final int CITY = 50_000;
  private static final int SMALL = 5_000;

  /** No commune whose name has no article of its own stands behind one. */
  private static final Set<String> DETERMINERS =
      Terms.of(
          "en le la l les un une au aux du des notre nos votre vos mon ma mes son sa ses leur leurs"
              + " ce cet cette ces quelques plusieurs chaque el los las una");

  private static final Set<String> ARTICLES = Terms.of("le la l les au aux du des");
  private static final Set<String> OF = Set.of("de", "du", "des");
  private static final Set<String> SAINTS = Set.of("saint", "sainte", "st", "ste");

  /** They name the commune itself. */
  private static final Set<String> COMMUNAL =
      Terms.of("commune village mairie municipalite ville prefecture caserne prison tribunal chu");

  /** Behind a commune they say where it lies or what else is said, and not what is meant by it. */
  private static final Set<String> BEHIND_A_TOWN =
      Terms.of(
          "en dans pres vers sur sous et ou a au aux par chez depuis pour mais est c ain allier"
              + " ardeche cantal drome isere loire rhone savoie haute puy auvergne france near in"
              + " and or but not close since merci svp");

  private CommonNouns() {}

  /** Whether these words name a thing, though a commune is called so. */
  static boolean is(Words words, Span<Town> hit) {
    int from = hit.from();
    int to = hit.to();
    boolean area = hit.value().inhabitants() == 0; // "le Vercors"
    boolean melted = ARTICLES.contains(words.word(from));
    boolean there = // "arquitecto en Voiron"
        words.word(from - 1).equals("en") && words.capital(from);
    if (!area
        && !melted
        && !there
        && words.joined(from)
        && DETERMINERS.contains(words.word(from - 1))) {
      return true;
    }
    boolean behind = words.joined(from) && isHouse(words, from - 1);
    boolean before = words.joined(to) && BodyReader.isEnglishKind(words, to); // "St John school"
    if (SAINTS.contains(words.word(from))
        && hit.value().inhabitants() < CITY
        && (behind || before)) {
      return true;
    }
    boolean followed =
        to < words.size()
            && words.joined(to)
            && !words.isNumber(to)
            && !BEHIND_A_TOWN.contains(words.word(to));
    boolean house = to - from == 1 && BodyReader.isKind(words, from);
    boolean thing =
        !words.capital(to - 1)
            && hit.value().inhabitants() < SMALL
            && (melted || TownReader.COMMON.contains(words.word(from)));
    boolean whose = // "aux Halles de Lyon"
        melted && hit.value().inhabitants() < SMALL && OF.contains(words.word(to));
    return followed && (house || thing || whose);
  }

  /** Whether a house is named rather than a commune: "le lycée Jean Moulin". */
  static boolean opensHouse(Words words) {
    int at = DETERMINERS.contains(words.word(0)) || words.word(0).equals("a") ? 1 : 0;
    at = DETERMINERS.contains(words.word(at)) ? at + 1 : at;
    return at + 1 < words.size() && words.gap(at + 1) != Words.HYPHEN && isHouse(words, at);
  }

  private static boolean isHouse(Words words, int i) {
    return BodyReader.isKind(words, i) && !COMMUNAL.contains(words.word(i));
  }
}
