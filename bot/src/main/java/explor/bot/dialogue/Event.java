package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.form.Form;
import java.util.Map;

/** What happened; past tense. */
public sealed interface Event {
  /** The person wrote, or pressed a button. */
  record Said(Inbound.Message message) implements Event {}

  /** Their case was filed under this reference, in the same transaction. */
  record Filed(Form form, String reference) implements Event {}

  /** A mission code was tried. */
  record CodeTried(boolean opened) implements Event {}

  /**
   * Something is to be said to a volunteer unasked.
   *
   * @param asks what an answer will be about; empty when nothing is asked
   * @param key of the text
   * @param values of the text, by language
   * @param extra words that stand in no text; may be empty
   * @param yesOrNo whether two buttons go with it
   */
  record Prompted(
      String asks,
      String key,
      Map<String, Map<String, String>> values,
      String extra,
      boolean yesOrNo)
      implements Event {}

  /**
   * Somebody on call took the person's alert.
   *
   * @param name how the person reads them
   */
  record AlertTaken(String name) implements Event {}

  /**
   * Someone of the team answered.
   *
   * @param name how the person reads them: "Amandine"
   * @param goesOn whether what the person answers is for them
   */
  record TeamSaid(String name, String text, boolean goesOn) implements Event {}
}
