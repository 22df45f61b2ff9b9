/**
 * The conversation as a pure step: {@code Dialogue.step(session, event, scene) → Step(session,
 * effects)}. No SQL, no network, no clock, no randomness; it may look things up in an unchanging
 * snapshot of the knowledge.
 *
 * <p>In: what happened ({@link explor.bot.dialogue.Event}, past tense) and the state so far ({@link
 * explor.bot.dialogue.Session}). Out: the new state and what is to be done ({@link
 * explor.bot.dialogue.Effect}, imperative).
 *
 * <p>Read {@link explor.bot.dialogue.Dialogue} first: the order in which a message is looked at is
 * its method {@code step}. Then the rooms: {@code Intake}, {@code Answers} and {@code FormTalk} are
 * the form's normal way (begin, note, ask, recap); {@code Repair}, {@code Contradiction}, {@code
 * OtherForm} and {@code YesNo} are what takes a talk off it and back; {@code Commands} leads each
 * command to its room; {@code Buttons}, {@code Openings} and {@code FilesTalk} are other ways in
 * than words; {@code SideTalk} answers what is beside a form; {@code EmergencyTalk} stands before
 * all of them.
 */
@NullMarked
package explor.bot.dialogue;

import org.jspecify.annotations.NullMarked;
