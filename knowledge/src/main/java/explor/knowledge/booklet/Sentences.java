package explor.knowledge.booklet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts French running text into sentences without being fooled by "M.", "n°" or "18 h. 30". */
final class Sentences {
  private static final int HEADING = 40; // characters of a heading that stands in the line

  private static final Pattern END =
      Pattern.compile("(?<=[.!?…])[\"»)”]?\\s+(?=[\\p{Lu}\\d«\"“(+])");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(«'’])(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|St|Ste|av|bd|n°|no|tél|env|ex|cf|p|Mr|Mrs|Ms|St|lun|mar|mer|jeu|ven|sam|dim|janv|févr|avr|juil|sept|oct|nov|déc|min|max|resp|\\p{Lu})\\.$",
          Pattern.UNICODE_CASE);

  private Sentences() {}

  /** From the blank, bracket or apostrophe before it. */
  private static String lastWord(String text) {
    for (int i = text.length() - 1; i > 0; i--) {
      if (Character.isWhitespace(text.charAt(i)) || "(«'’".indexOf(text.charAt(i)) >= 0) {
        return text.substring(i);
      }
    }
    return text;
  }

  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      String candidate = text.substring(start, end.end()).strip();
      boolean runInHeading = candidate.length() <= HEADING && candidate.split("\\s+").length <= 4;
      if (!ABBREVIATION.matcher(lastWord(candidate)).find() && !(runInHeading && start == 0)) {
        sentences.add(candidate);
        start = end.end();
      }
    }
    if (start < text.length() && !text.substring(start).isBlank()) {
      sentences.add(text.substring(start).strip());
    }
    return sentences;
  }
}
