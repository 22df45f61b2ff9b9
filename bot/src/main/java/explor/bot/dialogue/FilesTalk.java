package explor.bot.dialogue;

import explor.bot.channel.Inbound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came with a message, or instead of one: documents, a voice message, a sticker. */
final class FilesTalk {
  private final Intake intake;

  FilesTalk(Intake intake) {
    this.intake = intake;
  }

  /**
   * Another file of an album of which we have acknowledged one: Telegram sends each as a message of
   * its own, and one answer is enough for all. Empty when there is something to say of it.
   */
  static Optional<Step> more(Reply reply, Inbound.Message message, String words) {
    boolean trouble = message.files().stream().anyMatch(file -> file.noFile() || missing(file));
    String album = album(message);
    if (album.isEmpty()
        || !album.equals(reply.session().album())
        || !words.isEmpty()
        || trouble
        || !reply.empty()) {
      return Optional.empty();
    }
    attach(reply, names(message.files()));
    reply.session(reply.session().noTurn());
    return Optional.of(reply.done());
  }

  /** There is nothing to be told of it in words. */
  private static boolean saysNothing(Inbound.File file) {
    return file.kind().equals("sticker") || file.kind().equals(Inbound.File.LOST);
  }

  private static boolean missing(Inbound.File file) {
    return file.kind().equals(Inbound.File.TOO_LARGE) || file.kind().equals(Inbound.File.LOST);
  }

  /** As the door names it in what ties a message to others; empty when there is none. */
  private static String album(Inbound.Message message) {
    return message.thread().stream().filter(id -> id.startsWith("album:")).findFirst().orElse("");
  }

  private static List<String> names(List<Inbound.File> files) {
    return files.stream().map(file -> file.name().isEmpty() ? file.kind() : file.name()).toList();
  }

  private static void attach(Reply reply, List<String> names) {
    Draft draft = reply.session().draft();
    if (draft != null) {
      reply.session(reply.session().with(draft.attaching(names)));
    }
  }

  /** Says what was received and what could not be, and notes it in the draft. */
  static void receive(Reply reply, Inbound.Message message) {
    if (!message.files().isEmpty()) {
      reply.session(reply.session().receiving(album(message)));
    }
    List<Inbound.File> files = message.files().stream().filter(file -> !file.noFile()).toList();
    List<String> names = names(files);
    if (!message.files().isEmpty()) {
      Intake.introduce(reply);
    }
    if (names.isEmpty()) {
      notices(reply, message);
      return;
    }
    Inbound.File first = files.getFirst();
    if (first.kind().equals(Inbound.File.OVERSIZED)) { // nothing else came with it
      reply.say("form.oversized", Map.of("limit", megabytes(first.reference())));
      return;
    }
    if (first.kind().equals(Inbound.File.TOO_LARGE)) {
      tooLarge(reply, first, names);
    } else if (first.kind().equals(Inbound.File.LOST)) {
      lost(reply, names);
      return;
    } else if (!isEncrypted(message)) {
      say(reply, files, names);
    }
    notices(reply, message);
    attach(reply, names);
  }

  private static boolean isEncrypted(Inbound.Message message) {
    return message.files().stream().anyMatch(file -> file.kind().equals(Inbound.File.ENCRYPTED));
  }

  /** What was left unopened, and which limit that is over. */
  private static void notices(Reply reply, Inbound.Message message) {
    for (Inbound.File notice : message.files().stream().filter(Inbound.File::noFile).toList()) {
      if (notice.kind().equals(Inbound.File.ENCRYPTED)) {
        reply.say("form.encrypted");
      } else {
        reply.say("form.over_" + notice.name(), Map.of("limit", notice.reference()));
      }
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

  /** Nobody has it: neither we nor the team; only whoever sent it can send it again. */
  private static void lost(Reply reply, List<String> names) {
    String mail = reply.scene().ways().mail();
    Map<String, String> values = Map.of("names", String.join(", ", names), "mail", mail);
    reply.say(mail.isEmpty() ? "form.lost_here" : "form.lost", values);
  }

  private static void say(Reply reply, List<Inbound.File> files, List<String> names) {
    boolean spoken =
        files.stream().anyMatch(file -> List.of("voice", "video").contains(file.kind()));
    if (spoken) {
      reply.say("form.voice");
      return;
    }
    reply.say("form.files", Map.of("names", String.join(", ", names)));
    Map<String, List<String>> unread = new LinkedHashMap<>(); // by why and limit
    files.stream()
        .filter(file -> file.kind().equals(Inbound.File.UNREADABLE))
        .forEach(
            file -> unread.computeIfAbsent(why(file), w -> new ArrayList<>()).add(file.name()));
    unread.forEach(
        (why, which) -> {
          String[] said = why.split(" ", 2);
          reply.say(
              "form.unread_" + said[0],
              Map.of("names", String.join(", ", which), "limit", said.length > 1 ? said[1] : "?"));
        });
  }

  /** "size 10", behind the number of the part. */
  private static String why(Inbound.File file) {
    return file.reference().substring(file.reference().indexOf(' ') + 1);
  }

  private static String megabytes(String bytes) {
    return bytes.matches("\\d{1,18}") ? Long.toString(Long.parseLong(bytes) >> 20) : "?";
  }

  /** The answer to a message that holds no words. */
  Step withoutWords(Reply reply, Inbound.Message message) {
    if (reply.empty()) {
      Intake.introduce(reply);
      reply.say("other.empty");
    } else if (isEncrypted(message)) {
      return reply.done(); // one thing to do is enough
    } else if (message.files().stream().noneMatch(FilesTalk::saysNothing)) {
      reply.say("form.files_words");
    }
    intake.goOn(reply);
    return reply.done();
  }
}
