package explor.knowledge;

import java.util.List;

/**
 * Someone who may leave on a mission.
 *
 * @param id never empty, unique
 * @param name first and last name
 * @param jobTitle in the expert's own words, e.g. {@code fontainier}
 * @param employer may be empty
 * @param city where the expert lives or works; may be empty
 * @param scheme {@code mise_a_disposition}, {@code mecenat_competences}, {@code conge_solidaire},
 *     {@code benevolat} or empty
 * @param sector one of the form's sectors, or empty
 * @param languages ISO 639 codes in lower case
 * @param countries ISO 3166 alpha-2 codes of countries the expert knows
 * @param availability the expert's own words; may be empty
 * @param windows the same as days, in order and none touching another; empty when unknown
 * @param maxDays the longest mission accepted; 0 when unknown
 * @param skills free text
 */
public record Expert(
    String id,
    String name,
    String jobTitle,
    String employer,
    String city,
    String scheme,
    String sector,
    List<String> languages,
    List<String> countries,
    String availability,
    List<Window> windows,
    int maxDays,
    String skills) {
  public Expert {
    languages = List.copyOf(languages);
    countries = List.copyOf(countries);
    windows = Window.joined(windows);
  }

  /** The same person under another id. */
  public Expert withId(String other) {
    return new Expert(
        other,
        name,
        jobTitle,
        employer,
        city,
        scheme,
        sector,
        languages,
        countries,
        availability,
        windows,
        maxDays,
        skills);
  }

  /** The same person, free on other days. */
  public Expert freeIn(List<Window> other) {
    return new Expert(
        id,
        name,
        jobTitle,
        employer,
        city,
        scheme,
        sector,
        languages,
        countries,
        availability,
        other,
        maxDays,
        skills);
  }
}
