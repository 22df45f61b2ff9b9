package explor.knowledge;

import explor.knowledge.match.Period;
import java.util.List;
import java.util.Optional;

/**
 * What an association looks for.
 *
 * @param id may be empty when the need is not filed yet
 * @param text the need in the user's words, in any of the four languages
 * @param country ISO 3166 alpha-2, or empty
 * @param sector one of the form's sectors, or empty
 * @param languagesRequired ISO 639 codes the expert must all speak
 * @param startDate {@code YYYY-MM-DD}, {@code YYYY-MM} or empty
 * @param endDate the same
 * @param durationDays days on the ground; 0 when unknown
 * @param city where the association is, which meets the expert beforehand; may be empty
 * @param windows the wanted days when they are several times, any of which will do; empty when the
 *     two dates say them
 */
public record NeedProfile(
    String id,
    String text,
    String country,
    String sector,
    List<String> languagesRequired,
    String startDate,
    String endDate,
    int durationDays,
    String city,
    List<Window> windows) {
  /** Whoever writes more days has mistyped them. */
  private static final int MOST_DAYS = 999;

  public NeedProfile {
    languagesRequired = List.copyOf(languagesRequired);
    windows = Window.joined(windows);
    durationDays = durationDays < 0 || durationDays > MOST_DAYS ? 0 : durationDays;
  }

  /** Wanted in one time. */
  public NeedProfile(
      String id,
      String text,
      String country,
      String sector,
      List<String> languagesRequired,
      String startDate,
      String endDate,
      int durationDays,
      String city) {
    this(
        id,
        text,
        country,
        sector,
        languagesRequired,
        startDate,
        endDate,
        durationDays,
        city,
        List.of());
  }

  /** Of an association anywhere. */
  public NeedProfile(
      String id,
      String text,
      String country,
      String sector,
      List<String> languagesRequired,
      String startDate,
      String endDate,
      int durationDays) {
    this(id, text, country, sector, languagesRequired, startDate, endDate, durationDays, "");
  }

  /** The times wanted, any of which will do; none when no usable date is given. */
  public List<Window> periods() {
    return windows.isEmpty() ? period().stream().toList() : windows;
  }

  /**
   * The wanted days by the two dates; empty when no usable one is given. A month stands for all its
   * days, and a single day is the first of the mission's.
   */
  private Optional<Window> period() {
    return Period.of(startDate, endDate)
        .map(
            days ->
                days.from().equals(days.to()) && durationDays > 1
                    ? new Window(days.from(), days.from().plusDays(durationDays - 1L))
                    : days);
  }

  /** The days that must fit into one window of the expert: the duration, seven at most. */
  public int daysToFit() {
    return durationDays > 0 ? Math.min(durationDays, 7) : 7;
  }
}
