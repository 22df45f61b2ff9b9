package explor.bot.understanding;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an e-mail address that was spoken as one is written: "lou point ferrand arobase mairie
 * point example", "jo dot marsh at wells dot example". Machines that take down speech leave it so.
 */
final class SpokenAddress {
  private static final String PART = "[\\p{L}\\d_-]+";
  private static final String MARK =
      "\\s+(?:point|dot|punto|ponto|tiret du bas|tiret|trait"
          + " d['’]union|underscore|dash|hyphen)\\s+";

  private static final String NAME = "(?<![\\p{L}\\d_-])(" + PART + "(?:" + MARK + PART + ")*)\\s+";
  private static final String END = "\\p{L}{2,})(?![\\p{L}\\d])";

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?iu)"
              + NAME
              + "(?:arobase|arobas|arrobase|arobaze|arroba)\\s+("
              + PART
              + "(?:"
              + MARK
              + PART
              + ")*(?:"
              + MARK
              + "|\\.)"
              + END);

  /** "at" is a word of any sentence: only a "dot" behind it makes an address. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?iu)" + NAME + "at\\s+(" + PART + "(?:" + MARK + PART + ")*\\s+dot\\s+" + END);

  private static final Pattern UNDERSCORE =
      Pattern.compile("(?iu)\\s+(?:tiret du bas|underscore)\\s+");
  private static final Pattern DASH =
      Pattern.compile("(?iu)\\s+(?:tiret|trait d['’]union|dash|hyphen)\\s+");
  private static final Pattern DOT = Pattern.compile("(?iu)\\s+(?:point|dot|punto|ponto)\\s+");

  private SpokenAddress() {}

  /** The text with its spoken addresses written. */
  static String written(String text) {
    return ENGLISH
        .matcher(SPOKEN.matcher(text).replaceAll(SpokenAddress::address))
        .replaceAll(SpokenAddress::address);
  }

  private static String address(MatchResult spoken) {
    return Matcher.quoteReplacement(
        (marks(spoken.group(1)) + "@" + marks(spoken.group(2))).toLowerCase(Locale.ROOT));
  }

  private static String marks(String words) {
    String dashes = DASH.matcher(UNDERSCORE.matcher(words).replaceAll("_")).replaceAll("-");
    return DOT.matcher(dashes).replaceAll(".");
  }
}
