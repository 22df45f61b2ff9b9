package explor.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises a signature without a mark: a closing formula on a line of its own, under it a name,
 * and then lines of which one at least tells how to reach the writer. Whatever else stands there (a
 * question, a sentence, a point of a list, a postscript) keeps all of it with the words.
 */
final class SignOff {
  private static final int MOST_LINES = 10;
  private static final int LONGEST_LINE = 120; // characters
  private static final int MOST_WORDS = 9; // of a line that tells no way to reach anybody

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?iU)^\\s{0,3}((très |bien )?cordialement( vôtre)?|(bien )?cdl?t|(bien )?à"
              + " (vous|toi)|(bien"
              + " )?sincèrement|amicalement|respectueusement|(meilleures|sincères|cordiales)"
              + " salutations|salutations("
              + " (cordiales|distinguées|solidaires))?|solidairement|((with"
              + " )?(best|kind|kindest|warm|warmest) )?(regards|wishes)|sincerely( yours)?|yours("
              + " (truly|sincerely|faithfully))?|mit freundlichen grü(ß|ss)en|viele"
              + " grü(ß|ss)e|saludos( cordiales)?|(muy )?atentamente|un (cordial )?saludo|(melhores"
              + " )?cumprimentos|atenciosamente|cordiali saluti)\\s?[,.!]?\\s*$");

  private static final Pattern NAME =
      Pattern.compile(
          "^\\s{0,3}[\\p{Lu}][\\p{L}\\p{M}.'’-]*( (de|du|des|d['’]|le|la|van|von|el|da|dos)?\\s?"
              + "[\\p{Lu}][\\p{L}\\p{M}.'’-]*){0,4}( ?[,(–-].{0,60})?\\s*$");

  /** A way to reach somebody, or what only lines of a signature have. */
  private static final Pattern REACH =
      Pattern.compile("https?://|www\\.|\\S@\\S|(\\d[ ./-]?){9}|\\s@\\s|\\S \\| \\S");

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)^\\s{0,3}([-*•]\\s|\\d{1,2}[.)]\\s|p\\.?-?\\s?s\\.?\\b|ps\\s?:)|[?:;]\\s*$");

  private SignOff() {}

  static boolean beginsAt(List<String> lines, int at, int end) {
    if (!CLOSING.matcher(lines.get(at)).matches()) {
      return false;
    }
    List<String> block = block(lines, at, end);
    return block.size() >= 2
        && block.size() <= MOST_LINES
        && NAME.matcher(block.getFirst()).matches()
        && block.stream().allMatch(SignOff::fits)
        && block.stream().anyMatch(line -> REACH.matcher(line).find());
  }

  /** The lines under the formula that are not blank, one more than may be at most. */
  private static List<String> block(List<String> lines, int at, int end) {
    List<String> block = new ArrayList<>();
    for (int i = at + 1; i < end && block.size() <= MOST_LINES; i++) {
      String line = lines.get(i);
      if (line.stripLeading().startsWith(">")) {
        break;
      }
      if (!line.isBlank()) {
        block.add(line);
      }
    }
    return block;
  }

  private static boolean fits(String line) {
    return line.length() <= LONGEST_LINE
        && !WORDS.matcher(line).find()
        && (REACH.matcher(line).find() || line.strip().split("\\s+").length <= MOST_WORDS);
  }
}
