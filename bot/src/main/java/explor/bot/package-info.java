/**
 * The assistant: from a message that comes in to a case on the staff's desk.
 *
 * <pre>
 * Telegram ─┐                                ┌─ session row
 * IMAP ─────┤ channel ─► inbox rows ─► Turn ─┼─ case row (desk) ─► summary to staff ─┐
 * terminal ─┘           (commit, then ack)   └─ outbox rows ◄────────────────────────┘
 *           ◄───────── channel ◄── OutboxRelay ── Sent | Retry | Rejected → dead letter
 * </pre>
 *
 * <p>Read in this order: {@code app.Wiring} (every part, in the order of the data's way), {@code
 * turn.Turn} (the only transaction), {@code dialogue.Dialogue} (the pure step), one transcript in
 * {@code src/test/resources/talks}, and {@code relay.OutboxRelay}. The promises stand in {@code
 * docs/DESIGN.md}.
 */
@NullMarked
package explor.bot;

import org.jspecify.annotations.NullMarked;
