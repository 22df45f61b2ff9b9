package explor.knowledge;

import explor.knowledge.match.Period;
import java.util.List;

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
 * @param windows the free days when they are several times; empty when the two dates say them
 */
public record OfferProfile(
    String id,
    String text,
    String sector,
    List<String> languages,
    List<String> countries,
    String startDate,
    String endDate,
    int durationDays,
    List<Window> windows) {
  public OfferProfile {
    languages = List.copyOf(languages);
    countries = List.copyOf(countries);
    windows = Window.joined(windows);
  }

  /** Free in one time. */
  public OfferProfile(
      String id,
      String text,
      String sector,
      List<String> languages,
      List<String> countries,
      String startDate,
      String endDate,
      int durationDays) {
    this(id, text, sector, languages, countries, startDate, endDate, durationDays, List.of());
  }

  /** The free times; none when no usable date is given. */
  public List<Window> periods() {
    return windows.isEmpty() ? Period.of(startDate, endDate).stream().toList() : windows;
  }
}
