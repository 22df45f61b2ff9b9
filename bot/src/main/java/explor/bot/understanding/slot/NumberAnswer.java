package explor.bot.understanding.slot;

import explor.bot.form.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The number that answers a question for one. It stands alone ("disons 10", "10 ou 12"), or before
 * what was asked for: days, years, people. A number of something else is no answer: "3 formateurs
 * formés" is no length, "10 jours" no number of experts, and "depuis 2018" neither.
 */
final class NumberAnswer {
  private static final int LONGEST = 400; // days
  private static final int MOST_YEARS = 70;
  private static final Set<String> YEARS =
      Terms.of("an ans annee annees year years yr yrs y ano anos piges balais");
  private static final Set<String> TIMES =
      Terms.of(
          "jour jours j jrs jr day days dia dias nuits semaine semaines sem week weeks wk wks"
              + " semana semanas mois month months mes meses heure heures h hours hour min minutes"
              + " fois times euro euros eur k km");

  /** What may stand behind a bare number without being counted by it. */
  private static final Set<String> BEHIND =
      Terms.of(
          "a au aux ou or et and y o e to mais but pas si if pour for max maxi maximum min mini"
              + " minimum environ about approx around circa plus moins grand more less at voire"
              + " peut maybe perhaps je j on nous i we c ce ca cela it that serait sera would will"
              + " ideal ideally idealement suffit suffira suffiraient suffirait suffisent enough"
              + " non no oui yes euh heu er um disons say plutot rather en in tout all total svp"
              + " stp please merci thanks finalement enfin actually wait attends attendez possible"
              + " possibles is est est-ce bien ok okay dans quelque something mas pero ou-bien sur"
              + " comme like depending selon sans without avec with sauf except alors then du le"
              + " the quelquechose grosso modo ish");

  private final Readers readers;

  NumberAnswer(Readers readers) {
    this.readers = readers;
  }

  Optional<String> read(Slot slot, Words words, LocalDate sent) {
    return switch (slot.name()) {
      case "duration_days" -> days(words).map(days -> Integer.toString(days));
      case "years_experience" -> years(words, sent).map(years -> Integer.toString(years));
      case "number_of_experts" -> people(words).map(people -> Integer.toString(people));
      default -> number(words, Set.of(), true).map(number -> Integer.toString(number));
    };
  }

  private Optional<Integer> days(Words words) {
    List<Span<DurationReader.Length>> lengths =
        Corrections.applied(words, readers.durations().in(words));
    if (!lengths.isEmpty()) {
      return Optional.of(lengths.getFirst().value().days());
    }
    Optional<Integer> bare = number(words, Set.of(), false).filter(days -> days <= LONGEST);
    if (bare.isEmpty()) {
      return bare;
    }
    lengths = readers.durations().in(Words.of(words.text() + " jours")); // "8 à 10": the greater
    return lengths.isEmpty() ? bare : Optional.of(lengths.getFirst().value().days());
  }

  /** "15 ans", and "depuis 2009" counted to the day it was sent. */
  private static Optional<Integer> years(Words words, LocalDate sent) {
    for (int i = 1; i < words.size(); i++) {
      if (words.isNumber(i) && Numbers.isYear(words.word(i)) && SINCE.contains(words.word(i - 1))) {
        int years = sent.getYear() - Integer.parseInt(words.word(i));
        return years < 0 || years > MOST_YEARS ? Optional.empty() : Optional.of(years);
      }
    }
    return number(words, YEARS, false).filter(years -> years <= MOST_YEARS);
  }

  private static Optional<Integer> people(Words words) {
    Optional<Integer> number = number(words, Set.of(), true);
    boolean one = number.isEmpty() && words.size() <= 4 && words.anyIn(0, words.size(), ONE);
    return one ? Optional.of(1) : number;
  }

  private static final Set<String> ONE = Terms.of("un une one uno um uma una seul seule single");
  private static final Set<String> SINCE = Terms.of("depuis since desde en in des from annee year");

  /**
   * The first number that counts what was asked for; a correction replaces it.
   *
   * @param units words that may stand behind it
   * @param anything whether it may also count anything that is no time and no money
   */
  private static Optional<Integer> number(Words words, Set<String> units, boolean anything) {
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      Span<Integer> number = Numbers.at(words, i);
      if (number == null) {
        continue;
      }
      boolean year =
          words.isNumber(i) && Numbers.isYear(words.word(i)) && SINCE.contains(words.word(i - 1));
      if (!year && fits(words, number.to(), units, anything)) {
        List<Span<Integer>> both = List.of(new Span<>(0, 1, 0), new Span<>(i, i + 1, 1));
        boolean corrects = Corrections.applied(words, both).size() == 1;
        last = last < 0 || corrects ? number.value() : last;
      }
      i = number.to() - 1;
    }
    return last < 0 ? Optional.empty() : Optional.of(last);
  }

  private static boolean fits(Words words, int behind, Set<String> units, boolean anything) {
    boolean bare =
        behind >= words.size()
            || !words.joined(behind)
            || words.isNumber(behind)
            || BEHIND.contains(words.word(behind));
    String unit = words.word(behind).equals("de") ? words.word(behind + 1) : words.word(behind);
    return bare || units.contains(unit) || anything && !isTime(unit) && !words.isMasked(behind);
  }

  private static boolean isTime(String word) {
    return TIMES.contains(word) || YEARS.contains(word);
  }
}
