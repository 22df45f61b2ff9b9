package explor.bot.understanding.slot;

import java.util.List;
import java.util.Set;

/**
 * Whether somebody lives in a town they name or lived there: "j'étais à Thiers, maintenant Riom",
 * "I left Annecy for Gex". The nearest word of time decides.
 */
enum Residence {
  /** "maintenant Riom", "Riom depuis 2019". */
  NOW,
  /** "avant à Thiers", "j'ai quitté Thiers". */
  PAST,
  /** Nothing says when. */
  UNSAID;

  private static final int REACH_BACK = 8; // words
  private static final int NEAR = 4;
  private static final int REACH_AHEAD = 3;

  private static final Set<String> AT_PRESENT =
      Terms.of(
          "maintenant aujourd desormais actuellement dorenavant presentement mtn mnt now currently"
              + " today nowadays ahora actualmente hoy agora atualmente hoje habite habitons vis"
              + " vivons reside residons loge live lives living vivo vivimos moro moramos installe"
              + " installee installes emmenage demenage emmenager demenager moved moving settled"
              + " relocated");

  private static final Set<String> ONCE =
      Terms.of(
          "auparavant autrefois jadis anciennement precedemment habitais"
              + " habitait habitions vivais vivait vivions quitte quittee quittant lived formerly"
              + " previously left vivia vivi morava morei");

  /** Of people only: an association that was born in Riom is at home there. */
  private static final Set<String> BORN =
      Terms.of(
          "nee nees originaire originaires natif native natifs natives born grew grandi nacido"
              + " nacida nascido nascida");

  /** "on était à Thiers" says where, "elle était créée à Thiers" does not. */
  private static final Set<String> WAS =
      Terms.of("etais etait etions etaient was were estaba estava");

  private static final Set<String> PLACED =
      Terms.of("a in en em at base bases basee basees based installes installee domicilies");

  /** Of time or of a date: "avant à Thiers", and not "avant mai". */
  private static final Set<String> BEFORE = Set.of("avant", "before", "antes");

  private static final Set<String> SAYS_WHERE = Terms.of("a in en em at");
  private static final Set<String> HAVING = Terms.of("ai avons avoir ayant have has had");
  private static final Set<String> MOVING =
      Terms.of("emmenage demenage emmenager demenager moved moving relocated installe installee");
  private static final Set<String> FROM = Set.of("de", "d", "from", "depuis");
  private static final Set<String> SINCE = Terms.of("depuis since desde");
  private static final Set<String> FORMER = Terms.of("ex ancien ancienne anciens former");
  private static final Set<String> RESIDENT =
      Terms.of("habitant habitante habitants resident residente residents");

  /** What the words around a town say of it; words speak of the name behind them. */
  static Residence of(Words words, Span<?> town, List<? extends Span<?>> towns) {
    int start = Math.max(words.sentenceStart(town.from()), town.from() - REACH_BACK);
    for (int k = town.from() - 1; k >= start; k--) {
      int at = k;
      boolean name = words.capital(k) && !words.gapHas(k, Words.SENTENCE);
      if (name || towns.stream().anyMatch(other -> other.from() <= at && at < other.to())) {
        break;
      }
      Residence said = at(words, k, town.from());
      if (said == PAST || said == NOW && town.from() - k <= NEAR) {
        return said;
      }
    }
    int end = Math.min(words.sentenceEnd(town.to() - 1), town.to() + REACH_AHEAD);
    for (int k = town.to(); k < end; k++) {
      int at = k;
      boolean next = // "Thiers, maintenant Riom"
          towns.stream().anyMatch(t -> t.from() >= at && t.from() <= at + REACH_AHEAD);
      if (next || words.gapHas(k, Words.COMMA)) {
        return UNSAID;
      }
      if (SINCE.contains(words.word(k)) || PRESENTLY.contains(words.word(k))) {
        return NOW;
      }
      if (LONG_AGO.contains(words.word(k))) {
        return PAST;
      }
    }
    return UNSAID;
  }

  private static final Set<String> PRESENTLY =
      Terms.of(
          "maintenant aujourd desormais actuellement now currently today ahora hoy agora hoje");
  private static final Set<String> LONG_AGO =
      Terms.of(
          "avant auparavant autrefois jadis jusqu before until till formerly previously antes");

  private static Residence at(Words words, int k, int town) {
    String word = words.word(k);
    if (FORMER.contains(word) && RESIDENT.contains(words.word(k + 1))) {
      return PAST;
    }
    if (BEFORE.contains(word)) {
      boolean where = SAYS_WHERE.contains(words.word(k + 1)) || k + 1 == town;
      boolean head = words.gapHas(k, Words.CLAUSE) && words.gapHas(k + 1, Words.COMMA);
      return where || head ? PAST : UNSAID;
    }
    if (AT_PRESENT.contains(word)) {
      boolean moved = MOVING.contains(word);
      boolean away = moved && words.anyIn(k + 1, town, FROM);
      boolean over = // "j'ai habité Lyon"
          !moved && (HAVING.contains(words.word(k - 1)) || words.raw(k).endsWith("é"))
              || words.follows(k - 2, "used", "to")
              || words.word(k - 1).equals("longer")
              || words.word(k + 1).equals("plus");
      return away || over ? PAST : NOW;
    }
    boolean born = BORN.contains(word) || word.equals("ne") && words.raw(k).endsWith("é");
    boolean was = WAS.contains(word) && (PLACED.contains(words.word(k + 1)) || k + 1 == town);
    boolean somebody = born && !words.anyIn(words.sentenceStart(k), k, TownReader.HOUSES);
    return somebody || was || ONCE.contains(word) ? PAST : UNSAID;
  }
}
