package explor.bot.understanding.slot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets of folded words, written as one line of text. */
public final class Terms {
  private Terms() {}

  /** The words of a line, parted by blanks; one that stands twice counts once. */
  public static Set<String> of(String words) {
    return Set.copyOf(new HashSet<>(List.of(words.split(" "))));
  }
}
