package explor.bot.understanding.act;

import explor.bot.config.ConfigNode;
import explor.bot.words.Phrases;
import explor.bot.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Recognises "non, plutôt…", "en fait…", "I meant…". Unchanging and thread-safe. */
public final class Corrections {
  private static final int MOST_WORDS = 60;

  private static final Pattern ENDS = Pattern.compile("^[,;:. ]+|[,;: ]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Phrases<Boolean> markers;
  private final Phrases<Boolean> fillers;

  private Corrections(Phrases<Boolean> markers, Phrases<Boolean> fillers) {
    this.markers = markers;
    this.fillers = fillers;
  }

  static Corrections read(ConfigNode file) {
    List<Phrases.Entry<Boolean>> entries = new ArrayList<>();
    Acts.add(file.need("correction"), true, entries);
    List<Phrases.Entry<Boolean>> fillers = new ArrayList<>();
    Acts.add(file.need("fillers"), true, fillers);
    return new Corrections(new Phrases<>(entries), new Phrases<>(fillers));
  }

  /** Whether a sentence says that it replaces something. */
  public boolean in(String sentence) {
    return !markers.find(Tokens.of(sentence, MOST_WORDS).words()).isEmpty();
  }

  /** The folded words of a sentence that are left when the words of correcting are taken out. */
  public List<String> newWords(String sentence) {
    List<String> words = new ArrayList<>(Tokens.of(sentence, MOST_WORDS).words());
    for (Phrases.Match<Boolean> match : markers.find(List.copyOf(words))) {
      for (int i = match.start(); i < match.end(); i++) {
        words.set(i, "");
      }
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  /** The sentence as typed, without the words of correcting at its two ends. */
  public String trimmed(String sentence) {
    List<String> pieces = new ArrayList<>(List.of(BLANKS.split(sentence.strip())));
    while (!pieces.isEmpty() && (atStart(pieces) > 0 || isSigh(pieces))) {
      pieces.subList(0, Math.max(1, atStart(pieces))).clear();
    }
    while (!pieces.isEmpty() && atEnd(pieces) > 0) {
      pieces.subList(pieces.size() - atEnd(pieces), pieces.size()).clear();
    }
    return ENDS.matcher(String.join(" ", pieces)).replaceAll("");
  }

  /** "Ah non pardon": what is sighed before the word that corrects. */
  private boolean isSigh(List<String> pieces) {
    return pieces.size() > 1
        && isWhole(fillers, pieces.getFirst())
        && (atStart(pieces.subList(1, pieces.size())) > 0
            || isSigh(pieces.subList(1, pieces.size())));
  }

  private int atStart(List<String> pieces) {
    for (int length = Math.min(5, pieces.size()); length > 0; length--) {
      if (isMarker(String.join(" ", pieces.subList(0, length)))) {
        return length;
      }
    }
    return 0;
  }

  private int atEnd(List<String> pieces) {
    for (int length = Math.min(5, pieces.size()); length > 0; length--) {
      if (isMarker(String.join(" ", pieces.subList(pieces.size() - length, pieces.size())))) {
        return length;
      }
    }
    return 0;
  }

  private boolean isMarker(String piece) {
    return isWhole(markers, piece);
  }

  private static boolean isWhole(Phrases<Boolean> phrases, String piece) {
    List<String> words = Tokens.of(piece, 8).words();
    return phrases.find(words).stream()
        .anyMatch(match -> match.start() == 0 && match.end() == words.size());
  }
}
