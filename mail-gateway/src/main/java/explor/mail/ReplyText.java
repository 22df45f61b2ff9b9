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
  private static final Pattern RULE = Pattern.compile("^[\\s_=*#~-]{0,200}$");
  private static final int WRAPPED = 60; // characters; a shorter quoted line was not wrapped

  private ReplyText() {}

  /**
   * @param text plain, with LF line ends, of any length and shape
   */
  public static Parts of(String text) {
    List<String> lines = new ArrayList<>(List.of(text.replace('\u00a0', ' ').split("\n", -1)));
    lines.replaceAll(String::stripTrailing);
    return new Reading(lines).parts();
  }

  /** One pass over the lines. */
  private static final class Reading {
    private final List<String> lines;
    private final int end;
    private final List<String> own = new ArrayList<>();
    private final List<String> signature = new ArrayList<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private String question = "";
    private boolean signed;

    Reading(List<String> lines) {
      this.lines = lines;
      this.end = beforeRule(lines, QuoteHeads.cut(lines));
    }

    /** A rule right above the earlier mail belongs to it. */
    private static int beforeRule(List<String> lines, int cut) {
      int i = cut;
      while (cut < lines.size() && i > 0 && RULE.matcher(lines.get(i - 1)).matches()) {
        i--;
      }
      return i;
    }

    Parts parts() {
      int i = 0;
      while (i < end) {
        int head = QuoteHeads.lengthAt(lines, i, end);
        if (head > 0) {
          i += head;
          signed = false;
        } else {
          line(i++);
        }
      }
      answers.keySet().removeIf(key -> !key.endsWith("?"));
      return new Parts(tidy(own), tidy(signature), answers);
    }

    private void line(int i) {
      String line = lines.get(i);
      if (QUOTED.matcher(line).matches() || continuesQuote(i)) {
        quoted(i, line);
      } else if (signed || Signatures.beginsAt(lines, i, end)) {
        signed = true;
        signature.add(line);
      } else {
        own.add(line);
        if (!line.isBlank() && !question.isEmpty()) {
          answers.merge(question, line.strip(), (a, b) -> a + "\n" + b);
        }
      }
    }

    private void quoted(int i, String line) {
      String words = line.replaceFirst("^[\\s>]{1,100}", "").strip();
      question = words.isEmpty() ? question : words;
      boolean first = i > 0 && !lines.get(i - 1).isBlank() && !own.isEmpty();
      if (first && !QUOTED.matcher(lines.get(i - 1)).matches()) {
        own.add("");
      }
      signed = false;
    }

    /** The rest of a quoted line that was too long for the program that wrapped it. */
    private boolean continuesQuote(int i) {
      if (i == 0) {
        return false;
      }
      String line = lines.get(i);
      String before = lines.get(i - 1);
      return !line.isBlank()
          && Character.isLowerCase(line.codePointAt(0))
          && before.length() >= WRAPPED
          && !before.endsWith("?")
          && QUOTED.matcher(before).matches();
    }
  }

  private static String tidy(List<String> lines) {
    return String.join("\n", lines).strip().replaceAll("\n{3,}", "\n\n");
  }
}
