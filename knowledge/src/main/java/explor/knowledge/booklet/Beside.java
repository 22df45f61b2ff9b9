package explor.knowledge.booklet;

import explor.knowledge.text.Word;
import explor.knowledge.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands beside the numbers of a passage ("60 ménages") or its proper names. */
final class Beside {
  private static final int REACH = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d[\\d.,]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
              + "|vingt|trente|quarante|cinquante|soixante|cent|mille|dizaine|douzaine|seule?|aucune?"
              + "|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|twenty|thirty|single");

  /** What is measured stands before: "si le vent dépasse 20 km/h". */
  private static final Pattern MEASURE =
      Pattern.compile(
          "[ \\u00a0\\u202f]?(?:km/h|m/s|°|degr[ée]s|degrees|%|hpa|watts?\\b|W\\b|volts?\\b|mm\\b|cm\\b|db\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}");

  private static final Pattern BREAK = Pattern.compile("[.,;:!?()|\\n–—]");

  /** Between a role and the name of who has it. */
  private static final Pattern APART = Pattern.compile("[.;!?()|\\n]");

  /** The full stop behind them ends no sentence. */
  private static final Set<String> TITLES = Set.of("m", "mr", "mrs", "ms", "dr", "mme", "st", "no");

  /** Between the two words of what somebody is. */
  private static final Set<String> OF = Set.of("de", "du", "des", "d", "of", "del", "da", "do");

  private Beside() {}

  /** What stands right behind a number, or before a colon and a number. */
  static List<Word> numbers(String text, List<Word> words) {
    List<Word> counted = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (NUMBER.matcher(words.get(i).folded()).matches()) {
        for (int j = i + 1;
            j < words.size() && j <= i + REACH && !parted(text, words, j, BREAK);
            j++) {
          counted.add(words.get(j));
        }
        if (i > 0 && text.substring(words.get(i - 1).end(), words.get(i).start()).contains(":")) {
          counted.add(words.get(i - 1));
        }
        if (MEASURE.matcher(text).region(words.get(i).end(), text.length()).lookingAt()) {
          for (int j = i; j > 0 && j > i - REACH && !parted(text, words, j, BREAK); j--) {
            counted.add(words.get(j - 1));
          }
        }
      }
    }
    return counted;
  }

  /** The nearest words with a subject before and behind a proper name. */
  static List<Word> names(String text, List<Word> words) {
    List<Word> named = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.stop() || !isName(text, word)) {
        continue;
      }
      int found = 0;
      for (int j = i; j > 0 && found < 2 && !parted(text, words, j, APART); j--) {
        Word before = words.get(j - 1);
        if (!before.stop() && (j == 1 || !isName(text, before))) { // all lines begin with a capital
          named.add(named.size() - found, before); // as they stand: "personne de confiance"
          found++;
        } else if (found > 0 && !OF.contains(before.folded())) {
          break;
        }
      }
      found = 0;
      for (int j = i + 1; j < words.size() && found < 2 && !parted(text, words, j, APART); j++) {
        Word behind = words.get(j);
        if (!behind.stop() && !isName(text, behind)) {
          named.add(behind);
          found++;
        }
      }
    }
    return named;
  }

  /** Whether a name stands behind all numbers to call, and another one before them. */
  static boolean isBehindNumberOfAnother(String text, String folded) {
    Matcher number = Contacts.NUMBER.matcher(text);
    int from = text.length();
    int to = 0;
    while (number.find()) {
      from = Math.min(from, number.start());
      to = number.end();
    }
    boolean another = false;
    for (Word word : Words.of(text)) {
      if (word.folded().equals(folded) && word.start() < to) {
        return false;
      }
      another |= word.start() > 0 && word.end() <= from && !word.stop() && isName(text, word);
    }
    return another && to > 0;
  }

  private static boolean isName(String text, Word word) {
    return NAME.matcher(text).region(word.start(), word.end()).lookingAt();
  }

  private static boolean parted(String text, List<Word> words, int at, Pattern by) {
    return !TITLES.contains(words.get(at - 1).folded())
        && by.matcher(text).region(words.get(at - 1).end(), words.get(at).start()).find();
  }
}
