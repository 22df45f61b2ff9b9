package explor.bot.dialogue;

import explor.bot.channel.Outbound;
import explor.bot.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the conversation may look up: an unchanging snapshot of the knowledge, so that a step stays
 * pure.
 */
public interface Library {
  /**
   * Words quoted from a document.
   *
   * @param text the document's own, at most 900 characters
   * @param source where they stand: section and date of the last check, ready to be shown
   */
  record Quote(String text, String source) {}

  /** What the programme's own booklet says; empty when it does not hold it. */
  Optional<Quote> programme(String question, Language language);

  /** What the programme's own booklet says of one of its parts, named by its heading. */
  default Optional<Quote> programmeOn(String heading, Language language) {
    return Optional.empty();
  }

  /** What a mission's booklet says; empty when it does not hold it. */
  Optional<Quote> booklet(String booklet, String question, Language language);

  /**
   * What a mission's booklet has that comes nearest to a question it does not answer, one passage;
   * empty when nothing is near, or when it answers. To be shown as no answer.
   */
  default Optional<Quote> nearest(String booklet, String question, Language language) {
    return Optional.empty();
  }

  /** The numbers to call of a mission's booklet, for this event, one per line; may be empty. */
  String numbers(String booklet, explor.bot.safety.EmergencyEvent event, Language language);

  /** The booklet's own steps for an event; empty when it has none. */
  Optional<Quote> steps(String booklet, explor.bot.safety.EmergencyEvent event, Language language);

  /**
   * What a mission's booklet has for a day in its programme, in its own words.
   *
   * @param start first day of the mission
   */
  default Optional<Quote> day(String booklet, LocalDate day, LocalDate start, Language language) {
    return Optional.empty();
  }

  /** Whose numbers of a mission's booklet stand in these words; at most three. */
  default List<Outbound.Contact> people(String booklet, String words) {
    return List.of();
  }

  /** Whether this town lies in Auvergne-Rhône-Alpes; true when nobody can say. */
  boolean inRegion(String town);
}
