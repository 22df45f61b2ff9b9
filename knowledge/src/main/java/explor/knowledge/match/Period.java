package explor.knowledge.match;

import explor.knowledge.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the two dates of a form as days: a month means all its days. */
public final class Period {
  /** "From March", "until June": what lies further off is another time. */
  static final int OPEN_ENDED_DAYS = 60;

  /** Whoever writes another year has mistyped one. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2999;

  private Period() {}

  /**
   * @param start {@code YYYY-MM-DD}, {@code YYYY-MM} or empty
   * @param end the same; the one that is missing lies 60 days from the other
   * @return empty when neither can be read, as a year that nobody means; ends given the wrong way
   *     round are swapped
   */
  public static Optional<Window> of(String start, String end) {
    Optional<Window> first = one(start);
    Optional<Window> last = one(end);
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    if (last.isEmpty()) {
      LocalDate from = first.get().from();
      return Optional.of(new Window(from, from.plusDays(OPEN_ENDED_DAYS)));
    }
    if (first.isEmpty()) {
      LocalDate to = last.get().to();
      return Optional.of(new Window(to.minusDays(OPEN_ENDED_DAYS), to));
    }
    return Optional.of(
        last.get().to().isBefore(first.get().from())
            ? new Window(last.get().from(), first.get().to())
            : new Window(first.get().from(), last.get().to()));
  }

  private static Optional<Window> one(String text) {
    try {
      if (text.length() == 7) {
        YearMonth month = YearMonth.parse(text);
        return sensible(new Window(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = LocalDate.parse(text);
      return sensible(new Window(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Window> sensible(Window window) {
    int year = window.from().getYear();
    return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(window);
  }
}
