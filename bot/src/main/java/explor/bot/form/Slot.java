package explor.bot.form;

import explor.bot.text.Language;
import java.util.List;
import java.util.Map;

/**
 * One question of a form.
 *
 * @param name stable, e.g. {@code duration_days}; never reused for another meaning
 * @param required whether the case waits for an answer ("I don't know" is one)
 * @param labels short name in the recap, by language: "Durée"
 * @param questions by language
 * @param examples one or two answers as people type them, by language; may be empty
 * @param hints what to say when the first answer could not be read, by language; may be empty
 * @param choices for {@link SlotType#ENUM} and buttons of other types; may be empty
 * @param min least number of characters (texts) or least value (numbers); 0 when there is none
 * @param max most characters or greatest value, {@link Integer#MAX_VALUE} when there is none;
 *     beyond it numbers are kept and flagged, texts cut
 * @param together name of a group: slots of one group may be asked in one turn; empty when alone
 * @param askedIf the earlier answer that can make this question pointless
 */
public record Slot(
    String name,
    SlotType type,
    boolean required,
    Map<Language, String> labels,
    Map<Language, String> questions,
    Map<Language, String> examples,
    Map<Language, String> hints,
    List<Choice> choices,
    int min,
    int max,
    String together,
    AskedIf askedIf) {

  public String label(Language language) {
    return labels.getOrDefault(language, name);
  }

  public String question(Language language) {
    return questions.getOrDefault(language, label(language));
  }
}
