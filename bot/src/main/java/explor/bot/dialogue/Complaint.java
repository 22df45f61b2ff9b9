package explor.bot.dialogue;

import explor.bot.words.Tokens;
import java.util.regex.Pattern;

/**
 * A volunteer tells that something is not as it should be: "personne n'est passé", "the shower is
 * broken". That is for the team, whatever the booklet says of it. Who seeks something ("je trouve
 * pas la clé") or asks what is allowed complains of nothing.
 */
final class Complaint {
  private static final int LONGEST = 80; // words

  /** What was to be and is not: a negation of what is or was done. */
  private static final Pattern UNMET =
      Pattern.compile(
          "\\b(?:personne|rien|aucune?) (?:n |ne |a |est |ont |sont |etait |avait )"
              + "|\\b(?:est|sont|a|ont|ai|avons|avez|etait|etaient|avait|avaient|va|vont|marche|marchent|fonctionne|fonctionnent|vient|viennent|repond|repondent|arrive|arrivent|ferme|ouvre|y"
              + " a) (?:toujours |encore |meme |vraiment |tout |du tout"
              + " )?(?:pas|jamais|rien|plus|aucune?)\\b|\\b(?:toujours|encore)"
              + " (?:pas|rien|aucune?)\\b|\\bmais (?:toujours |encore )?(?:(?:pas|plus)"
              + " (?:de|d)|aucune?) \\w{3,}|\\b(?:me |nous )?manque(?:nt)? (?:toujours |encore"
              + " )?(?:le|la|les|l|ma|mon|mes|notre|nos|un|une|deux|des)\\b|\\bbut (?:still )?no"
              + " \\w{3,}|\\b(?:is|are|s|still|went|gone) missing\\b|\\b(?:nobody|no"
              + " one|nothing|none) (?:\\w+ )?(?:is|was|has|have|had|did|does|came|comes"
              + "|showed|works|worked|answers|answered|picked|met|told|gave)\\b"
              + "|\\b(?:has|have|had|is|are|was|were|did|does|do|hasn|haven|hadn|isn|aren|wasn|weren|didn|doesn|don)"
              + " (?:t|not|never|still not)\\b|\\bstill (?:\\w+"
              + " )?(?:no|not|waiting|nothing)\\b|\\b(?:there s|there is|we have|i have) (?:still"
              + " )?no\\b|\\bnever (?:came|comes|on time|works|answers|arrived|showed)\\b");

  /** A state that nobody wants, or a word for complaining itself. */
  private static final Pattern BAD =
      Pattern.compile(
          "\\b(?:sales?|crade|degueu\\w*|degoutante?s?|infecte?s?|casse(?:e|s|es)?|abime(?:e|s|es)?|en"
              + " panne|bouche(?:e|s|es)?|inadmissible|inacceptable|scandaleu\\w+|honteu\\w+|pas"
              + " normal|marre|ras le bol|me plain\\w*|nous"
              + " plain\\w*|plainte|reclamation|probleme|soucis?|decue?s?|mecontente?s?|en"
              + " retard|fait attendre|(?:on|nous|j) (?:a|avons|ai) attendu|dirty|filthy"
              + "|disgusting|broken|leak\\w*|smelly|unacceptable|complain\\w*|complaint|disappoint\\w+|problem|fed"
              + " up|late again|out of order)\\b");

  /** Seeking, allowing, and being well. */
  private static final Pattern NO_COMPLAINT =
      Pattern.compile(
          "\\b(?:je|j|on|nous|i|we) (?:ne |n |do |don |can |could |couldn )?(?:t"
              + " )?(?:sais|sait|savons"
              + "|trouve|trouvons|retrouve|connais|comprends|comprend|vois|rappelle|souviens|know|find|understand|see|remember|not"
              + " know|not find)\\b|\\b(?:peut|peux|pouvons|faut|doit|dois"
              + "|devons|can|cannot|could|should|may|must|allowed|autorise|interdit)\\b|\\b(?:pas|sans|aucun|no|not"
              + " a|without) (?:de |d |any |un |a"
              + " )?(?:souci|soucis|probleme|problemes|problem|problems|worry|worries|grave|mal|presse)\\b|\\brien"
              + " a signaler\\b|\\b(?:j ai|je n ai|i have|i don t have|i do not have) (?:pas"
              + " )?(?:(?:le|la|l|de|d|les|the|no|any)"
              + " )+(?:num\\w*|adresse|code|contact|address|number|phone|question\\w*)\\b");

  private static final Pattern QUESTION =
      Pattern.compile(
          "\\?\\s*$|^\\W*(?:et |and )?(?:est ce|qu|quel|quels|quelle|quelles|qui|quand|ou|combien"
              + "|comment|what|who|when|where|which|how|is|are|do|does|did|has|have|can)\\b");

  private Complaint() {}

  /** Whether words complain of something. */
  static boolean in(String words) {
    String said = String.join(" ", Tokens.of(words, LONGEST).words());
    boolean asks = words.strip().endsWith("?") || QUESTION.matcher(said).find();
    return !asks
        && (BAD.matcher(said).find() || UNMET.matcher(said).find())
        && !NO_COMPLAINT.matcher(said).find();
  }
}
