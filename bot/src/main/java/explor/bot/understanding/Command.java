package explor.bot.understanding;

import explor.bot.form.Filled;

/**
 * One thing a message asks of the conversation. A message may hold several: "non, plutôt le Bénin,
 * et ça coûte combien ?" is a {@link Correct} and a {@link Side}.
 */
public sealed interface Command {
  /** Begin the form with this id; the values that the message gives come as {@link Fill}. */
  record Start(String form) implements Command {}

  /** A second request of the same message, which has to wait until the first is sent. */
  record Later(String words) implements Command {}

  /** A value for a slot. */
  record Fill(String slot, Filled answer) implements Command {}

  /** A value that the person says replaces an earlier one. */
  record Correct(String slot, Filled answer) implements Command {}

  /** An answer to the asked slot that no reader could make sense of. */
  record Unclear(String slot, String words) implements Command {}

  /**
   * "Passer": leave the asked question.
   *
   * @param slot the one of several that is to be left; empty for all that is asked
   */
  record Skip(String slot) implements Command {
    /** Every question that is asked. */
    public static Skip all() {
      return new Skip("");
    }
  }

  /** "Je ne sais pas": an answer, and staff will help. */
  record DontKnow() implements Command {}

  record Yes() implements Command {}

  record No() implements Command {}

  /** Back to the question before. */
  record Back() implements Command {}

  /** Stop this form and forget it. */
  record Cancel() implements Command {}

  /** Begin this form again from nothing. */
  record Restart() implements Command {}

  /** Show what has been noted so far. */
  record Recap() implements Command {}

  /** Change one answer, whose new value was not given: "modifier la durée". */
  record Edit(String slot) implements Command {}

  /** "Supprimez mon numéro": an answer that is to be forgotten. */
  record Drop(String slot) implements Command {}

  /** "Plutôt l'Afrique de l'Ouest": words for a slot that no reader can turn into its values. */
  record Keep(String slot, String words) implements Command {}

  /** "Ça veut dire quoi ?": the question that is asked, said another way. */
  record Explain() implements Command {}

  /** Words that correct something while no form is open: what was sent before may be meant. */
  record Amend(String words) implements Command {}

  /** Say the last message again. */
  record Repeat() implements Command {}

  /** "C'est quoi la suite ?": what comes after this question, and after the form. */
  record Next() implements Command {}

  /** A person of the team is asked for. */
  record Human() implements Command {}

  /** Who answers here: a machine, or somebody? */
  record WhoAnswers() implements Command {}

  /** What a name, an address or a number is asked for. */
  record WhyAsked() implements Command {}

  /**
   * "What do you mean by partner?": what a word of our questions means, asked now or not.
   *
   * @param slot the question that the word belongs to, of any form
   * @param words in which it was asked
   */
  record Meaning(String slot, String words) implements Command {}

  /** What can I do here? */
  record Help() implements Command {}

  /** Not now; the draft waits. */
  record Pause() implements Command {}

  /** Go on with the draft that waits. */
  record Resume() implements Command {}

  /** Answer in this language from now on: {@code fr} or {@code en}. */
  record Speak(String language) implements Command {}

  /** A question beside the form (cost, programme, status…); the form goes on afterwards. */
  record Side(Intent intent, String words) implements Command {}

  /** "Merci", "d'accord", a heart: nothing to do but be polite. */
  record Thanks() implements Command {}
}
