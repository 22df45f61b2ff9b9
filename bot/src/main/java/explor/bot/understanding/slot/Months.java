package explor.bot.understanding.slot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of months in four languages, whole and shortened, told from their everyday doubles. */
final class Months {
  private static final Map<String, Integer> NAMES = new HashMap<>();

  /** Only months when what stands around says so: sept (7), may, march, mar, set, out. */
  private static final Set<String> DOUBLES = Set.of("sept", "may", "march", "mar", "jan", "dec");

  private static final Set<String> ONWARDS = Set.of("onwards", "onward");
  private static final Set<String> OR = Set.of("ou", "et", "or", "and", "o", "y", "e");

  private static final Set<String> BEFORE =
      Terms.of(
          "en in mi mid fin debut de d du au a of early late until till next this from to before"
              + " after by since courant avant apres des depuis jusqu ou et or and between entre"
              + " through during around vers mois o y e er th rd nd st janvier fevrier avril mai"
              + " juin juillet aout octobre april june july august october february");
  private static final Set<String> LINKS =
      Terms.of(
          "ou et or and to a au prochain pour for until till through si if maximum max o y jusqu"
              + " octobre oct nov novembre mais but avec with dans en j onwards onward on");

  static {
    names("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
    names("january february march april may june july august september october november december");
    names(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    names(
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro");
    names("janv fev mar avr mai jun juil aou sept oct nov dec");
    names("jan feb mar apr may jun jul aug sep oct nov dec");
    NAMES.put("fevr", 2);
    NAMES.put("juill", 7);
    NAMES.put("setiembre", 9);
  }

  private Months() {}

  private static void names(String twelve) {
    int month = 0;
    for (String name : twelve.split(" ")) {
      NAMES.put(name, ++month);
    }
  }

  /** 1 to 12, or 0 when word i names no month. */
  static int at(Words words, int i) {
    Integer month = NAMES.get(words.word(i));
    if (month == null || words.isMasked(i)) {
      return 0;
    }
    return !DOUBLES.contains(words.word(i)) || saysSo(words, i) ? month : 0;
  }

  private static boolean saysSo(Words words, int i) {
    boolean yearFollows = words.isNumber(i + 1) && words.word(i + 1).length() == 4;
    if (yearFollows) {
      return true;
    }
    boolean closed = words.gapHas(i + 1, Words.CLAUSE | Words.SLASH | Words.HYPHEN);
    boolean linked = closed || LINKS.contains(words.word(i + 1)) || words.isNumber(i + 1);
    boolean told = BEFORE.contains(words.word(i - 1)) || words.isNumber(i - 1);
    String word = words.word(i);
    boolean listed = // "sept ou oct"
        OR.contains(words.word(i + 1))
            && NAMES.containsKey(words.word(i + 2))
            && !DOUBLES.contains(words.word(i + 2));
    if (listed) {
      return true;
    }
    if (word.equals("sept")) {
      return linked && (told || closed || words.gapHas(i, Words.CLAUSE));
    }
    if (ONWARDS.contains(words.word(i + 1)) && words.joined(i + 1)) {
      return true;
    }
    if (word.equals("may") || word.equals("march")) {
      boolean capitalInside = words.capital(i) && !words.gapHas(i, Words.SENTENCE);
      return words.size() == 1
          || told
          || capitalInside && linked
          || words.capital(i) && words.isNumber(i + 1);
    }
    return told || linked;
  }
}
