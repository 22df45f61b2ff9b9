package explor.bot.dialogue;

import explor.bot.mission.EmergencyCard;
import explor.bot.text.Texts;
import explor.bot.words.Fold;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a volunteer asks for in so many words: their emergency card, the whole booklet, a new code.
 * A message that is nothing but such a wish counts whatever else is under way. Thread-safe.
 */
final class WishTalk {
  private static final int LONGEST = 80; // characters

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern POLITE =
      Pattern.compile(
          " (?:bonjour|bonsoir|hello|hi|svp|stp|s il (?:vous|te) plait|please|merci|thanks"
              + "|(?:r?envoi(?:e|es|er|ez)|r?envoy(?:er|ez)|(?:re)?donn(?:e|er|ez)|send|resend|give)(?:"
              + " moi| me)?|(?:tu )?peux tu|tu peux|pouvez vous|vous pouvez|can you|could you|je"
              + " (?:veux|voudrais)|i (?:want|need)|m|me|moi|encore|again)(?= )");
  private static final Pattern BUTTON = Pattern.compile("\\d+\\|paper\\|(card|booklet)");

  private final Texts texts;
  private final Set<String> codeWords;
  private final Set<String> cardWords;
  private final Set<String> bookletWords;

  WishTalk(Texts texts) {
    this.texts = texts;
    this.codeWords = wishes(texts, "volunteer.words_code");
    this.cardWords = wishes(texts, "volunteer.words_card");
    this.bookletWords = wishes(texts, "volunteer.words_booklet");
  }

  private static Set<String> wishes(Texts texts, String key) {
    return RightsTalk.words(texts, key).stream().map(WishTalk::bare).collect(Collectors.toSet());
  }

  /** Without signs, and without what politeness puts around a wish. */
  private static String bare(String words) {
    String plain = " " + BETWEEN.matcher(Fold.fold(words)).replaceAll(" ").strip() + " ";
    return POLITE.matcher(plain).replaceAll("").strip();
  }

  static boolean isButton(String choice) {
    return BUTTON.matcher(choice).matches();
  }

  /** Empty for anything else. */
  Optional<Step> asked(Reply reply, String words, String choice) {
    Matcher button = BUTTON.matcher(choice);
    if (button.matches()) {
      return Optional.of(give(reply, button.group(1).equals("booklet")));
    }
    if (EmergencyCard.titleOf(words).isPresent()) {
      // A card that is sent back, or on, fills no form: whose it is gets it anew.
      return Optional.of(give(reply, false));
    }
    String said = words.length() > LONGEST ? "" : bare(words);
    if (codeWords.contains(said)) {
      // The same words for everybody: whether an address is a volunteer's is nobody's business.
      return Optional.of(reply.say("volunteer.code_asked").effect(new Effect.NewCode()).done());
    }
    boolean booklet = bookletWords.contains(said);
    return booklet || cardWords.contains(said)
        ? Optional.of(give(reply, booklet))
        : Optional.empty();
  }

  private static Step give(Reply reply, boolean booklet) {
    if (reply.scene().mission() == null) {
      reply.say("volunteer.not_linked").say("volunteer.not_linked_more");
      return reply.effect(new Effect.NoMission()).done();
    }
    return reply.effect(new Effect.GivePapers(booklet)).done();
  }

  /** The files are there; the card's receipt is asked for, without disturbing a form. */
  Step given(Session session, Scene scene, Event.PapersMade made) {
    boolean ask = !made.booklet() && session.draft() == null;
    Session next = ask ? session.at(new Stage.Prompted("received")) : session;
    Reply reply = new Reply(texts, scene, next);
    if (made.files().isEmpty()) {
      return reply.say("volunteer.no_papers").done();
    }
    reply.say(made.booklet() ? "volunteer.booklet" : "volunteer.card");
    reply.raw(made.text()).enclose(made.files());
    if (ask) {
      reply.say("volunteer.ask_received");
      reply.button("told|received|yes", reply.text("volunteer.button_received_yes"));
      reply.button("told|received|no", reply.text("volunteer.button_received_no"));
    }
    boolean card = made.booklet();
    reply.button(
        card ? "paper|card" : "paper|booklet",
        reply.text(card ? "volunteer.button_card" : "volunteer.button_booklet"));
    return reply.done(reply.text("volunteer.subject"));
  }
}
