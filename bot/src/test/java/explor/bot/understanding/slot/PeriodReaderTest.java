package explor.bot.understanding.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodReaderTest {
  private static final LocalDate SENT = LocalDate.of(2026, 11, 10);
  private final PeriodReader reader = new PeriodReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "du 3 au 15 mars 2027|2027-03-03|2027-03-15",
        "en mars|2027-03|2027-03",
        "un plombier à Lomé en mars|2027-03|2027-03",
        "à Yaoundé du 3 au 15 mars 2027|2027-03-03|2027-03-15",
        "mi-avril|2027-04|2027-04",
        "fin janvier|2027-01|2027-01",
        "première quinzaine de juin|2027-06-01|2027-06-15",
        "deuxième quinzaine de février 2028|2028-02-16|2028-02-29",
        "entre le 8 et le 19 octobre 2027|2027-10-08|2027-10-19",
        "entre le 28 mai et le 8 juin|2027-05-28|2027-06-08",
        "du 20 décembre au 4 janvier|2026-12-20|2027-01-04",
        "d'avril à juin 2027|2027-04|2027-06",
        "mai ou juin|2027-05|2027-06",
        "décembre ou janvier 2028|2027-12|2028-01",
        "du 4 au 17 octobre 2027 ou en février 2028|2027-10-04|2027-10-17",
        "pas avant mai et pas après juillet 2027|2027-05|2027-07",
        "pas avant mai|2027-05|",
        "à partir du 10 janvier 2027|2027-01-10|",
        "jusqu'à fin juin||2027-06",
        "avant le 15 avril||2027-04-15",
        "du 03/05/2027 au 14/05/2027|2027-05-03|2027-05-14",
        "3rd to 12th May|2027-05-03|2027-05-12",
        "from the 3rd to the 12th of May 2027|2027-05-03|2027-05-12",
        "May 10-20, 2027|2027-05-10|2027-05-20",
        "10-20 May 2027|2027-05-10|2027-05-20",
        "in late September 2027|2027-09|2027-09",
        "between 1 and 20 July|2027-07-01|2027-07-20",
        "de mayo a julio|2027-05|2027-07",
        "del 3 al 12 de mayo de 2027|2027-05-03|2027-05-12",
        "de 3 a 12 de maio de 2027|2027-05-03|2027-05-12",
        "em setembro|2027-09|2027-09",
        "le mois prochain|2026-12|2026-12",
        "premier semestre 2027|2027-01|2027-06",
        "mars 2026 dernier, plutôt avril 2027|2027-04|2027-04",
      })
  void boundsOfAPeriodAreRead(String words, @Nullable String start, @Nullable String end) {
    List<Span<PeriodReader.Period>> found = reader.in(Words.of(words), SENT);
    assertTrue(!found.isEmpty(), words);
    assertEquals(start == null ? "" : start, found.getFirst().value().start(), words);
    assertEquals(end == null ? "" : end, found.getFirst().value().end(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plutôt cet été",
        "next spring",
        "à l'automne 2027",
        "dans trois semaines",
        "quand vous voulez",
        "vacances de Pâques",
        "any time",
        "en primavera",
      })
  void seasonsAndThingsAlikeGiveOnlyWords(String words) {
    List<Span<PeriodReader.Period>> found = reader.in(Words.of(words), SENT);
    assertEquals(1, found.size(), words);
    assertEquals(PeriodReader.Period.WORDS_ONLY, found.getFirst().value(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "depuis mars 2024",
        "le conseil a voté en juin",
        "since May",
        "il a été élu",
        "sept techniciens et deux ingénieurs",
        "we may come",
        "nous avons besoin de 10 jours",
      })
  void thePastAndEverydayWordsAreNoPeriod(String words) {
    assertEquals(List.of(), reader.in(Words.of(words), SENT), words);
  }

  @Test
  void anExceptionStaysWithThePeriod() {
    Words words = Words.of("dispo n'importe quand sauf août, merci");
    Span<PeriodReader.Period> period = reader.in(words, SENT).getFirst();
    String said = PeriodWords.said(words, List.of(period), period);
    assertEquals("n'importe quand sauf août", said);
  }
}
