package explor.bot.dialogue;

import explor.bot.text.Texts;
import java.util.Optional;
import java.util.Set;

/**
 * What a volunteer asks for in so many words: a new code. A message that is nothing but such a wish
 * counts whatever else is under way. Thread-safe.
 */
final class WishTalk {
  private static final int LONGEST = 80; // characters

  private final Set<String> codeWords;

  WishTalk(Texts texts) {
    this.codeWords = RightsTalk.words(texts, "volunteer.words_code");
  }

  /** Empty for anything else. */
  Optional<Step> asked(Reply reply, String words) {
    String said = words.length() > LONGEST ? "" : Buttons.folded(words);
    if (codeWords.contains(said)) {
      // The same words for everybody: whether an address is a volunteer's is nobody's business.
      return Optional.of(reply.say("volunteer.code_asked").effect(new Effect.NewCode()).done());
    }
    return Optional.empty();
  }
}
