package explor.bot.understanding;

import explor.bot.words.Tokens;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells by its shape that a sentence asks something, where nobody types a question mark: "c'est
 * quand que vous répondez", "how long does it take". What asks us is an answer to none of our
 * questions. A question inside a wish ("on veut savoir combien ça coûte") is none.
 */
final class QuestionShape {
  private static final int LONGEST = 20; // words

  private QuestionShape() {}

  /** Whether a sentence asks; a name of capitals ("Qui Sème Récolte") does not. */
  static boolean asks(String sentence) {
    List<String> words = Tokens.of(sentence, LONGEST + 1).words();
    if (words.size() < 2 || words.size() > LONGEST || isTitle(sentence)) {
      return false;
    }
    String whole = String.join(" ", words);
    String said = LEAD.matcher(whole).replaceFirst("");
    return BEGINS.matcher(said).find()
        || WONDERS.matcher(whole).find()
        || supposes(sentence)
        || ENDS.matcher(said).find() && !INDIRECT.matcher(said).find();
  }

  /** "Et si vous refusez ?" supposes something, and threatens nobody. */
  static boolean supposes(String sentence) {
    String whole = String.join(" ", Tokens.of(sentence, LONGEST + 1).words());
    return sentence.strip().endsWith("?") && WHAT_IF.matcher(whole).find();
  }

  /** "Et du coup": what leads to a question, and says nothing. */
  static boolean isLead(String words) {
    String said = String.join(" ", Tokens.of(words, LONGEST).words());
    return LEAD.matcher(said + " ").replaceFirst("").isBlank();
  }

  /** "Comment Dire": most of its longer words are written as a name is. */
  private static boolean isTitle(String sentence) {
    List<String> longer =
        BLANKS.splitAsStream(sentence.strip()).filter(word -> word.length() > 3).skip(1).toList();
    return !longer.isEmpty()
        && longer.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)))
        && !sentence.endsWith("?");
  }

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What people say before a question. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:et|mais|ok|alors|donc|euh|heu|pardon|attends|attendez|au fait|du"
              + " coup|sinon|bon|ben|bah|ah|oh|oui|non|dites|dis|dis moi|dites moi|excusez"
              + " moi|excuse moi|desole|desolee|d accord|merci|d"
              + " abord|avant|juste|svp|and|but|so|well|wait|sorry|hey|excuse"
              + " me|yes|no|first|just|please|tell me|by the"
              + " way|okay|y|pero|e|mas|perdon|oye|olha|desculpe) )*");

  /** A word of asking with its verb, a verb before its subject, "est-ce que". */
  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:(?:ca|cela|c) (?:veut dire|signifie) (?:quoi|koi)\\b|(?:que|quoi) (?:veut|veulent)"
              + " dire\\b|(?:est|qu est|esk|eske|esque|kesk|keske)"
              + " (?:ce|c|k)\\b|(?:eske|kesk|keske|esque)\\b|(?:pour |de |a |en |depuis"
              + " )?(?:combien|comment|pourquoi|quand|qui|quoi|quel|quelle|quels|quelles|lequel|laquelle|d"
              + " ou|que|qu) (?:(?:de |d )?\\p{L}+ )?(?:est ce|est il|sont|va"
              + " t|vont|vais|vas|va|faut il|faut|peut|peux|puis|pouvez|dois|doit|devons|devez|fait"
              + " on|se passe|ca"
              + "|on|je|j|tu|vous)\\b|(?:combien|comment|pourquoi|quand|quel|quelle|quels|quelles|ou)"
              + " (?:est|sont)\\b|qui (?:est ce|paie|paye|decide|choisit|lit|voit|repond|s"
              + " occupe|etes|es) ?|(?:c|ca|ce) (?:(?:est|sera|etait)"
              + " )?(?:(?:a|pour|de|en|dans|avec|depuis|sur) )?(?:quoi|koi|qui"
              + " qui|quand|kan|kand|comment|combien|ou|pourquoi|quel|quelle)\\b(?! meme)"
              + "|(?:pouvez|pourriez|avez|etes|allez|faites|savez|voulez|voudriez|devez|repondez|demandez|gardez|connaissez|acceptez|prenez)"
              + " vous\\b|(?:peux|pourrais|as|es|vas|fais|sais|veux|dois)"
              + " tu\\b|(?:faut|est|peut|va|doit|y a|a) (?:t"
              + " )?(?:il|on|elle)\\b|(?:puis|dois|suis|ai|vais)"
              + " je\\b|(?:what|who|whom|whose|when|where|why)"
              + " (?:is|s|are|re|do|does|did|can|could|will"
              + "|would|should|happens|comes|about|if|am|was|were|have|has|else|exactly|kind|time|pays|decides|chooses|reads|sees|means)\\b(?!"
              + " (?:in|at|near)\\b)|which \\p{L}+"
              + " (?:is|are|do|does|did|can|could|will|would|should)\\b|how"
              + " (?:is|s|are|do|does|did|can|could|will|would|should|long|much|many|come|about"
              + "|far|soon|often|old)\\b"
              + "|(?:can|could|will|would|should|do|does|did|is|are|am|have|has|may|shall|must)"
              + " (?:i|you|we|they|he|she|it|this|that|there|anyone|someone|anybody|somebody)\\b|(?:que|como|cuando|donde|quien|cual|cuanto|cuanta|cuantos|cuantas|por"
              + " que|quando|onde|quem|qual|quanto|quanta|quantos|o que|porque)"
              + " (?:es|son|hay|se|pasa|hago|debo|puedo|podemos|significa|e|sao|tem|ha|acontece"
              + "|faco|posso|podemos|devo|quiere|quer|cuesta|custa|dura|demora|tengo|tenho|va|vai"
              + "|tiempo|tempo|paga|decide)\\b)");

  /** "Merci de me dire si c'est possible", "let us know if we can": of us and what we may do. */
  private static final Pattern WONDERS =
      Pattern.compile(
          "^(?:(?:bonjour|hello|et|and|alors|donc|so|svp|please|merci|en fait) )*(?:(?:merci"
              + " de|pouvez vous|vous pouvez|peux tu|tu peux|can you|could you|please)"
              + " )?(?:(?:me|nous) (?:dire|confirmer)|(?:dites|dis|confirmez) (?:moi|nous)|tell"
              + " (?:me|us)|let (?:me|us) know|(?:je|j|on|nous)"
              + " (?:aimerais|aimerait|aimerions|voudrais|voudrait|voudrions|souhaite|souhaiterais|souhaitons|veux)"
              + " savoir|je me demand(?:e|ais)|(?:i|we) (?:d like to|would like to|want to|wanted"
              + " to) know|i (?:wonder|was wondering)) (?:si|s|if|whether) (?:c est|ce serait|il"
              + " est|it s|it is|on|je|j|nous|mon|ma|notre|nos"
              + "|vous|i|we|my|our|you|un|une|a|an)\\b");

  /** "Et si personne ne vient ?"; with a number in it, it may be an answer: "et si on dit 10 ?" */
  private static final Pattern WHAT_IF =
      Pattern.compile(
          "^(?:(?:ok|oui|bon|alors|donc|so|yes|well) )*(?:(?:et|mais|and|but|y|pero|e|mas)"
              + " (?:si|s|if|se)|what if) (?!possible|besoin|necessa|puede|puder|need)\\D*$");

  /** Said of somebody, with the word of asking at its end: "vous répondez quand". */
  private static final Pattern ENDS =
      Pattern.compile(
          "^(?:je|j|on|vous|tu|il|elle|ils|elles|ca|cela|c|nous|mes \\p{L}+"
              + " (?:vous|on|tu|elles|ils)|l equipe|la reponse|la mission|le programme) (?:\\p{L}+"
              + " ){1,7}?(?:(?:a|de|en|pour|avec|dans|jusqu a|depuis)"
              + " )?(?:quoi|koi|quand|kan|kand|comment|combien|qui|ou|pourquoi)(?: (?:de temps|de"
              + " jours|de fois|apres|ensuite|maintenant|exactement|au juste|du coup|deja|alors|en"
              + " fait|avec (?:tout )?ca|ca))*$");

  /** Of a wish or of what somebody knows not: that tells something. */
  private static final Pattern INDIRECT =
      Pattern.compile(
          "\\b(?:sais|sait|savons|savez pas|savent|savoir|veux|veut|voulons|voudrais|voudrait"
              + "|voudrions|aimerais|aimerait|aimerions|souhaite|souhaitons|apprendre|comprendre|voir|montrer|decider|n"
              + " importe|pas|plus|jamais|je m en fiche)\\b");
}
