package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "Roanne ? non pardon Feurs": where somebody corrects himself inside a message, what stands right
 * before the correction is dropped in favour of what stands right behind it.
 */
final class Corrections {
  private static final Phrases<Boolean> CUES = new Phrases<>();
  private static final int REACH_BACK = 9;
  private static final int REACH_AHEAD = 6;
  private static final int HEADED = 12; // "RECTIFICATION de ma collègue ce matin : …"

  static {
    for (String cue :
        "non pardon;non;pardon;plutot;non plutot;enfin plutot;ou plutot;enfin non;euh;euh non;oups;je voulais dire;je veux dire;correction;erratum;rectification;rectificatif;rectif;modification;mise a jour;update;changement;nouvelle date;nouvelles dates;change of plan;finalement non;au final;plutot non;non attends;attends;attendez;non en fait;non finalement;disons plutot;ou plutot non;je corrige;je rectifie;errata;correccion;rectificacion;mejor;melhor;alias;ah non;ah non pardon;oh non;mince;zut;pardon non;no actually;well no;on second thought;hold on;je me trompe;i mean;sorry;no sorry;no wait;rather;or rather;actually;scratch that;make that;correction;perdon;no perdon;mejor dicho;quiero decir;digo;quer dizer;alias;desculpe;perdao;nao desculpe;en fait;finalement;oops;wait no;wait"
            .split(";")) {
      CUES.add(cue, true);
    }
  }

  private Corrections() {}

  /** A cue that heads what is corrected, up to its colon, reaches further. */
  private static int reach(Words words, Span<Boolean> cue, Span<?> after) {
    for (int i = cue.to(); i <= after.from(); i++) {
      if (words.gapHas(i, Words.COLON)) {
        return HEADED;
      }
    }
    return REACH_AHEAD;
  }

  /** Behind a cue of correction that stands at word i, or i itself. */
  static int behindCue(Words words, int i) {
    Span<Boolean> cue = CUES.at(words, i);
    return cue == null ? i : cue.to();
  }

  /** The same spans without those that a correction replaces. */
  static <T> List<Span<T>> applied(Words words, List<Span<T>> spans) {
    if (spans.size() < 2) {
      return spans;
    }
    List<Span<Boolean>> cues = CUES.in(words);
    List<Span<T>> kept = new ArrayList<>(spans);
    for (int k = 0; k + 1 < spans.size(); k++) {
      Span<T> before = spans.get(k);
      Span<T> after = spans.get(k + 1);
      for (Span<Boolean> cue : cues) {
        boolean between = cue.from() >= before.to() && cue.to() <= after.from();
        boolean set =
            words.gapHas(cue.from(), Words.CLAUSE | Words.STOP)
                || words.gapHas(cue.to(), Words.CLAUSE)
                || words.anyIn(cue.from(), cue.to(), DENYING)
                || OR.contains(words.word(cue.from())) && cue.to() - cue.from() > 1;
        if (between
            && set
            && !isContrast(words, cue)
            && cue.from() - before.to() <= REACH_BACK
            && after.from() - cue.to() <= reach(words, cue, after)) {
          kept.remove(before);
        }
      }
    }
    return kept;
  }

  private static final Set<String> OR = Set.of("ou", "or", "enfin"); // "ou plutôt Feurs"
  private static final Set<String> DENYING = Set.of("non", "no", "nao", "pardon");

  /** "à Ambert et non à Riom": what stands before is what is meant. */
  private static boolean isContrast(Words words, Span<Boolean> cue) {
    return Set.of("et", "mais", "y", "e", "and").contains(words.word(cue.from() - 1))
        && words.joined(cue.from())
        && Set.of("non", "no", "nao").contains(words.word(cue.from()))
        && cue.to() - cue.from() == 1;
  }

  /**
   * Where the words of a value begin: "10 jours, non attends 12" tells it with what it replaces.
   */
  static <T> int begin(Words words, List<Span<T>> spans, Span<T> value) {
    List<Span<T>> kept = applied(words, spans);
    int at = spans.indexOf(value);
    while (at > 0 && !kept.contains(spans.get(at - 1))) {
      at--;
    }
    return at < 0 ? value.from() : spans.get(at).from();
  }
}
