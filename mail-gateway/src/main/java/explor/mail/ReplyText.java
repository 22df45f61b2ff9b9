package explor.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the new words of a reply: quotes, the line that introduces them, signatures and footers go;
 * words under a quoted question stay with that question. Pure and linear; when unsure it keeps
 * more, never less.
 */
public final class ReplyText {
  /**
   * @param newText the writer's own words
   * @param signature what was taken for a signature, or empty
   * @param answers words under a quoted question, by that question, in their order
   */
  public record Parts(String newText, String signature, Map<String, String> answers) {}

  private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}>.*");
  private static final Pattern SIGNATURE = Pattern.compile("^\\s*(--|—|–|__+|\\*\\*+)\\s*$");

  private ReplyText() {}

  /**
   * @param text plain, with LF line ends, of any length and shape
   */
  public static Parts of(String text) {
    List<String> lines = new ArrayList<>(List.of(text.replace('\u00a0', ' ').split("\n", -1)));
    lines.replaceAll(String::stripTrailing);
    int end = QuoteHeads.cut(lines);
    List<String> own = new ArrayList<>();
    StringBuilder signature = new StringBuilder();
    Map<String, String> answers = new LinkedHashMap<>();
    String question = "";
    boolean signed = false;
    int i = 0;
    while (i < end) {
      String line = lines.get(i);
      int head = QuoteHeads.lengthAt(lines, i, end);
      if (head > 0) {
        i += head;
        signed = false;
        continue;
      }
      if (QUOTED.matcher(line).matches()) {
        question = question(question, line);
        signed = false;
      } else if (signed || SIGNATURE.matcher(line).matches()) {
        signed = true;
        signature.append(line).append('\n');
      } else {
        own.add(line);
        if (!line.isBlank() && !question.isEmpty()) {
          answers.merge(question, line.strip(), (a, b) -> a + "\n" + b);
        }
      }
      i++;
    }
    answers.keySet().removeIf(key -> !key.endsWith("?"));
    return new Parts(tidy(own), signature.toString().strip(), answers);
  }

  private static String question(String before, String line) {
    String words = line.replaceFirst("^[\\s>]+", "").strip();
    return words.isEmpty() ? before : words;
  }

  private static String tidy(List<String> lines) {
    return String.join("\n", lines).strip().replaceAll("\n{3,}", "\n\n");
  }
}
