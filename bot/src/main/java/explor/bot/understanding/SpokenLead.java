package explor.bot.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people begin an answer when they speak: "euh je dirais un guide", "mettez plutôt mai 2027",
 * "put: a report". The answer is what follows.
 */
final class SpokenLead {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:(?:euh+|heu+|hum+|hmm+|um+|uh+)[,.…\\s]+)*(?:(?:(?:ben|bah|bon|alors|donc|en"
              + " fait|du coup|well|so|ok|oui|yes)[,.…\\s]+)*(?:(?:(?:je|on) dirai[st]?|disons"
              + "|mettons|mettez|vous pouvez (?:mettre|noter|écrire|marquer)|tu peux"
              + " (?:mettre|noter|écrire|marquer)|i(?:['’]d| would) say|let['’]s say|you can"
              + " (?:put|write)|digamos|ponga)\\b(?:\\s+(?:plut[oô]t|simplement|juste|just|instead"
              + "|rather|que))?|(?:notez|note|marquez|marque|écrivez|écris|mets|put|write)(?:"
              + " (?:plut[oô]t|juste|simplement|down|just)|(?=\\s*:)))\\s*:?\\s*)?(?=\\S)");

  private static final int LONGEST = 80; // characters

  private SpokenLead() {}

  /** The answer without its lead; whole when nothing else would be left. */
  static String without(String answer) {
    String said = answer.strip();
    Matcher lead = LEAD.matcher(said).region(0, Math.min(said.length(), LONGEST));
    return lead.find() && lead.end() < said.length() ? said.substring(lead.end()) : answer;
  }
}
