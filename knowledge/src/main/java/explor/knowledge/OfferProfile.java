package explor.knowledge;

import explor.knowledge.match.Period;
import java.util.List;
import java.util.Optional;

/**
 * What an employer or a person offers, to be matched with the needs that wait.
 *
 * @param id may be empty
 * @param text the offer in the user's words
 * @param sector one of the form's sectors, or empty
 * @param languages ISO 639 codes spoken; empty when unknown
 * @param countries ISO 3166 codes known
 * @param startDate first free day, {@code YYYY-MM-DD}, {@code YYYY-MM} or empty
 * @param endDate last free day, the same
 * @param durationDays the longest mission possible; 0 when unknown
 */
public record OfferProfile(
    String id,
    String text,
    String sector,
    List<String> languages,
    List<String> countries,
    String startDate,
    String endDate,
    int durationDays) {
  public OfferProfile {
    languages = List.copyOf(languages);
    countries = List.copyOf(countries);
  }

  /** The free days; empty when no usable date is given. */
  public Optional<Window> period() {
    return Period.of(startDate, endDate);
  }
}
