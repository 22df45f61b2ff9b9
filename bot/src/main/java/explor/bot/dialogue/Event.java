package explor.bot.dialogue;

import explor.bot.channel.Address;
import explor.bot.channel.Inbound;
import explor.bot.channel.Outbound;
import explor.bot.form.Form;
import java.util.List;
import java.util.Map;

/** What happened; past tense. */
public sealed interface Event {
  /**
   * The person wrote, or pressed a button.
   *
   * @param leftOut whether something was left out of the message that is asked and kept of nobody
   */
  record Said(Inbound.Message message, boolean leftOut) implements Event {
    public Said(Inbound.Message message) {
      this(message, false);
    }
  }

  /** Their case was filed under this reference, in the same transaction. */
  record Filed(Form form, String reference) implements Event {}

  /** A mission code was tried. */
  record CodeTried(boolean opened) implements Event {}

  /** They asked for an invitation by mail; whether one left, or too many have. */
  record Invited(String address, boolean sent) implements Event {}

  /** They asked for a way back into the chat. */
  record WayMade(Arrival.Way way) implements Event {}

  /**
   * Something is to be said to a volunteer unasked.
   *
   * @param asks what an answer will be about; empty when nothing is asked
   * @param key of the text
   * @param values of the text, by language
   * @param extra words that stand in no text; may be empty
   * @param yesOrNo whether two buttons go with it
   * @param files stored ones that go with it
   */
  record Prompted(
      String asks,
      String key,
      Map<String, Map<String, String>> values,
      String extra,
      boolean yesOrNo,
      List<Outbound.Enclosure> files)
      implements Event {}

  /**
   * A volunteer's papers are there.
   *
   * @param booklet whether it is the whole booklet; else the emergency card
   * @param text to be read at once; may be empty
   * @param files stored ones; empty when the mission has no booklet
   */
  record PapersMade(boolean booklet, String text, List<Outbound.Enclosure> files)
      implements Event {}

  /**
   * Somebody on call took the person's alert.
   *
   * @param name how the person reads them
   */
  record AlertTaken(String name) implements Event {}

  /** The person's copy of their data lies in these stored files. */
  record CopyMade(List<Outbound.Enclosure> files) implements Event {}

  /**
   * What would go if the person were erased.
   *
   * @param messages said by them and to them
   * @param cases references of theirs
   * @param open those of them that the team still works on
   * @param code that confirms the wish
   * @param at where the code is to be read
   */
  record ErasureShown(
      int messages, int files, List<String> cases, List<String> open, String code, Address at)
      implements Event {}

  /** The code was right, and nothing of them is left once this turn ends; or it was not. */
  record ErasureAnswered(boolean erased) implements Event {}

  /**
   * Someone of the team answered.
   *
   * @param name how the person reads them: "Amandine"
   * @param goesOn whether what the person answers is for them
   */
  record TeamSaid(String name, String text, boolean goesOn) implements Event {}
}
