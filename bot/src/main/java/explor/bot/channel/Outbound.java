package explor.bot.channel;

import java.util.List;

/**
 * A message on its way to a person, in words that belong to no channel. Stored as JSON in the
 * outbox, so fields are only ever added.
 *
 * @param text plain text, paragraphs parted by an empty line; URLs and phone numbers in it are made
 *     tappable by the channel
 * @param buttons what can be pressed instead of typed; each has a typed equivalent
 * @param subject for mail; empty means "Re:" and the subject of the thread
 * @param html for mail only: the same as {@code text}, laid out; empty means made from {@code text}
 * @param inReplyTo what this answers, in the channel's own ids; empty when it answers nothing
 * @param references the ids of the whole thread, oldest first
 * @param json for mail to staff only: a machine-readable part; empty when none
 * @param automatic whether the assistant writes this by itself (mail: Auto-Submitted, RFC 3834);
 *     {@code auto-replied} or {@code auto-generated}, or {@code no} when a person of the team wrote
 *     it
 */
public record Outbound(
    String text,
    List<Button> buttons,
    String subject,
    String html,
    String inReplyTo,
    List<String> references,
    String json,
    String automatic) {

  /**
   * @param data comes back in {@link Inbound.Message#choice()}; at most 64 bytes (Bot API,
   *     InlineKeyboardButton.callback_data)
   * @param label what is written on it, and what may be typed instead
   */
  public record Button(String data, String label) {}

  public static Outbound of(String text, Button... buttons) {
    return new Outbound(text, List.of(buttons), "", "", "", List.of(), "", "auto-replied");
  }

  public Outbound answering(String id, List<String> thread) {
    return new Outbound(text, buttons, subject, html, id, List.copyOf(thread), json, automatic);
  }

  public Outbound titled(String newSubject) {
    return new Outbound(text, buttons, newSubject, html, inReplyTo, references, json, automatic);
  }
}
