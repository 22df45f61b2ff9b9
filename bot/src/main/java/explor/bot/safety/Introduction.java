package explor.bot.safety;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people begin before they say what happened: a greeting, who they are and of which
 * association, that they are sorry to bother us and that it is surely nothing. Such clauses speak
 * of projects and of trifles, and must not outweigh what follows them.
 */
final class Introduction {
  private static final int LONGEST = 80; // characters of a clause
  private static final int MOST = 4; // clauses
  private static final int LEAST = 3; // words that have to follow

  private static final Pattern END = Pattern.compile("[,.;:!?\\n]");
  private static final Pattern POLITE =
      Pattern.compile(
          "(?iu)^(?:bonjour|bonsoir|salut|allo|allô|coucou|hello|hi|hey|dear|good morning|good"
              + " evening|good afternoon|hola|buenos días|buenas|olá|bom dia|boa"
              + " tarde|sorry|désolée?|desolee?|pardon|excusez?|excuse"
              + " me|perdón|perdon|desculpe)\\b");
  private static final Pattern TRIFLE =
      Pattern.compile(
          "(?iu)^(?:(?:but|mais) )?(?:it['’]s|it is|c['’]est|it may be|maybe"
              + " it['’]s) (?:probably|surely|sûrement|surement|peut-être|sans"
              + " doute|probablement)\\b");
  private static final Pattern WHO =
      Pattern.compile(
          "(?iu)^(?:bonjour |bonsoir |hello |hi |allo )?(?:moi"
              + " )?(?:c['’]est|ici|je suis|je m['’]appelle|nous sommes|on"
              + " est|this is|it['’]s|i['’]m|i am|we are|my name is|soy|me llamo|sou) ");

  /** A name, or the house that somebody speaks for. */
  private static final Pattern NAMED =
      Pattern.compile("\\s\\p{Lu}|\\b(?:de l['’]|du|de la|des|asso\\p{L}*|from|ong|ngo)\\b");

  private static final Pattern BUT = Pattern.compile("(?iu)^(?:mais|but|pero|mas)\\b\\s*");

  private Introduction() {}

  /** What follows; empty when the message begins with what it says, or nothing follows. */
  static String skipped(String message) {
    String rest = message.strip();
    int clauses = 0;
    while (clauses < MOST) {
      Matcher end = END.matcher(rest).region(0, Math.min(rest.length(), LONGEST));
      if (!end.find() || !opens(rest.substring(0, end.start()))) {
        break;
      }
      rest = BUT.matcher(rest.substring(end.end()).strip()).replaceFirst("");
      clauses++;
    }
    return clauses > 0 && rest.split("\\s+", LEAST + 1).length >= LEAST ? rest : "";
  }

  private static boolean opens(String clause) {
    return POLITE.matcher(clause).find()
        || TRIFLE.matcher(clause).find()
        || WHO.matcher(clause).find() && NAMED.matcher(clause).find();
  }
}
