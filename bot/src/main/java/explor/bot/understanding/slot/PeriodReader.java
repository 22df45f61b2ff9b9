package explor.bot.understanding.slot;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Periods in French, English, Spanish and Portuguese: dates, ranges of dates, months and lists of
 * months, halves and thirds of months, one-sided bounds ("pas avant mai"), and what gives only
 * words (seasons, school holidays, "any time"). A bound without a year is the next one after the
 * day the message was sent.
 */
final class PeriodReader {
  /**
   * @param start {@code YYYY-MM} or {@code YYYY-MM-DD}, empty when open
   * @param end likewise
   */
  record Period(String start, String end) {
    static final Period WORDS_ONLY = new Period("", "");

    boolean dated() {
      return !start.isEmpty() || !end.isEmpty();
    }
  }

  private static final Set<String> LEADS =
      Terms.of(
          "du de d des entre from between del en in on le the el o of au a mois month mes les los"
              + " during pendant durant courant autour vers around il al em no na dia lundi mardi"
              + " mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday"
              + " saturday sunday dates");
  private static final Set<String> SINCE =
      Terms.of(
          "depuis since desde dernier derniere passe passee last pasado passado ultimo precedent"
              + " fonde fondee cree creee founded");
  private static final Set<String> PAST_AUXILIARY =
      Terms.of(
          "avons ai ont avez etions etait etaient sommes rencontres was were met had delibere ete"
              + " estuvimos fuimos visitado");
  private final SoftPeriods soft = new SoftPeriods();

  /** The periods of a text, left to right, none of them in the past. */
  List<Span<Period>> in(Words words, LocalDate sent) {
    List<Span<Period>> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Span<Period> span = at(words, i, sent);
      if (span == null) {
        i++;
        continue;
      }
      if (!isPast(words, span, sent)) {
        found.add(span);
      }
      i = span.to();
    }
    return joinBounds(words, narrowed(words, found));
  }

  /** What is said of when somebody is not free, in the words that say so: "pas en hiver". */
  List<Span<Period>> leftOut(Words words, LocalDate sent) {
    List<Span<Period>> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Span<Period> span = at(words, i, sent);
      int out = span == null ? -1 : PeriodWords.exclusion(words, span.from(), span.to());
      if (span != null && out >= 0) {
        found.add(new Span<>(out, span.to(), Period.WORDS_ONLY));
      }
      i = span == null ? i + 1 : span.to();
    }
    return found;
  }

  /** "en mai mais pas avant le 8", "in May, not later than the 18th": a day of that month. */
  private static List<Span<Period>> narrowed(Words words, List<Span<Period>> found) {
    List<Span<Period>> narrow = new ArrayList<>(found);
    for (int n = 0; n < found.size(); n++) {
      Span<Period> span = found.get(n);
      String month = span.value().start();
      if (month.length() != MONTH || !month.equals(span.value().end())) {
        continue;
      }
      int next = words.size();
      for (Span<Period> other : found) {
        boolean later = other.from() >= span.to() && other.value().dated();
        next = later ? Math.min(next, other.from()) : next;
      }
      int end = Math.min(Math.min(next, words.sentenceEnd(span.to() - 1)), span.to() + NEAR);
      for (int i = span.to(); i < end; i++) {
        Span<Integer> day = Numbers.day(words, i);
        Bounds.Side side = day == null ? null : Bounds.before(words, i);
        if (day != null
            && side != null
            && side.kind() != Bounds.Kind.BOTH
            && side.from() >= span.to()
            && Months.at(words, day.to()) == 0
            && !Dates.isUnit(words, day.to())
            && words.gap(day.to()) != Words.SLASH) {
          String bound = write(month, day.value());
          boolean from = side.kind() == Bounds.Kind.FROM;
          Period period = from ? new Period(bound, month) : new Period(month, bound);
          Span<Period> whole = new Span<>(span.from(), day.to(), period);
          narrow.set(n, whole);
          break;
        }
      }
    }
    narrow.removeIf(span -> narrow.stream().anyMatch(w -> w != span && isWithin(span, w)));
    return narrow;
  }

  private static boolean isWithin(Span<?> inner, Span<?> outer) {
    return outer.from() <= inner.from()
        && inner.to() <= outer.to()
        && outer.to() - outer.from() > inner.to() - inner.from();
  }

  private static final int MONTH = 7; // characters of a month
  private static final int NEAR = 12;

  private static String write(String month, int day) {
    YearMonth whole = YearMonth.parse(month);
    return whole.atDay(Math.min(day, whole.lengthOfMonth())).toString();
  }

  private @Nullable Span<Period> at(Words words, int i, LocalDate sent) {
    Span<Period> gentle = soft.at(words, i, sent);
    Dates.Range range = Dates.at(words, i);
    if (range == null || (gentle != null && gentle.to() >= range.to())) {
      return gentle;
    }
    Bounds.Side side = Bounds.before(words, i);
    int from = side.from();
    while (from > 0 && words.joined(from) && LEADS.contains(words.word(from - 1))) {
      from--;
    }
    boolean wholeMonth = Set.of("fin", "end", "fines", "finales", "fim").contains(words.word(i));
    Bounds.Kind kind =
        side.kind() == Bounds.Kind.BEFORE && wholeMonth ? Bounds.Kind.UNTIL : side.kind();
    int onwards = range.single() ? onwards(words, range.to()) : range.to();
    boolean open = onwards > range.to();
    Period period = resolve(range, open ? Bounds.Kind.FROM : kind, sent);
    return new Span<>(from, onwards, period);
  }

  /** "March onwards", "marzo en adelante": behind the words that leave the end open. */
  private static int onwards(Words words, int to) {
    if (!words.joined(to)) {
      return to;
    }
    boolean one = Set.of("onwards", "onward").contains(words.word(to));
    boolean two =
        words.follows(to, "en", "adelante")
            || words.follows(to, "em", "diante")
            || words.follows(to, "et", "apres")
            || words.follows(to, "and", "after")
            || words.follows(to, "and", "later");
    return one ? to + 1 : two && words.clauseEnd(to) == to + 2 ? to + 2 : to;
  }

  private static Period resolve(Dates.Range range, Bounds.Kind kind, LocalDate sent) {
    Dates.Day first = range.first();
    Dates.Day last = range.last();
    int firstYear = first.year();
    int lastYear = last.year();
    if (firstYear == 0 && lastYear != 0) {
      firstYear = first.month() <= last.month() ? lastYear : lastYear - 1;
    } else if (firstYear == 0) {
      firstYear = nextYear(first, sent, range.first().equals(range.last()));
    }
    if (lastYear == 0) {
      lastYear = last.month() >= first.month() ? firstYear : firstYear + 1;
    }
    String start = write(firstYear, first);
    String end = write(lastYear, last);
    return switch (kind) {
      case BOTH -> new Period(start, end);
      case FROM -> range.single() ? new Period(start, "") : new Period(start, end);
      case UNTIL -> range.single() ? new Period("", end) : new Period(start, end);
      case BEFORE ->
          range.single() ? new Period("", before(lastYear, last)) : new Period(start, end);
    };
  }

  private static int nextYear(Dates.Day day, LocalDate sent, boolean single) {
    if (day.month() > sent.getMonthValue()) {
      return sent.getYear();
    }
    if (day.month() < sent.getMonthValue()) {
      return sent.getYear() + 1;
    }
    int last = day.day() > 0 ? day.day() : single ? 20 : 31;
    return last > sent.getDayOfMonth() ? sent.getYear() : sent.getYear() + 1;
  }

  private static String write(int year, Dates.Day day) {
    YearMonth month = YearMonth.of(year, day.month());
    if (day.day() == 0) {
      return month.toString();
    }
    return month.atDay(Math.min(day.day(), month.lengthOfMonth())).toString();
  }

  private static String before(int year, Dates.Day day) {
    return day.day() == 0
        ? YearMonth.of(year, day.month()).minusMonths(1).toString()
        : write(year, day);
  }

  private static boolean isPast(Words words, Span<Period> span, LocalDate sent) {
    int from = span.from();
    if (SINCE.contains(words.word(from - 1)) && !words.word(from - 1).equals("desde")) {
      return true;
    }
    if (words.anyIn(span.to(), Math.min(span.to() + 1, words.sentenceEnd(from)), SINCE)
        || words.anyIn(from, span.to(), SINCE) && !words.word(from).equals("desde")) {
      return true;
    }
    boolean dated = // "votre courriel du 3 mai": the day of a letter or a meeting
        OF.contains(words.word(from))
            && span.value().start().equals(span.value().end())
            && words.anyIn(Math.max(words.clauseStart(from), from - 4), from, DATED);
    if (dated) {
      return true;
    }
    String bound = span.value().end().isEmpty() ? span.value().start() : span.value().end();
    if (!bound.isEmpty() && bound.compareTo(sent.toString().substring(0, bound.length())) < 0) {
      return true;
    }
    int clause = words.clauseStart(from);
    return hasHappened(words, Math.max(clause, from - 7), from)
        || hasAuxiliary(words, Math.max(clause, from - 5), from)
        || PeriodWords.isExcluded(words, from, span.to());
  }

  private static final Set<String> OF = Set.of("du", "de", "d", "of", "del", "do");
  private static final Set<String> DATED =
      Terms.of(
          "deliberation courrier courriel mail mel lettre message reunion rencontre entretien"
              + " arrete conseil annonce rdv appel circulaire decret loi email letter meeting call"
              + " note carta correo mensaje acuerdo deliberacao oficio reuniao mensagem");

  /** An auxiliary of the past; "j'ai du temps", "nous avons dix jours" are none. */
  private static boolean hasAuxiliary(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean owns =
          OWNING.contains(words.word(i))
              && (OWNED.contains(words.word(i + 1)) || Numbers.at(words, i + 1) != null);
      if (PAST_AUXILIARY.contains(words.word(i)) && !owns) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> OWNING = Set.of("ai", "ont", "avons", "avez");
  private static final Set<String> OWNED =
      Terms.of("du des un une de mes nos tout le la l quelques");

  /**
   * "le conseil a voté en juin": an auxiliary and a participle right before. "À Lomé" is neither,
   * and so it is in capitals.
   */
  private static boolean hasHappened(Words words, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String raw = words.raw(i);
      boolean participle = raw.endsWith("é") || raw.endsWith("és") || raw.endsWith("ée");
      boolean preposition = words.raw(i - 1).equalsIgnoreCase("à");
      if (participle
          && !words.capital(i)
          && !preposition
          && AUXILIARIES.contains(words.word(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> AUXILIARIES =
      Set.of("a", "ont", "ai", "avons", "avez", "est", "sont", "ete", "sommes", "suis");

  /** "pas avant mai et pas après juillet": two one-sided bounds of one sentence are one period. */
  private static List<Span<Period>> joinBounds(Words words, List<Span<Period>> found) {
    List<Span<Period>> joined = new ArrayList<>();
    for (Span<Period> span : found) {
      Span<Period> before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && isAlternative(words, before, span)) {
        // "juin ou septembre": the first one counts, the words of both are kept
        Period value = follows(before.value(), span.value());
        joined.set(joined.size() - 1, new Span<>(before.from(), span.to(), value));
        continue;
      }
      if (before != null
          && complete(before.value(), span.value())
          && words.sentenceEnd(before.from()) >= span.to()) {
        Period both =
            new Period(
                before.value().start() + span.value().start(),
                before.value().end() + span.value().end());
        joined.set(joined.size() - 1, new Span<>(before.from(), span.to(), both));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** "en mai ou la première quinzaine de juin": one time, when the second goes on. */
  private static Period follows(Period first, Period second) {
    boolean both = first.end().length() >= MONTH && second.start().length() >= MONTH;
    if (!both || second.end().isEmpty()) {
      return first;
    }
    YearMonth end = YearMonth.parse(first.end().substring(0, MONTH));
    YearMonth start = YearMonth.parse(second.start().substring(0, MONTH));
    boolean next = start.equals(end) || start.equals(end.plusMonths(1));
    return next ? new Period(first.start(), second.end()) : first;
  }

  private static boolean isAlternative(Words words, Span<Period> first, Span<Period> second) {
    boolean or = Set.of("ou", "or", "o").contains(words.word(first.to()));
    return or && second.from() - first.to() <= 2 && !words.gapHas(second.from(), Words.CLAUSE);
  }

  private static boolean complete(Period first, Period second) {
    return first.dated()
        && second.dated()
        && first.start().isEmpty() != second.start().isEmpty()
        && first.end().isEmpty() != second.end().isEmpty();
  }
}
