package explor.knowledge.match;

import explor.knowledge.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the two dates of a form as days: a month means all its days. */
public final class Period {
  private static final int OPEN_ENDED_DAYS = 60;

  private Period() {}

  /**
   * @param start {@code YYYY-MM-DD}, {@code YYYY-MM} or empty
   * @param end the same; when missing, {@code start}'s month, or 60 days after its day
   * @return empty when neither can be read; ends given the wrong way round are swapped
   */
  public static Optional<Window> of(String start, String end) {
    Optional<Window> first = one(start);
    Optional<Window> last = one(end);
    if (first.isEmpty() && last.isEmpty()) {
      return Optional.empty();
    }
    if (last.isEmpty()) {
      LocalDate from = first.get().from();
      return Optional.of(
          start.length() > 7 ? new Window(from, from.plusDays(OPEN_ENDED_DAYS)) : first.get());
    }
    if (first.isEmpty()) {
      LocalDate to = last.get().to();
      return Optional.of(
          end.length() > 7 ? new Window(to.minusDays(OPEN_ENDED_DAYS), to) : last.get());
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
        return Optional.of(new Window(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = LocalDate.parse(text);
      return Optional.of(new Window(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
