package explor.bot.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.bot.order.Order;
import explor.bot.order.OrderReader;
import explor.mail.Bounce;
import explor.mail.MimeParser;
import explor.mail.ReceivedMail;
import explor.mail.ReplyText;
import java.util.Map;

/**
 * What {@code ./explor read-mail} shows: what the gateway makes of a mail, as one line of JSON.
 * Never fails on a file; what could not be read is said in {@code why}.
 */
public final class ReadMail {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadMail() {}

  /**
   * One line of JSON for a whole mail.
   *
   * @param file as the caller names it
   */
  public static String mail(String file, byte[] bytes, MimeParser parser) {
    ReceivedMail mail = parser.parse(bytes);
    ObjectNode line = JSON.createObjectNode();
    line.put("file", file);
    line.put("kind", mail.kind().code());
    line.put("answer", mail.kind().mayBeAnswered());
    line.put("why", mail.why());
    line.put("from", mail.from());
    line.put("subject", mail.subject());
    line.put("new_text", mail.newText());
    answers(line, mail.answers());
    ArrayNode files = line.putArray("attachments");
    mail.attachments()
        .forEach(
            attachment ->
                files
                    .addObject()
                    .put("name", attachment.name())
                    .put("type", attachment.type())
                    .put("size", attachment.size()));
    bounce(line, mail.bounce());
    commands(line, mail.newText());
    return written(line);
  }

  /** The same for a bare body, plain or HTML ({@code --text}). */
  public static String text(String file, byte[] bytes) {
    return bare(file, true, "a bare text", MimeParser.reply(bytes));
  }

  /** The same for a file that nothing could be read of. */
  public static String unread(String file, String why) {
    return bare(file, false, why, new ReplyText.Parts("", "", Map.of()));
  }

  private static String bare(String file, boolean answer, String why, ReplyText.Parts parts) {
    ObjectNode line = JSON.createObjectNode();
    line.put("file", file);
    line.put("kind", answer ? "person" : "notification");
    line.put("answer", answer);
    line.put("why", why);
    line.put("from", "");
    line.put("subject", "");
    line.put("new_text", parts.newText());
    answers(line, parts.answers());
    line.putArray("attachments");
    line.putNull("bounce");
    commands(line, parts.newText());
    return written(line);
  }

  private static void answers(ObjectNode line, Map<String, String> answers) {
    ObjectNode node = line.putObject("answers");
    int number = 1;
    for (String answer : answers.values()) {
      node.put(Integer.toString(number++), answer);
    }
  }

  private static void bounce(ObjectNode line, @org.jspecify.annotations.Nullable Bounce bounce) {
    if (bounce == null) {
      line.putNull("bounce");
      return;
    }
    line.putObject("bounce")
        .put("status", bounce.status())
        .put("hard", bounce.hard())
        .put("recipient", bounce.recipient())
        .put("original_message_id", bounce.originalMessageId());
  }

  private static void commands(ObjectNode line, String newText) {
    ArrayNode commands = line.putArray("commands");
    for (Order order : OrderReader.read(newText).orders()) {
      commands.addObject().put("name", order.name().name()).put("arg", order.arg());
    }
  }

  private static String written(ObjectNode line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }
}
