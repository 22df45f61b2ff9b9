package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.understanding.act.Acts;
import explor.bot.words.Tokens;
import java.util.List;

/** How people end a mail of one word: "oui", an empty line, "Bien à vous", their name. */
final class SignOff {
  private static final int LONGEST = 400; // characters: in longer words the end changes nothing
  private static final int NAME = 6; // words on a line that may be a name

  private SignOff() {}

  /**
   * The words before the greeting and the name they end with; the same words when they end
   * otherwise, or when nothing would be left.
   */
  static String without(String text, Moment moment, Acts acts) {
    if (text.length() > LONGEST || text.indexOf('\n') < 0) {
      return text;
    }
    Filled contact = moment.answers().get("contact_name");
    List<String> name = contact == null ? List.of() : Tokens.of(contact.value(), NAME).words();
    List<String> lines = text.lines().map(String::strip).toList();
    int end = lines.size();
    while (end > 1 && says(lines.get(end - 1), name, acts).isEmpty()) {
      end--;
    }
    String left = String.join("\n", lines.subList(0, end)).strip();
    return left.isEmpty() ? text : left;
  }

  /** What a line says beside greetings and their own name. */
  private static List<String> says(String line, List<String> name, Acts acts) {
    List<String> words = Tokens.of(line, NAME + 1).words();
    boolean ends = words.isEmpty() || name.containsAll(words) || acts.isPolite(line);
    return ends ? List.of() : words;
  }
}
