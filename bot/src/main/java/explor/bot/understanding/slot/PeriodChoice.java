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
              + " anniversaire rentree inauguration loi naissance appeler call answer");

  private static final Set<String> OWN = Terms.of("mes ses leurs my his her mis sus minhas suas");

  private PeriodChoice() {}

  static @Nullable Span<PeriodReader.Period> of(
      Message message, List<Span<PeriodReader.Period>> periods) {
    Words words = message.words();
    Span<PeriodReader.Period> best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Span<PeriodReader.Period> span : periods) {
      int start = Math.max(words.sentenceStart(span.from()), span.from() - 12);
      int end = Math.min(words.sentenceEnd(span.from()), span.to() + 8);
      int score = span.value().dated() ? 3 : 0;
      score += words.anyIn(start, end, MISSION) ? 2 : 0;
      boolean leave = !span.value().dated() && OWN.contains(words.word(span.from() - 1));
      score -= leave ? 2 : 0; // "sur mes vacances" says how, not when
      score -= words.anyIn(Math.max(start, span.from() - 5), span.from(), OTHER) ? 3 : 0;
      if (score > bestScore) {
        best = span;
        bestScore = score;
      }
    }
    return best;
  }
}
