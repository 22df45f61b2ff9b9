package explor.bot.channel;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * @param chat what a chat can do beyond words; a channel that cannot passes over it
 * @param enclosed stored files that go with it
 */
public record Outbound(
    String text,
    List<Button> buttons,
    String subject,
    String html,
    String inReplyTo,
    List<String> references,
    String json,
    String automatic,
    Chat chat,
    List<Enclosure> enclosed) {

  /**
   * Stands in {@link #html} for the address that an answer to this very message goes to; the mail
   * door fills it in, for nobody knows it before.
   */
  public static final String THREAD = "thread@explor.invalid";

  /** Rows that were stored before a field existed come without it. */
  public Outbound {
    chat = Objects.requireNonNullElse(chat, Chat.PLAIN);
    enclosed = Objects.requireNonNullElse(enclosed, List.of());
  }

  /** Words and buttons only. */
  public Outbound(
      String text,
      List<Button> buttons,
      String subject,
      String html,
      String inReplyTo,
      List<String> references,
      String json,
      String automatic) {
    this(
        text,
        buttons,
        subject,
        html,
        inReplyTo,
        references,
        json,
        automatic,
        Chat.PLAIN,
        List.of());
  }

  /**
   * A stored file, by the hash of its content.
   *
   * @param name as its sender called it, safe for a file name
   */
  public record Enclosure(String hash, String name, String type) {}

  /**
   * @param data comes back in {@link Inbound.Message#choice()}; at most 64 bytes (Bot API,
   *     InlineKeyboardButton.callback_data)
   * @param label what is written on it, and what may be typed instead
   */
  public record Button(String data, String label) {}

  /**
   * What a chat can do beyond words.
   *
   * @param editOf the message of ours that this takes the place of, by the id it left with ({@link
   *     Delivery.Sent#externalId()}; a pressed button names it in {@link
   *     Inbound.Message#thread()}); empty for a new message. One that can no longer be edited is
   *     sent anew
   * @param contacts people or services to call, as cards; their numbers also stand in the text
   * @param pinned whether it should stay at the top of the conversation
   * @param request asks for something that the person's device can give, or null; only without
   *     buttons
   * @param places to be shown on a map; a mail gets a link instead
   */
  public record Chat(
      String editOf,
      List<Contact> contacts,
      boolean pinned,
      @Nullable Request request,
      List<Place> places) {
    public static final Chat PLAIN = new Chat("", List.of(), false, null);

    public Chat {
      editOf = Objects.requireNonNullElse(editOf, "");
      contacts = Objects.requireNonNullElse(contacts, List.of());
      places = Objects.requireNonNullElse(places, List.of());
    }

    public Chat(String editOf, List<Contact> contacts, boolean pinned, @Nullable Request request) {
      this(editOf, contacts, pinned, request, List.of());
    }

    /** Cards to call and pins on a map, under the text. */
    public static Chat showing(List<Contact> contacts, List<Place> places) {
      return new Chat("", List.copyOf(contacts), false, null, List.copyOf(places));
    }

    public static Chat editing(String id) {
      return new Chat(id, List.of(), false, null);
    }

    public static Chat cards(List<Contact> contacts) {
      return new Chat("", List.copyOf(contacts), false, null);
    }

    /**
     * @param kind {@code contact} (their own number) or {@code location}; comes back as an {@link
     *     Inbound.File} of that kind
     * @param label what is written on the button that gives it
     */
    public static Chat requesting(String kind, String label) {
      return new Chat("", List.of(), false, new Request(kind, label));
    }

    public Chat asPinned() {
      return new Chat(editOf, contacts, true, request, places);
    }
  }

  /**
   * @param name who answers there
   * @param phone in international form, {@code +33…}
   */
  public record Contact(String name, String phone) {}

  /**
   * A place on a map.
   *
   * @param title what it is: "Centre médical Les Manguiers"
   * @param latitude degrees north of the equator, -90 to 90
   * @param longitude degrees east of Greenwich, -180 to 180
   */
  public record Place(String title, double latitude, double longitude) {
    /** Opens in any browser, and in the map of most phones. */
    public String link() {
      String at = String.format(Locale.ROOT, "%.5f", latitude);
      String by = String.format(Locale.ROOT, "%.5f", longitude);
      return "https://www.openstreetmap.org/?mlat="
          + at
          + "&mlon="
          + by
          + "#map=17/"
          + at
          + "/"
          + by;
    }
  }

  /** As in {@link Chat#requesting}. */
  public record Request(String kind, String label) {}

  public static Outbound of(String text, Button... buttons) {
    return new Outbound(text, List.of(buttons), "", "", "", List.of(), "", "auto-replied");
  }

  public Outbound answering(String id, List<String> thread) {
    return new Outbound(
        text, buttons, subject, html, id, List.copyOf(thread), json, automatic, chat, enclosed);
  }

  public Outbound titled(String newSubject) {
    return new Outbound(
        text, buttons, newSubject, html, inReplyTo, references, json, automatic, chat, enclosed);
  }

  public Outbound with(Chat newChat) {
    return new Outbound(
        text, buttons, subject, html, inReplyTo, references, json, automatic, newChat, enclosed);
  }

  public Outbound enclosing(List<Enclosure> files) {
    return new Outbound(
        text,
        buttons,
        subject,
        html,
        inReplyTo,
        references,
        json,
        automatic,
        chat,
        List.copyOf(files));
  }
}
