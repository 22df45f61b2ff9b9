package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import explor.bot.form.Form;

/** What happened; past tense. */
public sealed interface Event {
  /** The person wrote, or pressed a button. */
  record Said(Inbound.Message message) implements Event {}

  /** Their case was filed under this reference, in the same transaction. */
  record Filed(Form form, String reference) implements Event {}

  /** A mission code was tried. */
  record CodeTried(boolean opened) implements Event {}

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
