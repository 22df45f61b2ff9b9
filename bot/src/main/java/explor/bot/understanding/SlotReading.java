package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.form.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads values for slots out of words. Pure and thread-safe; an empty slot beats an invented one.
 */
public interface SlotReading {
  /** Every value that a text gives for a form, by slot name. */
  Map<String, Filled> whole(Form form, String text, LocalDate sent);

  /** The value that an answer to just this question gives. */
  Optional<Filled> direct(Slot slot, String answer, LocalDate sent, Map<String, Filled> answers);

  /**
   * The values of a text that answers several questions, numbered, under the quoted questions or as
   * "label: value".
   *
   * @param inlineAnswers what stood under each quoted question, by slot name
   */
  Map<String, Filled> perQuestion(
      Form form,
      List<String> asked,
      Map<String, String> inlineAnswers,
      String text,
      LocalDate sent);

  /** The bounds of a period's words, as {@code start_date} and {@code end_date}; may be empty. */
  Map<String, Filled> bounds(String words, LocalDate sent);

  /** How much a first message speaks for each form; nothing by default. */
  default FormScores scores(String text) {
    return FormScores.NONE;
  }

  /** Whether a folded word is known as a first name; none is by default. */
  default boolean isFirstName(String word) {
    return false;
  }
}
