package explor.bot.understanding.slot;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of dates and of ranges of dates, without any notion of today. */
final class Dates {
  /**
   * @param year 0 when not told
   * @param month 1 to 12
   * @param day 0 when not told
   */
  record Day(int year, int month, int day) {}

  /**
   * @param single one date or month was named, no range
   * @param to behind its last word
   */
  record Range(Day first, Day last, boolean single, int to) {}

  private static final Set<String> UNITS =
      Terms.of(
          "jour jours j day days dias dia semaine semaines week weeks semanas mois months ans years"
              + " personnes pers experts h euros eur");
  private static final Set<String> TO =
      Terms.of("au a to al ao until till through jusqu hasta ate et and y e");
  private static final Set<String> OR = Set.of("ou", "or", "o", "et", "and", "y", "e");
  private static final Set<String> OF = Set.of("de", "d", "of", "do", "del");
  private static final Set<String> ARTICLES =
      Terms.of(
          "le the el o en in du au a la of from de d dia del al em lundi mardi mercredi jeudi"
              + " vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday"
              + " lunes martes miercoles jueves viernes sabado domingo mon tue wed thu fri");
  private static final Set<String> ENGLISH =
      Terms.of(
          "january february march april may june july august september october november december"
              + " jan feb apr jun jul aug sep");
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2099;
  private static final int CLOSE_MONTHS = 2;

  private Dates() {}

  /** The range or date that begins at word i (its article left out), or null. */
  static @Nullable Range at(Words words, int i) {
    Range half = half(words, i);
    if (half != null) {
      return half;
    }
    Range days = twoDaysOfOneMonth(words, i);
    if (days != null) {
      return days;
    }
    Span<Day> first = day(words, i);
    return first == null ? null : chain(words, first);
  }

  /** A first date and what it is tied to: "… au 8 juin", "… ou août 2027", "… – avril". */
  private static Range chain(Words words, Span<Day> first) {
    Day last = first.value();
    int to = first.to();
    boolean single = true;
    Span<Integer> back = sameMonth(words, first);
    if (back != null) {
      Day end = new Day(last.year(), last.month(), back.value());
      return new Range(first.value(), end, false, back.to());
    }
    while (true) {
      int next = tied(words, to);
      Span<Day> more = next < 0 ? null : day(words, next);
      if (more == null) {
        return new Range(first.value(), last, single, to);
      }
      boolean or = OR.contains(words.word(to)) || next == to;
      if (next == to && words.gapHas(to, Words.COMMA) && isRemark(words, more.to())) {
        return new Range(first.value(), last, single, to); // "octobre, novembre c'est trop tard"
      }
      if (or && !isBetween(words, first.from()) && !close(last, more.value())) {
        return new Range(first.value(), last, single, to);
      }
      last = more.value();
      single = false;
      to = more.to();
    }
  }

  /** "départ le 3 mai, retour le 14", "du 3 mai au 14": the month is not said again. */
  private static @Nullable Span<Integer> sameMonth(Words words, Span<Day> first) {
    int at = first.to();
    boolean on = at < words.size() && !words.gapHas(at, Words.SENTENCE | Words.OPEN | Words.CLOSE);
    if (first.value().day() == 0 || !on || !UNTIL.contains(words.word(at))) {
      return null;
    }
    for (at++; isArticle(words, at) && at < first.to() + 4; at++) {
      if (!words.joined(at)) {
        return null;
      }
    }
    Span<Integer> day = Numbers.day(words, at);
    boolean bare =
        day != null
            && day.value() > first.value().day()
            && words.joined(at)
            && Months.at(words, day.to()) == 0
            && figures(words, at) == null
            && (day.to() >= words.size() || words.gapHas(day.to(), Words.CLAUSE));
    return bare ? day : null;
  }

  private static boolean isArticle(Words words, int i) {
    return ARTICLES.contains(words.word(i)) || words.word(i).equals("on");
  }

  private static final Set<String> UNTIL =
      Terms.of("au to until till jusqu al hasta ao ate retour return returning back regreso volta");

  /** Whether word i counts something, so that the number before it is no day of a month. */
  static boolean isUnit(Words words, int i) {
    return UNITS.contains(words.word(i));
  }

  private static boolean isRemark(Words words, int at) {
    return words.joined(at) && REMARK.contains(words.word(at));
  }

  private static final Set<String> REMARK =
      Terms.of("c est is ya y il on je nous i we it sera serait sont es e");

  /** "entre avril et novembre" is a span however long; "avril et novembre" are two months. */
  private static boolean isBetween(Words words, int from) {
    return words.anyIn(from - 2, from, BETWEEN) && words.joined(from);
  }

  private static final Set<String> BETWEEN = Set.of("entre", "between");

  private static boolean close(Day a, Day b) {
    int months = Math.floorMod(b.month() - a.month(), 12);
    return months <= CLOSE_MONTHS && (a.year() == 0 || b.year() == 0 || b.year() - a.year() <= 1);
  }

  /** Where the date tied to the one that ends at {@code to} may begin, or -1. */
  private static int tied(Words words, int to) {
    if (to >= words.size() || words.gapHas(to, Words.SENTENCE | Words.OPEN | Words.CLOSE)) {
      return -1;
    }
    int at = to;
    if (TO.contains(words.word(at)) || OR.contains(words.word(at))) {
      at++;
    } else if (!words.gapHas(
        at, Words.COMMA | Words.HYPHEN | Words.DASH | Words.SLASH | Words.SPACE)) {
      return -1;
    }
    for (int k = 0; k < 3 && ARTICLES.contains(words.word(at)); k++) {
      at++;
    }
    return at;
  }

  /** "10-20 May 2027", "3 au 12 mai", "1 and 20 July", "May 10-20, 2027". */
  private static @Nullable Range twoDaysOfOneMonth(Words words, int i) {
    Span<Integer> first = Numbers.day(words, i);
    if (first != null) {
      int next = tied(words, first.to());
      boolean bare =
          next == first.to() && !words.gapHas(next, Words.HYPHEN | Words.DASH | Words.SLASH);
      if (next < 0 || bare) {
        return null;
      }
      Span<Day> last = day(words, next);
      boolean ofOneMonth = last != null && last.value().day() > 0 && words.joined(first.to() + 1);
      return last == null || !ofOneMonth && last.value().day() == 0
          ? null
          : new Range(sameMonth(last.value(), first.value()), last.value(), false, last.to());
    }
    int month = Months.at(words, i);
    Span<Integer> from = month == 0 ? null : Numbers.day(words, i + 1);
    if (from == null || !ENGLISH.contains(words.word(i)) || !words.joined(i + 1)) {
      return null;
    }
    int next = tied(words, from.to());
    Span<Integer> until =
        next < 0 || next == from.to() && !words.gapHas(next, Words.HYPHEN | Words.DASH)
            ? null
            : Numbers.day(words, next);
    if (until == null
        || Months.at(words, until.to()) > 0
        || UNITS.contains(words.word(until.to()))) {
      return null;
    }
    Span<Integer> year = year(words, until.to());
    int y = year == null ? 0 : year.value();
    return new Range(
        new Day(y, month, from.value()),
        new Day(y, month, until.value()),
        false,
        year == null ? until.to() : year.to());
  }

  private static Day sameMonth(Day last, int day) {
    return new Day(last.year(), last.month(), day);
  }

  /** One date or month at word i. */
  private static @Nullable Span<Day> day(Words words, int i) {
    Span<Day> figures = figures(words, i);
    if (figures != null) {
      return figures;
    }
    Span<Integer> day = Numbers.day(words, i);
    if (day != null) {
      int at = day.to();
      while (OF.contains(words.word(at)) && words.joined(at)) {
        at++;
      }
      int month = words.joined(at) ? Months.at(words, at) : 0;
      if (month > 0) {
        return withYear(words, i, at + 1, month, day.value());
      }
      if (words.isNumber(i)) {
        return null; // but "sept" may still be a month
      }
    }
    int part = part(words, i);
    int at = i + part;
    int month = Months.at(words, at);
    if (month == 0) {
      return null;
    }
    Span<Integer> after = ENGLISH.contains(words.word(at)) ? Numbers.day(words, at + 1) : null;
    boolean english =
        after != null
            && words.joined(at + 1)
            && !UNITS.contains(words.word(after.to()))
            && Months.at(words, after.to()) == 0;
    return english && after != null
        ? withYear(words, i, after.to(), month, after.value())
        : withYear(words, i, at + 1, month, 0);
  }

  /** How many words of "mi-", "fin", "early", "mediados de" stand before a month. */
  private static int part(Words words, int i) {
    int n = 0;
    if (PARTS.contains(words.word(i))) {
      n = 1;
      while (n < 4 && (OF.contains(words.word(i + n)) || words.word(i + n).equals("mois"))) {
        n++;
      }
    }
    return n;
  }

  private static final Set<String> PARTS =
      Terms.of(
          "mi debut fin courant mid early late end beginning start mediados principios finales"
              + " fines meados inicio fim final middle milieu comienzos inicios");

  private static Span<Day> withYear(Words words, int from, int at, int month, int day) {
    int to = at;
    if (NEXT.contains(words.word(to)) && words.joined(to)) {
      to++;
    }
    Span<Integer> year = year(words, to);
    return year == null
        ? new Span<>(from, to, new Day(0, month, day))
        : new Span<>(from, year.to(), new Day(year.value(), month, day));
  }

  private static final Set<String> NEXT =
      Set.of("prochain", "prochaine", "next", "proximo", "proxima", "prochains");

  private static @Nullable Span<Integer> year(Words words, int at) {
    int i = at;
    while (i < at + 2 && OF.contains(words.word(i)) && words.joined(i)) {
      i++;
    }
    boolean near = (words.gap(i) & (Words.SENTENCE | Words.OPEN | Words.CLOSE)) == 0;
    if (!near || !words.isNumber(i) || words.word(i).length() != 4) {
      return null;
    }
    int year = Integer.parseInt(words.word(i));
    return year < EARLIEST || year > LATEST ? null : new Span<>(i, i + 1, year);
  }

  /** 2027-05-03, 03/05/2027, 3.5.2027, and 03/05 after a word that announces a date. */
  private static @Nullable Span<Day> figures(Words words, int i) {
    if (!words.isNumber(i) || !words.isNumber(i + 1) || words.word(i).length() > 4) {
      return null;
    }
    int kind = words.gap(i + 1) & (Words.HYPHEN | Words.SLASH | Words.POINT);
    if (kind == 0 || words.gapHas(i + 1, Words.SPACE) || words.word(i + 1).length() > 2) {
      return null;
    }
    boolean third =
        words.isNumber(i + 2) && (words.gap(i + 2) & kind) != 0 && words.word(i + 2).length() <= 4;
    int a = Integer.parseInt(words.word(i));
    int b = Integer.parseInt(words.word(i + 1));
    int c = third ? Integer.parseInt(words.word(i + 2)) : 0;
    if (words.word(i).length() == 4) {
      return make(i, third ? i + 3 : i + 2, a, b, c, kind == Words.HYPHEN);
    }
    if (third) {
      return make(i, i + 3, words.word(i + 2).length() == 2 ? 2000 + c : c, b, a, true);
    }
    boolean told = ARTICLES.contains(words.word(i - 1)) || TO.contains(words.word(i - 1));
    return make(
        i, i + 2, 0, b, a, kind == Words.SLASH && told && !UNITS.contains(words.word(i + 2)));
  }

  private static @Nullable Span<Day> make(
      int from, int to, int year, int month, int day, boolean ok) {
    boolean possible =
        month >= 1 && month <= 12 && day <= 31 && (year == 0 || year >= EARLIEST && year <= LATEST);
    return ok && possible ? new Span<>(from, to, new Day(year, month, day)) : null;
  }

  /** "première quinzaine de juin", "second half of May", "première semaine de mars". */
  private static @Nullable Range half(Words words, int i) {
    int order = order(words.word(i));
    if (order == 0) {
      return null;
    }
    int at = i + 1;
    String what = words.word(at);
    boolean week = what.equals("semaine") || what.equals("week") || what.equals("semana");
    boolean half = HALVES.contains(what);
    if (!week && !half) {
      return null;
    }
    at++;
    for (int k = 0; k < 2 && OF.contains(words.word(at)); k++) {
      at++;
    }
    int month = Months.at(words, at);
    if (month == 0) {
      return null;
    }
    Span<Day> whole = withYear(words, i, at + 1, month, 0);
    int year = whole.value().year();
    int first = week ? (order == LAST ? 22 : 7 * (order - 1) + 1) : order == 1 ? 1 : 16;
    int last = week ? (order == LAST ? 31 : 7 * order) : order == 1 ? 15 : 31;
    return new Range(new Day(year, month, first), new Day(year, month, last), false, whole.to());
  }

  private static final int LAST = 9;
  private static final Set<String> HALVES =
      Set.of("quinzaine", "moitie", "half", "quincena", "mitad", "quinzena", "metade", "fortnight");

  private static int order(String word) {
    return switch (word) {
      case "premiere", "first", "primera", "primeira", "1re", "1ere" -> 1;
      case "deuxieme", "seconde", "second", "segunda", "2e", "2eme" -> 2;
      case "troisieme", "third", "tercera", "terceira" -> 3;
      case "derniere", "last", "ultima" -> LAST;
      default -> 0;
    };
  }
}
