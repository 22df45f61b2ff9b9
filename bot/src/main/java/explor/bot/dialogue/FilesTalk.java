package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import java.util.List;
import java.util.Map;

/** What came with a message, or instead of one: documents, a voice message, a sticker. */
final class FilesTalk {
  private final Intake intake;

  FilesTalk(Intake intake) {
    this.intake = intake;
  }

  /** Says what was received, and notes it in the draft. */
  static void receive(Reply reply, Inbound.Message message) {
    List<String> names =
        message.files().stream()
            .map(file -> file.name().isEmpty() ? file.kind() : file.name())
            .toList();
    if (names.isEmpty()) {
      return;
    }
    Inbound.File first = message.files().getFirst();
    if (first.kind().equals(Inbound.File.OVERSIZED)) { // nothing else came with it
      Intake.introduce(reply);
      reply.say("form.oversized", Map.of("limit", megabytes(first.reference())));
      return;
    }
    if (first.kind().equals(Inbound.File.TOO_LARGE)) {
      tooLarge(reply, first, names);
    } else {
      say(reply, message, names);
    }
    Draft draft = reply.session().draft();
    if (draft != null) {
      reply.session(reply.session().with(draft.attaching(names)));
    }
  }

  /** Its door does not give it to us; a mail would. */
  private static void tooLarge(Reply reply, Inbound.File file, List<String> names) {
    String mail = reply.scene().ways().mail();
    Map<String, String> values =
        Map.of(
            "names", String.join(", ", names), "limit", megabytes(file.reference()), "mail", mail);
    reply.say(mail.isEmpty() ? "form.too_large_link" : "form.too_large", values);
  }

  private static void say(Reply reply, Inbound.Message message, List<String> names) {
    boolean spoken =
        message.files().stream().anyMatch(file -> List.of("voice", "video").contains(file.kind()));
    if (spoken) {
      reply.say("form.voice");
      return;
    }
    reply.say("form.files", Map.of("names", String.join(", ", names)));
    List<String> unread =
        message.files().stream()
            .filter(file -> file.kind().equals(Inbound.File.UNREADABLE))
            .map(Inbound.File::name)
            .toList();
    if (!unread.isEmpty()) {
      reply.say("form.unreadable", Map.of("names", String.join(", ", unread)));
    }
  }

  private static String megabytes(String bytes) {
    return bytes.matches("\\d{1,18}") ? Long.toString(Long.parseLong(bytes) >> 20) : "?";
  }

  /** The answer to a message that holds no words. */
  Step withoutWords(Reply reply, Inbound.Message message) {
    if (reply.empty()) {
      Intake.introduce(reply);
      reply.say("other.empty");
    } else if (message.files().stream().noneMatch(file -> file.kind().equals("sticker"))) {
      reply.say("form.files_words");
    }
    intake.goOn(reply);
    return reply.done();
  }
}
