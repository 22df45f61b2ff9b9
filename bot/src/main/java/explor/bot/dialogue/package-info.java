/**
 * The conversation as a pure step: {@code Dialogue.step(session, event, scene) → Step(session,
 * effects)}. No SQL, no network, no clock, no randomness; it may look things up in an unchanging
 * snapshot of the knowledge.
 *
 * <p>In: what happened ({@link explor.bot.dialogue.Event}, past tense) and the state so far ({@link
 * explor.bot.dialogue.Session}). Out: the new state and what is to be done ({@link
 * explor.bot.dialogue.Effect}, imperative). Read {@link explor.bot.dialogue.Dialogue} first: the
 * order in which a message is looked at is its method {@code step}; then {@code FormTalk} (asking,
 * recap) and {@code SideTalk} (everything beside a form).
 */
@NullMarked
package explor.bot.dialogue;

import org.jspecify.annotations.NullMarked;
