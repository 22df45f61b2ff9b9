package explor.bot.form;

import explor.bot.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form: its questions in the order in which they are asked.
 *
 * @param id {@code need}, {@code employer}, {@code individual}, {@code reciprocity}
 * @param version raised by staff when questions change; an intake begun on an older one goes on
 * @param tag what the subject of the staff's mail shows: {@code BESOIN}, {@code OFFRE}…
 * @param titles by language: "Demande d'expertise"
 */
public record Form(
    String id, int version, String tag, Map<Language, String> titles, List<Slot> slots) {

  public Optional<Slot> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }

  /** The required questions that have no answer and are not ruled out by another one. */
  public List<Slot> open(Map<String, Filled> answers) {
    return slots.stream()
        .filter(slot -> slot.required() && !answers.containsKey(slot.name()))
        .filter(slot -> !slot.askedIf().ruledOut(answers))
        .toList();
  }

  /** Whether expertise is offered, and not asked for. */
  public boolean isOffer() {
    return id.equals("employer") || id.equals("individual");
  }

  public String title(Language language) {
    return titles.getOrDefault(language, id);
  }
}
