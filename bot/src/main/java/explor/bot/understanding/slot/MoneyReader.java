package explor.bot.understanding.slot;

import java.util.Optional;
import java.util.Set;

/** Amounts in euros: "1 500 €", "1.500 euros", "2k€", "budget: 1800". */
final class MoneyReader {
  private static final Set<String> EUROS = Set.of("euro", "euros", "eur", "e");
  private static final Set<String> BUDGET =
      Terms.of(
          "budget enveloppe presupuesto orcamento financement cote disposons disposition funds");
  private static final Set<String> OURS =
      Terms.of(
          "budget enveloppe presupuesto orcamento cote disposons disposition consacrer consacrons"
              + " aside mission expert experte max maxi maximum plafond tenemos temos spend mettre"
              + " mobiliser disponible disponibles apport apporter allouer allouons");

  /** The cost of the whole project, what others pay for it, prices and salaries. */
  private static final Set<String> NOT_OURS =
      Terms.of(
          "subvention subventions loyer prix coute coutent cout costs price salaire forfait"
              + " fee habitant total totale ensemble global globale cofinance cofinancee"
              + " cofinancement cofinanced region agence departement bailleur bailleurs fondation"
              + " grant grants donor donors chantier travaux bourse gros finances finance financee"
              + " financed funded funding deja already chiffre affaires projet project proyecto"
              + " projeto subvencion construction");

  private MoneyReader() {}

  /** The budget a text names: an amount in euros near a word for budget, or the only amount. */
  static Optional<Span<String>> budget(Words words) {
    Span<String> best = null;
    int bestScore = 0;
    for (int i = 0; i < words.size(); i++) {
      Span<String> amount = at(words, i);
      if (amount == null) {
        continue;
      }
      int start = words.sentenceStart(i);
      int end = words.sentenceEnd(Math.max(i, amount.to() - 1));
      boolean ours = words.anyIn(Math.max(start, i - 10), Math.min(end, amount.to() + 5), OURS);
      int clause = words.clauseStart(i);
      boolean others =
          words.anyIn(Math.max(clause, i - 9), i, NOT_OURS)
              || words.gapHas(i, Words.OPEN) && words.anyIn(Math.max(start, i - 5), i, NOT_OURS)
              || words.anyIn(amount.to(), Math.min(end, amount.to() + 5), NOT_OURS) && !ours;
      int score = isOver(words, i) ? 0 : 1 + (ours ? 2 : 0) - (others ? ours ? 2 : 3 : 0);
      if (score > bestScore) {
        best = amount;
        bestScore = score;
      }
      i = amount.to() - 1;
    }
    return Optional.ofNullable(best);
  }

  /** "nous n'avons plus les 800 €", "et non 2 000 €", "instead of £900": what no longer holds. */
  private static boolean isOver(Words words, int i) {
    int from = Math.max(words.clauseStart(i), i - 5);
    for (int k = from; k < i; k++) {
      boolean nomore =
          words.word(k).equals("plus") && words.anyIn(Math.max(from, k - 3), k, Set.of("n", "ne"));
      boolean not = NOT.contains(words.word(k)) && !words.anyIn(k + 1, i, Set.of("plus", "more"));
      if (nomore || not || words.follows(k, "au", "lieu")) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> NOT = Terms.of("non instead longer");

  /** The amount that begins at word i: with a sign or word for euros, or right after "budget". */
  private static @org.jspecify.annotations.Nullable Span<String> at(Words words, int i) {
    boolean signBefore = words.gapHas(i, Words.MONEY);
    if (words.isMasked(i)) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    int to = i;
    if (words.isNumber(i)) {
      digits.append(words.word(i));
      to++;
      while (words.isNumber(to)
          && words.word(to).length() == 3
          && digits.length() <= 6
          && isThousands(words, to)) {
        digits.append(words.word(to));
        to++;
      }
      if (words.isNumber(to)
          && words.word(to).length() <= 2
          && (words.gap(to) == Words.POINT || words.gap(to) == Words.COMMA)) {
        digits.append('.').append(words.word(to));
        to++;
      }
    } else {
      Span<Integer> spelled = Numbers.at(words, i);
      if (spelled == null || spelled.value() < 50) {
        return null;
      }
      digits.append(spelled.value());
      to = spelled.to();
    }
    boolean kilo = words.word(to).equals("k") && words.gap(to) == 0;
    if (kilo) {
      to++;
      digits = new StringBuilder(thousandfold(digits.toString()));
    }
    boolean signAfter = words.gapHas(to, Words.MONEY) && moneyIs(words, to);
    boolean wordAfter =
        EUROS.contains(words.word(to))
            && !(words.word(to).equals("e") && words.gap(to) != 0)
            && (words.gap(to) & ~Words.SPACE) == 0;
    boolean told =
        BUDGET.contains(words.word(i - 1))
            || (Set.of("max", "maxi", "de", "d", "of", "est", "is").contains(words.word(i - 1))
                && BUDGET.contains(words.word(i - 2)));
    boolean other =
        Set.of("fcfa", "cfa", "francs", "dollars", "usd", "ariary").contains(words.word(to));
    if (other
        || !(signAfter
            || wordAfter
            || signBefore && moneyIs(words, i)
            || (told || kilo) && !isCount(words, to))) {
      return null;
    }
    return new Span<>(i, wordAfter ? to + 1 : to, digits.toString());
  }

  private static boolean isCount(Words words, int to) {
    return Set.of("personnes", "jours", "days", "experts", "ans").contains(words.word(to));
  }

  private static boolean moneyIs(Words words, int i) {
    int from = i == 0 ? 0 : words.end(i - 1);
    int to = i < words.size() ? words.start(i) : words.text().length();
    return words.text().substring(from, to).contains("€");
  }

  private static boolean isThousands(Words words, int to) {
    int gap = words.gap(to);
    return gap == Words.SPACE
        || gap == Words.POINT
        || gap == Words.COMMA
        || gap == Words.APOSTROPHE;
  }

  private static String thousandfold(String digits) {
    return new java.math.BigDecimal(digits).movePointRight(3).stripTrailingZeros().toPlainString();
  }

  /** The amount of an answer to the question about the budget. */
  static Optional<String> answer(Words words) {
    Optional<Span<String>> told = budget(words);
    if (told.isPresent()) {
      return told.map(Span::value);
    }
    Words asked = Words.of("budget " + words.text());
    return budget(asked).map(Span::value);
  }
}
