package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a mission lasts, in days: "10 jours", "une dizaine de jours", "deux semaines", "7-15 j"
 * (the greater), "a fortnight". A training "de trois jours", "dans 3 semaines", "depuis 2 mois" or
 * "3 jours par semaine" are no mission's length.
 */
final class DurationReader {
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int FORTNIGHT = 14;
  private static final int LONGEST = 400;
  private static final Set<String> DAYS = Terms.of("jour jours j jrs jr day days dia dias d nuits");
  private static final Set<String> WEEKS =
      Set.of("semaine", "semaines", "sem", "week", "weeks", "wk", "wks", "semana", "semanas");
  private static final Set<String> MONTHS = Set.of("mois", "month", "months", "mes", "meses");
  private static final Set<String> TO = Terms.of("a to ou or et and y o al e voire au");
  private static final Set<String> WHEN =
      Terms.of(
          "dans in depuis since hace ha il ago every tous toutes ca within dentro ici cada chaque"
              + " last derniers dernieres toda premiers a past les prochains next");
  private static final Set<String> TRAINING =
      Terms.of(
          "formation formations atelier ateliers cours stage workshop workshops training seminaire"
              + " seminar taller oficina formacion course session sessions module festival curso"
              + " formacao camp colloque marche route trajet delai preavis modules");
  private static final Set<String> MISSION =
      Terms.of(
          "mission duree pendant sejour durant max maximum maxi partir absenter libre disponible"
              + " dispo liberer duration during for stay durante duracion duracao por misiones"
              + " mision missao jusqu up hasta ate limite environ about free available place venir"
              + " depart minimum suffirait suffiraient suffit chacun each intervenir");

  /**
   * @param sure whether the words around say that a mission is meant
   */
  record Length(int days, boolean sure) {}

  List<Span<Length>> in(Words words) {
    List<Span<Length>> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span<Length> span = at(words, i);
      if (span != null && isReplaced(words, i)) {
        span = instead(words, span);
      }
      if (span != null) {
        span = bounded(words, span);
        found.add(span);
        i = span.to() - 1;
        Span<Length> corrected = corrected(words, span);
        if (corrected != null) {
          found.add(corrected);
          i = corrected.to() - 1;
        }
      }
    }
    return found;
  }

  /** "au lieu de 10 jours": a length that is no longer meant. */
  private static boolean isReplaced(Words words, int i) {
    return words.follows(i - 3, "au", "lieu", "de")
        || words.follows(i - 2, "instead", "of")
        || words.follows(i - 2, "rather", "than")
        || words.follows(i - 2, "en", "vez")
        || words.follows(i - 3, "en", "vez", "de")
        || words.follows(i - 3, "em", "vez", "de");
  }

  /** "au lieu de 10 jours on voudrait 12": the bare number behind it; null when there is none. */
  private static @Nullable Span<Length> instead(Words words, Span<Length> replaced) {
    int end = words.sentenceEnd(replaced.from());
    for (int i = replaced.to(); i < end; i++) {
      Span<Integer> number = Numbers.at(words, i);
      if (number == null || number.value() < 1 || number.value() > LONGEST) {
        continue;
      }
      if (number.to() >= end || words.gapHas(number.to(), Words.CLAUSE)) {
        return new Span<>(replaced.from(), number.to(), new Length(number.value(), true));
      }
    }
    return null;
  }

  /** "8 jours, euh non 10": the unit is not said again. */
  private static @Nullable Span<Length> corrected(Words words, Span<Length> span) {
    int behind = Corrections.behindCue(words, span.to());
    Span<Integer> number = behind == span.to() ? null : Numbers.at(words, behind);
    if (number == null || number.value() < 1 || number.value() > LONGEST) {
      return null;
    }
    int to = number.to();
    boolean bare =
        to >= words.size() || words.gapHas(to, Words.CLAUSE) || IF.contains(words.word(to));
    int unit = WEEKS.contains(words.word(span.to() - 1)) ? WEEK : 1;
    Length length = new Length(number.value() * unit, span.value().sure());
    return bare ? new Span<>(behind, to, length) : null;
  }

  /** "une dizaine de jours, 12 au plus": as of a range, the greater one is what is written down. */
  private static Span<Length> bounded(Words words, Span<Length> span) {
    int at = span.to();
    while (at < span.to() + 2 && BUT.contains(words.word(at))) {
      at++;
    }
    Span<Integer> number = Numbers.at(words, at);
    if (number == null || words.gapHas(at, Words.SENTENCE)) {
      return span;
    }
    Span<Integer> counted = unit(words, number.to(), number.value());
    int to = counted == null ? number.to() : counted.to();
    if (!isMost(words, to)) {
      return span;
    }
    int unit = WEEKS.contains(words.word(span.to() - 1)) ? WEEK : 1;
    int days = counted == null ? number.value() * unit : counted.value();
    return days >= span.value().days() && days <= LONGEST
        ? new Span<>(span.from(), to, new Length(days, span.value().sure()))
        : span;
  }

  private static boolean isMost(Words words, int i) {
    return MOST.contains(words.word(i))
        || Set.of("grand", "au", "at", "como").contains(words.word(i))
            && Set.of("maximum", "max", "plus", "most", "maximo").contains(words.word(i + 1))
        || words.follows(i, "a", "tout", "casser");
  }

  private static final Set<String> MOST = Set.of("max", "maxi", "maximum", "tops", "maximo");
  private static final Set<String> BUT =
      Terms.of("mais but voire et ou or pero mas maybe peut etre");

  private static final Set<String> IF = Terms.of("si if plutot en in max maxi maximum au");

  private static final Set<String> CONCLUDING =
      Set.of("donc", "alors", "so", "hence", "entonces", "portanto", "soit");

  private @Nullable Span<Length> at(Words words, int i) {
    Span<Integer> days = days(words, i);
    if (days == null
        || days.value() < 1
        || days.value() > LONGEST
        || otherwise(words, i, days.to())) {
      return null;
    }
    int start = words.clauseStart(i);
    boolean sure =
        words.anyIn(Math.max(start, i - 5), i, MISSION)
            || words.anyIn(days.to(), Math.min(days.to() + 3, words.sentenceEnd(i)), MISSION);
    sure |= CONCLUDING.contains(words.word(i - 1)) && words.joined(i); // "donc 2 semaines"
    int unit = days.to() - 1;
    if (MONTHS.contains(words.word(unit)) && !sure) {
      return null;
    }
    return new Span<>(i, days.to(), new Length(days.value(), sure));
  }

  /** Before a verb: "would last 9 days", while "the last 9 days" are over. */
  private static final Set<String> MODAL =
      Terms.of("will would should could can may might must to ll d shall");

  private static boolean otherwise(Words words, int from, int to) {
    String before = words.word(from - 1);
    boolean moment =
        WHEN.contains(before)
            && !(before.equals("a") && isRangeWord(words, from - 2))
            && !before.equals("a")
            && !(before.equals("last") && MODAL.contains(words.word(from - 2)));
    if (moment || before.equals("a") && words.word(from - 2).equals("y")) {
      return true;
    }
    if (Set.of("premiers", "derniers").contains(words.word(from - 1))) {
      return true;
    }
    String after = words.word(to);
    boolean rate =
        words.gap(to) == Words.SLASH
            || Set.of(
                        "par", "per", "por", "ago", "avant", "before", "apres", "after", "later",
                        "plus")
                    .contains(after)
                && !words.gapHas(to, Words.CLAUSE) // "8 days, before the end of June"
                && !(Set.of("par", "per", "por").contains(after)
                    && Set.of(
                            "an", "annee", "year", "ano", "personne", "person", "agent", "mission")
                        .contains(words.word(to + 1)))
                && !(after.equals("plus") && false);
    if (rate) {
      return true;
    }
    int back = Math.max(words.clauseStart(from), from - 4);
    if (!HAS.contains(before) && words.anyIn(back, from, TRAINING)) {
      return true;
    }
    String later = words.word(to + 1);
    return (OF.contains(after) && TRAINING.contains(later))
        || (TRAINING.contains(after) && words.joined(to))
        || (OF.contains(after) && OLD.contains(later))
        || OLD.contains(after);
  }

  private static final Set<String> HAS = Set.of("a", "ont", "has", "have", "avons", "ai");
  private static final Set<String> OF = Set.of("de", "d", "of");
  private static final Set<String> OLD = Set.of("retard", "recul", "old", "experience", "age");

  private static boolean isRangeWord(Words words, int i) {
    return words.isNumber(i);
  }

  /** The number of days told from word i on. */
  private @Nullable Span<Integer> days(Words words, int i) {
    Span<Integer> alone = standing(words, i);
    if (alone != null) {
      return alone;
    }
    boolean article =
        Numbers.ARTICLES.contains(words.word(i)) && !words.follows(i - 1, "mise", words.word(i));
    Span<Integer> number = Numbers.at(words, i);
    if (number == null && article) {
      number = new Span<>(i, i + 1, 1);
    }
    if (number == null) {
      return null;
    }
    int at = words.follows(number.to(), "or", "so") ? number.to() + 2 : number.to();
    int count = number.value();
    Span<Integer> mixed = unit(words, at, count);
    int next = -1;
    if (TO.contains(words.word(at)) && words.joined(at)) {
      next = at + 1;
    } else if (words.gapHas(at, Words.HYPHEN | Words.DASH | Words.SLASH)) {
      next = at;
    } else if (mixed != null
        && (TO.contains(words.word(mixed.to()))
            || words.gapHas(mixed.to(), Words.HYPHEN | Words.DASH | Words.SLASH))) {
      int second = TO.contains(words.word(mixed.to())) ? mixed.to() + 1 : mixed.to();
      Span<Integer> more = Numbers.at(words, second);
      Span<Integer> greater = more == null ? null : unit(words, more.to(), more.value());
      return greater != null && greater.value() >= mixed.value()
          ? new Span<>(i, greater.to(), greater.value())
          : mixed;
    }
    if (mixed != null && next < 0) {
      return mixed;
    }
    if (next >= 0) {
      Span<Integer> more = Numbers.at(words, next);
      Span<Integer> greater = more == null ? null : unit(words, more.to(), more.value());
      return greater == null ? mixed : new Span<>(i, greater.to(), greater.value());
    }
    return mixed;
  }

  private static @Nullable Span<Integer> standing(Words words, int i) {
    int at = Numbers.ARTICLES.contains(words.word(i)) ? i + 1 : i;
    return switch (words.word(at)) {
      case "fortnight", "quinzaine" ->
          Set.of("de", "d").contains(words.word(at + 1)) && !DAYS.contains(words.word(at + 2))
                  || words.gapHas(at, Words.HYPHEN)
                  || isOrdinal(words.word(i - 1))
                  || isOrdinal(words.word(i))
              ? null
              : new Span<>(
                  i,
                  Set.of("de").contains(words.word(at + 1)) ? at + 3 : at + 1,
                  words.word(at).equals("fortnight") ? FORTNIGHT : 15);
      case "huitaine" -> new Span<>(i, words.word(at + 1).equals("de") ? at + 3 : at + 1, 8);
      default -> null;
    };
  }

  private static boolean isOrdinal(String word) {
    return Set.of("premiere", "seconde", "deuxieme", "derniere").contains(word);
  }

  /** The unit behind a number, with what may stand between ("de", "bonnes", "full"). */
  private static @Nullable Span<Integer> unit(Words words, int at, int count) {
    int i = at;
    while (i < at + 2 && FILLERS.contains(words.word(i))) {
      i++;
    }
    if (i >= words.size()
        || (words.gap(i)
                & ~(Words.SPACE
                    | Words.HYPHEN
                    | Words.POINT
                    | Words.APOSTROPHE
                    | Words.OPEN
                    | Words.CLOSE))
            != 0) {
      return null;
    }
    String unit = words.word(i);
    if (words.raw(i).equals("D") && words.gap(i) == 0 && count <= 4) {
      return null; // "3D printing"
    }
    int days =
        DAYS.contains(unit) && !(unit.equals("d") && words.gap(i) != 0)
            ? count
            : WEEKS.contains(unit) ? count * WEEK : MONTHS.contains(unit) ? count * MONTH : 0;
    return days == 0 ? null : new Span<>(at, i + 1, days);
  }

  private static final Set<String> FILLERS =
      Terms.of(
          "de bonnes petites full s grosse working petite bonne whole pleines courtes vrais bons"
              + " o");
}
