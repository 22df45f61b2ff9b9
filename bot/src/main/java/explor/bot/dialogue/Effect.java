package explor.bot.dialogue;

import explor.bot.channel.Address;
import explor.bot.channel.Outbound;
import explor.bot.form.Form;
import explor.bot.safety.Emergency;
import java.util.List;

/** What is to be done; imperative. Carried out by {@code turn.Turn}, inside its transaction. */
public sealed interface Effect {
  /** Say this to the person. */
  record Send(Outbound message, boolean urgent) implements Effect {}

  /**
   * Hand this draft to the staff's desk; {@link Event.Filed} comes back.
   *
   * @param flags what the recap said the team will check
   * @param consentWording the question the person said yes to
   * @param consentAnswer the word or button they said it with
   * @param continues reference of the open case that it completes; empty for a new one
   */
  record FileCase(
      Form form,
      Draft draft,
      List<String> flags,
      String consentWording,
      String consentAnswer,
      String continues)
      implements Effect {}

  /** Put a question of the person's to the team. */
  record AskTeam(String question) implements Effect {}

  /** Tell the on-call staff now, on every channel they have. */
  record Alert(Emergency emergency, String words) implements Effect {}

  /** More words of somebody in an emergency, for whoever is on it. */
  record TellOnCall(String words) implements Effect {}

  /**
   * A volunteer answered what they were asked.
   *
   * @param asks as in {@link Event.Prompted#asks()}
   * @param answer {@code yes}, {@code no}, {@code stop}, or their words
   */
  record Answered(String asks, String answer) implements Effect {}

  /** It was no emergency after all: those told hear so, and nobody else is told. */
  record CallOff() implements Effect {}

  /**
   * Invite the person to go on by mail: whoever answers this from that address is them. {@link
   * Event.Invited} comes back.
   */
  record Invite(String address, Outbound message) implements Effect {}

  /** Make a way back into the chat; {@link Event.WayMade} comes back. */
  record MakeWay() implements Effect {}

  /** Try this mission code; {@link Event.CodeTried} comes back. */
  record TryCode(String code) implements Effect {}

  /** A volunteer asks for a new code; it goes to the mailbox of their mission, if to any. */
  record NewCode() implements Effect {}

  /**
   * A volunteer asks for their papers; {@link Event.PapersMade} comes back.
   *
   * @param booklet whether it is the whole booklet; else the emergency card
   */
  record GivePapers(boolean booklet) implements Effect {}

  /** Something of a mission was asked for by somebody who has none: they were told no more. */
  record NoMission() implements Effect {}

  /** Say this to the person at another address of theirs. */
  record SendTo(Address to, Outbound message) implements Effect {}

  /** Make the person's copy of their data; {@link Event.CopyMade} comes back. */
  record MakeCopy() implements Effect {}

  /** They wish to be erased; {@link Event.ErasureShown} comes back. */
  record ShowErasure() implements Effect {}

  /** They confirm with this code; {@link Event.ErasureAnswered} comes back. */
  record Erase(String code) implements Effect {}

  /** Erase what was said since the last filed case. */
  record ForgetTalk() implements Effect {}

  /** Their messages as they came are to be erased; what was made of them stays. */
  record ForgetOriginals() implements Effect {}

  /** Give these words to the member of the team who talks with the person. */
  record PassOn(String words) implements Effect {}

  /** The member of the team does not talk with the person any more. */
  record EndTeamTalk() implements Effect {}
}
