package explor.bot.understanding.slot;

import java.util.List;
import java.util.Set;

/** The words of a period, as they are kept: with its neighbours, and with what it leaves out. */
final class PeriodWords {
  private static final Set<String> EXCEPT =
      Terms.of(
          "sauf hors except excepte excepto salvo exceto menos hormis excluding outside apart"
              + " evitant eviter evitez avoiding avoid evitar dehors fuera fora");
  private static final Set<String> NOT =
      Terms.of("pas jamais never not nunca jamas nao ni nor no rien nothing nada aucune aucun");
  private static final Set<String> FREE =
      Terms.of(
          "dispo disponible disponibles libre libres possible available free en in au aux a le la"
              + " les l de d partir the of during pendant em no on go surtout mais but disponivel");
  private static final Set<String> OUT =
      Terms.of("impossible impossibles exclu exclus exclue exclues excluded unavailable imposible");
  private static final Set<String> LINKS =
      Terms.of(
          "et ou and or o y e aussi also encore bien sinon puis nas em en in le la les au aux"
              + " semaine semaines week weeks the du de d des a semana plus either soit el los duas"
              + " dos premiere derniere deux last first two");
  private static final Set<String> HEADS =
      Terms.of("semaine semaines week weeks semana semanas weekend pont vendanges rentree");
  private static final Set<String> OF = Set.of("du", "de", "d", "des", "of", "del", "do", "da");
  private static final int REACH = 7;
  private static final int LONGEST_LINK = 4;
  private static final int LONGEST_OTHER = 8;

  private PeriodWords() {}

  /** Whether a period is named only to be left out: "sauf en mai", "nunca em agosto". */
  static boolean isExcluded(Words words, int from, int to) {
    return exclusion(words, from, to) >= 0;
  }

  /** The word where it is said that a period is left out, or -1 when it is not. */
  static int exclusion(Words words, int from, int to) {
    int floor = Math.max(words.sentenceStart(from), from - REACH);
    for (int i = from - 1; i >= floor && !closes(words, i + 1); i--) {
      if (EXCEPT.contains(words.word(i))) {
        return words.word(i).equals("dehors") && words.word(i - 1).equals("en") ? i - 1 : i;
      }
    }
    for (int i = from - 1; i >= floor && !words.gapHas(i + 1, Words.CLAUSE); i--) {
      if (NOT.contains(words.word(i))) {
        return Set.of("pourquoi", "why", "porque").contains(words.word(i - 1)) ? -1 : i;
      }
      if (!FREE.contains(words.word(i))) {
        break;
      }
    }
    int end = Math.min(words.clauseEnd(to - 1), to + 3);
    return to < words.size() && words.anyIn(to, end, OUT) ? from : -1;
  }

  private static boolean closes(Words words, int i) {
    return words.gapHas(i, Words.SENTENCE | Words.COMMA | Words.CLOSE | Words.DASH | Words.COLON);
  }

  /** The words of a period among all of the text: those it is tied to belong to it. */
  static String said(
      Words words, List<Span<PeriodReader.Period>> periods, Span<PeriodReader.Period> chosen) {
    int from = chosen.from();
    int to = chosen.to();
    for (int k = periods.indexOf(chosen) - 1; k >= 0; k--) {
      if (!tied(words, periods.get(k).to(), from)) {
        break;
      }
      from = periods.get(k).from();
    }
    for (int k = periods.indexOf(chosen) + 1; k < periods.size(); k++) {
      if (!tied(words, to, periods.get(k).from())) {
        break;
      }
      to = periods.get(k).to();
    }
    if (HEADS.contains(words.word(from - 1)) && OF.contains(words.word(from))) {
      from--;
    }
    return words.between(from, withOthers(words, withExceptions(words, to)));
  }

  /** Whether nothing but "ou", "et aussi", "semaine du" stands between two periods. */
  private static boolean tied(Words words, int to, int from) {
    if (from - to > LONGEST_LINK || from < to) {
      return false;
    }
    for (int i = to; i <= from; i++) {
      boolean end = words.gapHas(i, Words.SENTENCE | Words.OPEN | Words.CLOSE | Words.COLON);
      if (end || i < from && !LINKS.contains(words.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** With what it excludes: "toute l’année sauf août". */
  private static int withExceptions(Words words, int to) {
    boolean open = to < words.size() && !words.gapHas(to, Words.SENTENCE | Words.CLOSE);
    return open && words.is(to, EXCEPT) ? words.clauseEnd(to) : to;
  }

  /** "en juillet ou les deux dernières semaines de décembre": up to a month not far behind "ou". */
  private static int withOthers(Words words, int to) {
    if (!Set.of("ou", "or", "o").contains(words.word(to)) || words.gapHas(to, Words.SENTENCE)) {
      return to;
    }
    int end = Math.min(words.clauseEnd(to), to + LONGEST_OTHER);
    for (int i = to + 1; i < end; i++) {
      if (Months.at(words, i) > 0) {
        return i + 1;
      }
    }
    return to;
  }
}
