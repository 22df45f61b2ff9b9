package explor.bot.understanding.slot;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of several periods is that of the mission. */
final class PeriodChoice {
  private static final Set<String> MISSION =
      Terms.of(
          "mission dispo disponible disponibles disponibilite disponibilites partir depart"
              + " idealement periode dates date pendant libre venir sejour available free between"
              + " ideally trip travel go stay fechas periodo disponivel plutot jours days dias"
              + " semaine semaines liberer absenter possible quand availability weeks week"
              + " intervenir souhaitee viajar ir disponibilidad disponibilidade semanas");
  private static final Set<String> OTHER =
      Terms.of(
          "ag reunion assemblee reponse repondre subvention recolte deadline rappeler rappelez"
              + " anniversaire rentree inauguration loi naissance appeler call answer reprend"
              + " reprennent rouvre rouvrent reopens resumes starts begins empieza comienza comeca"
              + " examens exams delai limite cloture jury prononcer prononcera prononce statuer"
              + " statuera decider decidera vote voter votera decide decides ouvre ouvrira ouvrent"
              + " opens abre fete fetons inaugure");

  private static final Set<String> OWN = Terms.of("mes ses leurs my his her mis sus minhas suas");

  private PeriodChoice() {}

  /** A first and another last day. */
  private static boolean isRange(PeriodReader.Period period) {
    return period.start().length() == DAY
        && period.end().length() == DAY
        && !period.start().equals(period.end());
  }

  private static boolean isOneDay(PeriodReader.Period period) {
    return period.end().length() == DAY
        && (period.start().isEmpty() || period.start().equals(period.end()));
  }

  private static final int DAY = 10; // characters of a whole date

  static @Nullable Span<PeriodReader.Period> of(
      Message message, List<Span<PeriodReader.Period>> periods) {
    Words words = message.words();
    Span<PeriodReader.Period> best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Span<PeriodReader.Period> span : periods) {
      int start = Math.max(words.sentenceStart(span.from()), span.from() - 12);
      int end = Math.min(words.sentenceEnd(span.from()), span.to() + 8);
      boolean other = words.anyIn(Math.max(start, span.from() - 5), span.from(), OTHER);
      if (other && isOneDay(span.value())) {
        continue; // an answer, a vote, a first day of school
      }
      int score = span.value().dated() ? 3 : 0;
      score += words.anyIn(start, end, MISSION) ? 2 : 0;
      score += isRange(span.value()) ? 2 : 0; // a mission lasts, a date is for something else
      score -= isOneDay(span.value()) ? 1 : 0;
      boolean leave = !span.value().dated() && OWN.contains(words.word(span.from() - 1));
      score -= leave ? 2 : 0; // "sur mes vacances" says how, not when
      score -= other ? 3 : 0;
      if (score > bestScore) {
        best = span;
        bestScore = score;
      }
    }
    return best;
  }
}
