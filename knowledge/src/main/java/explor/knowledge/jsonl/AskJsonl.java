package explor.knowledge.jsonl;

import com.fasterxml.jackson.databind.node.ObjectNode;
import explor.knowledge.Answer;
import java.util.function.BiFunction;

/**
 * Questions in ({@code id, booklet, question}), answers out ({@code id, answer, abstained,
 * emergency, section, checked_on}). {@code emergency} is always false here: who knows emergencies
 * sets it.
 */
public final class AskJsonl {
  private final BiFunction<String, String, Answer> answers;

  /**
   * @param answers booklet id and question to answer, e.g. {@code knowledge::answer}
   */
  public AskJsonl(BiFunction<String, String, Answer> answers) {
    this.answers = answers;
  }

  /** Answers one line. */
  public String line(String line) {
    return Json.line(
        line,
        (in, out) ->
            write(
                answers.apply(
                    bookletId(in.path("booklet").asText("")), in.path("question").asText("")),
                out));
  }

  /** {@code dev/kara.md} and {@code kara} both name the booklet {@code kara}. */
  public static String bookletId(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
  }

  private static void write(Answer answer, ObjectNode out) {
    switch (answer) {
      case Answer.Found found -> {
        out.put("answer", found.text());
        out.put("abstained", false);
        out.put("emergency", false);
        out.put("section", found.section());
        out.put("checked_on", found.checkedOn());
      }
      case Answer.NotFound missing -> {
        out.put("answer", "");
        out.put("abstained", true);
        out.put("emergency", false);
        out.put("section", "");
        missing.nearest().ifPresent(near -> out.put("nearest", near.text()));
      }
    }
  }
}
