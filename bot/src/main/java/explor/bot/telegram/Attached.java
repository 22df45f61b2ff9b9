package explor.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import explor.bot.channel.Inbound;
import java.util.List;
import java.util.Set;

/** What hangs on a message besides words (Bot API, section "Message"). Pure, never throws. */
final class Attached {
  private static final int LONGEST_NAME = 120;

  /** Bot API, getFile: "bots can download files of up to 20MB in size". */
  static final long MOST_BYTES = 20L << 20;

  /** Whatever else a person may send that is no service message. */
  private static final Set<String> OTHERS =
      Set.of(
          "poll",
          "dice",
          "game",
          "story",
          "paid_media",
          "checklist",
          "giveaway",
          "invoice",
          "passport_data",
          "rich_message");

  private Attached() {}

  /** At most one: Telegram sends each file of an album as a message of its own. */
  static List<Inbound.File> files(JsonNode message) {
    if (message.path("photo").isArray() && !message.path("photo").isEmpty()) {
      return List.of(photo(message.path("photo")));
    }
    // An animation comes with a document of the same file, a venue with its location.
    for (String kind :
        List.of("animation", "document", "voice", "audio", "video", "video_note", "sticker")) {
      if (message.path(kind).isObject()) {
        return List.of(file(kind, message.path(kind)));
      }
    }
    if (message.path("contact").isObject()) {
      return List.of(contact(message.path("contact")));
    }
    if (message.path("location").isObject()) {
      return List.of(location(message.path("location"), message.path("venue")));
    }
    return OTHERS.stream()
        .filter(message::has)
        .filter(kind -> RichWords.of(message.path(kind)).isEmpty())
        .sorted()
        .limit(1)
        .map(kind -> new Inbound.File("other", kind, "", 0, ""))
        .toList();
  }

  /** The sizes come smallest first. */
  private static Inbound.File photo(JsonNode sizes) {
    JsonNode largest = sizes.path(sizes.size() - 1);
    return new Inbound.File(
        "photo", "photo.jpg", "image/jpeg", size(largest), largest.path("file_id").asText(""));
  }

  private static Inbound.File file(String telegramKind, JsonNode file) {
    String kind =
        switch (telegramKind) {
          case "animation", "video_note" -> "video";
          case "audio" -> "voice";
          default -> telegramKind;
        };
    String name = fileName(file.path("file_name").asText(""));
    boolean tooLarge = size(file) > MOST_BYTES;
    return new Inbound.File(
        tooLarge ? Inbound.File.TOO_LARGE : kind,
        tooLarge && name.isEmpty() ? kind : name,
        file.path("mime_type").asText(""),
        size(file),
        tooLarge ? Long.toString(MOST_BYTES) : file.path("file_id").asText(""));
  }

  /** The reference is the phone number, the name whose it is. */
  private static Inbound.File contact(JsonNode contact) {
    String name =
        contact.path("first_name").asText("") + " " + contact.path("last_name").asText("");
    return new Inbound.File(
        "contact", fileName(name), "text/vcard", 0, contact.path("phone_number").asText(""));
  }

  /** The reference is {@code latitude,longitude} in degrees, the name the venue's. */
  private static Inbound.File location(JsonNode location, JsonNode venue) {
    String where =
        location.path("latitude").asDouble() + "," + location.path("longitude").asDouble();
    return new Inbound.File("location", fileName(venue.path("title").asText("")), "", 0, where);
  }

  private static long size(JsonNode file) {
    return Math.max(0, file.path("file_size").asLong());
  }

  /** Without path separators, control and direction characters, and not starting with a dot. */
  static String fileName(String name) {
    StringBuilder safe = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .map(c -> "/\\:*?\"<>|".indexOf(c) >= 0 ? '_' : c)
        .limit(LONGEST_NAME)
        .forEach(safe::appendCodePoint);
    String stripped = safe.toString().strip();
    return stripped.startsWith(".") ? "_" + stripped.substring(1) : stripped;
  }
}
