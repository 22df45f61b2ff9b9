package explor.bot.understanding.slot;

import java.util.ArrayList;
import java.util.List;

/**
 * "Roanne ? non pardon Feurs": where somebody corrects himself inside a message, what stands right
 * before the correction is dropped in favour of what stands right behind it.
 */
final class Corrections {
  private static final Phrases<Boolean> CUES = new Phrases<>();
  private static final int REACH_BACK = 9;
  private static final int REACH_AHEAD = 6;

  static {
    for (String cue :
        "non pardon;non;pardon;plutot;non plutot;enfin plutot;ou plutot;enfin non;euh;euh non;oups;je voulais dire;je veux dire;correction;erratum;je me trompe;i mean;sorry;no sorry;no wait;rather;or rather;actually;scratch that;make that;correction;perdon;no perdon;mejor dicho;quiero decir;digo;quer dizer;alias;desculpe;perdao;nao desculpe;en fait;finalement;oops;wait no;wait"
            .split(";")) {
      CUES.add(cue, true);
    }
  }

  private Corrections() {}

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
                || words.word(cue.from()).equals("non");
        if (between
            && set
            && cue.from() - before.to() <= REACH_BACK
            && after.from() - cue.to() <= REACH_AHEAD) {
          kept.remove(before);
        }
      }
    }
    return kept;
  }
}
