package explor.bot.understanding;

import explor.bot.form.Filled;
import explor.bot.form.Form;
import explor.bot.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The moment in a conversation at which a message arrives: all that understanding may look at.
 *
 * @param sent the day the message was sent, in the person's time zone; relative dates hang on it
 * @param language the language we answer this person in
 * @param form the form under way, or null
 * @param asked names of the slots that were asked last, in order; empty when nothing was asked
 * @param answers what the form holds so far, by slot name
 * @param confirming whether the last message was the recap, or another yes/no question
 * @param wholeMail whether the text is a mail, which may answer many questions at once
 * @param inline answers that a mail gives under quoted questions: the question to the words under
 *     it
 */
public record Moment(
    LocalDate sent,
    Language language,
    @Nullable Form form,
    List<String> asked,
    Map<String, Filled> answers,
    boolean confirming,
    boolean wholeMail,
    Map<String, String> inline) {

  /** The moment of a first message. */
  public static Moment first(LocalDate sent, Language language) {
    return new Moment(sent, language, null, List.of(), Map.of(), false, false, Map.of());
  }
}
